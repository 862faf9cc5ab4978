import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';

import { assessedContribution, tariffIncome } from '../../../core/charging/assessment.ts';

/** England since April 2010, with a single older person's minimum income guarantee of 2025-26. Pence. */
const RULES = {
  capitalLower: 1_425_000,
  capitalUpper: 2_325_000,
  tariffStep: 25_000,
  protectedIncome: 23_260,
  disabilityExpenditure: 2000,
  percentTaken: 100,
  minimum: 0,
  maximum: 500_000,
};

test.each([
  [0, 0],
  [14_250, 0],
  [14_250.01, 1],
  [14_251, 1],
  [14_500, 1],
  [14_500.01, 2],
  [20_100, 24],
  [23_000.01, 36],
  [23_250, 36],
])('savings of £%d count as £%d a week', (savings, income) => {
  expect(tariffIncome(RULES, Math.round(savings * 100))).toBe(income * 100);
});

test('savings of £23,251 leave the full cost to pay, and £23,250 do not', () => {
  expect(assessedContribution(RULES, 0, 2_325_100)).toBe(Infinity);
  expect(assessedContribution(RULES, 30_000, 2_325_000)).toBe(30_000 + 3600 - 23_260 - 2000);
});

test.each([
  ['income below what is protected', 23_000, 0, 0],
  ['income that is just what is protected', 25_260, 0, 0],
  ['a pound more', 25_360, 0, 100],
  ['savings between the limits count on top', 25_360, 2_010_000, 2500],
  ['savings alone may not reach what is protected', 0, 2_325_000, 0],
])('%s', (_, income, capital, contribution) => {
  expect(assessedContribution(RULES, income, capital)).toBe(contribution);
});

test('a pound more of disability-related expenditure takes a pound off the contribution', () => {
  const spending = { ...RULES, disabilityExpenditure: RULES.disabilityExpenditure + 100 };
  expect(assessedContribution(spending, 40_000, 0)).toBe(assessedContribution(RULES, 40_000, 0) - 100);
});

const income = integer({ min: 0, max: 200_000 });
const capital = integer({ min: 0, max: 4_000_000 });

test('more income or more savings never lower the contribution', () => {
  assert(
    property(income, capital, income, capital, (pounds, saved, moreIncome, moreSaved) => {
      const base = assessedContribution(RULES, pounds, saved);
      expect(assessedContribution(RULES, pounds + moreIncome, saved)).toBeGreaterThanOrEqual(base);
      expect(assessedContribution(RULES, pounds, saved + moreSaved)).toBeGreaterThanOrEqual(base);
    }),
  );
});

test('below the upper limit a contribution is whole pence and never reaches into what is protected', () => {
  assert(
    property(income, integer({ min: 0, max: RULES.capitalUpper }), (pounds, saved) => {
      const contribution = assessedContribution(RULES, pounds, saved);
      expect(Number.isInteger(contribution)).toBe(true);
      expect(contribution).toBeGreaterThanOrEqual(0);
      const left = pounds + tariffIncome(RULES, saved) - contribution;
      const protectedPart = RULES.protectedIncome + RULES.disabilityExpenditure;
      expect(left).toBeGreaterThanOrEqual(Math.min(protectedPart, pounds + tariffIncome(RULES, saved)));
    }),
  );
});

test('a penny above what is protected is charged, and a charge at the minimum stands', () => {
  expect(assessedContribution(RULES, 25_261, 0)).toBe(1);
  expect(assessedContribution({ ...RULES, minimum: 1 }, 25_261, 0)).toBe(1);
  expect(assessedContribution({ ...RULES, minimum: 2 }, 25_261, 0)).toBe(0);
});
