import { expect, test } from 'vitest';

import { impossibilities } from '../../../core/charging/impossible-person.ts';
import type { AssessedPerson } from '../../../core/charging/person.ts';
import { personWith, policyWith } from './sample.ts';

const POLICY = policyWith({ checksCouples: true });
const PARTNER = { income: 0, deductions: 0, coupleAmount: 0 };

function pathsOf(parts: Partial<AssessedPerson>): readonly string[] {
  return impossibilities(personWith(parts), POLICY).map(({ path }) => path);
}

test.each([17, 131, NaN])('a person of %s is refused by age', (age) => {
  expect(pathsOf({ age })).toEqual(['age']);
});

test.each([18, 130])('a person of %s is not', (age) => {
  expect(pathsOf({ age })).toEqual([]);
});

test.each<[Partial<AssessedPerson>, string]>([
  [{ children: -1 }, 'children'],
  [{ children: 0.5 }, 'children'],
  [{ adultsInHousehold: 0 }, 'adultsInHousehold'],
  [{ adultsInHousehold: 1.5 }, 'adultsInHousehold'],
  [{ capital: -1 }, 'capital'],
  [{ capital: 0.5 }, 'capital'],
  [{ costOfCare: -1 }, 'costOfCare'],
  [{ incomes: [{ name: 'x', kind: 'earnings', amount: -1 }] }, 'incomes[0].amount'],
  [{ disregards: [{ name: 'x', amount: -1 }] }, 'disregards[0].amount'],
  [{ housingCosts: [{ name: 'x', kind: 'rent', amount: -1 }] }, 'housingCosts[0].amount'],
  [{ disabilityExpenditure: [{ name: 'x', amount: -1 }] }, 'dre[0].amount'],
  [{ otherAllowances: [{ name: 'x', amount: -1 }] }, 'otherAllowances[0].amount'],
  [{ flatRateServices: [{ name: 'x', amount: -1 }] }, 'flatRateServices[0].amount'],
  [{ household: 'couple', partner: null }, 'partner'],
  [{ partner: { ...PARTNER, income: -1 } }, 'partner.income'],
  [{ partner: { ...PARTNER, deductions: -1 } }, 'partner.deductions'],
  [{ partner: { ...PARTNER, coupleAmount: -1 } }, 'partner.coupleAmount'],
])('%j is refused by its field', (parts, path) => {
  expect(pathsOf(parts)).toEqual([path]);
});

test.each<Partial<AssessedPerson>>([
  { children: 0, capital: 0, adultsInHousehold: 1 },
  { household: 'couple', partner: PARTNER },
  { household: 'single', partner: null },
  { costOfCare: 0 },
])('nothing at all is no impossibility: %j', (parts) => {
  expect(pathsOf(parts)).toEqual([]);
});

test('a couple needs its partner only where the policy checks couples', () => {
  const couple = personWith({ household: 'couple', partner: null });
  expect(impossibilities(couple, policyWith({ checksCouples: false }))).toEqual([]);
});
