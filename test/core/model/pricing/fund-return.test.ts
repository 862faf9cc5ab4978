import { expect, test } from 'vitest';

import { marginOfPlannedHour, paysBack } from '../../../../core/model/pricing/fund-return.ts';
import { choice } from '../../../../core/scenario/lever-choice.ts';

const PARAMETERS = { 'isf.fee': 0.1, 'fund.payback': 24 };
const FROM_BUDGET = { 'isf.fee-payer': choice('isf.fee-payer', 'budget') };
const BY_COUNCIL = { 'isf.fee-payer': choice('isf.fee-payer', 'council') };

test('an hour planned leaves its holder the fee and the margin on what is delivered', () => {
  const hour = { price: 2500, marginalCost: 2400 };
  // £2.50 and nine tenths of £1; £2.50 on top and all of it.
  expect(marginOfPlannedHour(hour, FROM_BUDGET, PARAMETERS)).toBeCloseTo(340, 9);
  expect(marginOfPlannedHour(hour, BY_COUNCIL, PARAMETERS)).toBeCloseTo(350, 9);
});

test('a fund below marginal cost pays only as far as the fee makes up for it', () => {
  expect(marginOfPlannedHour({ price: 2500, marginalCost: 2700 }, BY_COUNCIL, PARAMETERS)).toBeCloseTo(50, 9);
  expect(
    marginOfPlannedHour({ price: 2500, marginalCost: 2700 }, BY_COUNCIL, { ...PARAMETERS, 'isf.fee': 0 }),
  ).toBeLessThan(0);
});

test('an outlay pays where the hours hoped for return it within the months allowed', () => {
  // 30 hours a week at £5 are £650 a month and £15,600 in two years.
  expect(paysBack(1_560_000, 1800, 500, PARAMETERS)).toBe(true);
  expect(paysBack(1_560_001, 1800, 500, PARAMETERS)).toBe(false);
  expect(paysBack(1_560_000, 1800, 500, { ...PARAMETERS, 'fund.payback': 23 })).toBe(false);
});

test('nothing hoped for pays nothing back, even where the council meets the whole outlay', () => {
  expect(paysBack(0, 0, 500, PARAMETERS)).toBe(false);
  expect(paysBack(0, 1800, -1, PARAMETERS)).toBe(false);
  expect(paysBack(0, 1800, 1, PARAMETERS)).toBe(true);
});
