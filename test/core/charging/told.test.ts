import { describe, expect, test } from 'vitest';

import { assess } from '../../../core/charging/assess.ts';
import type { AssessedPerson } from '../../../core/charging/person.ts';
import type { ChargingPolicy } from '../../../core/charging/policy.ts';
import { pounds } from '../../../core/charging/pounds.ts';
import { pension, personWith, policyWith, YEAR } from './sample.ts';

function reasons(person: Partial<AssessedPerson>, policy: Partial<ChargingPolicy> = {}): readonly string[] {
  return assess(personWith(person), policyWith(policy), YEAR).reasons;
}

/** A pension of £228.70 is all protected. */
const over = (amount: number): Partial<AssessedPerson> => ({ incomes: [pension(228.7 + amount)] });
const LEAST = { minimumCharge: { amount: 500, meaning: 'least-charge' } } as const;
const WAIVED = { minimumCharge: { amount: 500, meaning: 'nothing-below' } } as const;
const HALF = { percentTaken: { kind: 'flat', percent: 50 } } as const;

describe('a rule that changed the charge is told', () => {
  test.each<[string, number, Partial<ChargingPolicy>, readonly string[]]>([
    ['the share taken', 100, HALF, ['The council takes £50.00 of that.']],
    [
      'a minimum not reached',
      4,
      WAIVED,
      ["That is under the council's minimum charge, so nothing is charged."],
    ],
    [
      'a minimum raised to',
      8,
      { ...HALF, ...LEAST },
      ['The council takes £4.00 of that.', "It is raised to £5.00 by the council's minimum charge."],
    ],
    [
      'a maximum',
      100,
      { maximumWeeklyCharge: 6000 },
      ["The council's weekly maximum brings it down to £60.00."],
    ],
  ])('%s', (_, above, policy, told) => {
    expect(reasons(over(above), policy).slice(1)).toEqual(told);
  });

  test.each<[string, Partial<ChargingPolicy>]>([
    ['a minimum that is reached', WAIVED],
    ['a maximum that is not', { maximumWeeklyCharge: 500 }],
    ['the whole taken', {}],
  ])('%s is not', (_, policy) => {
    expect(reasons(over(5), policy)).toHaveLength(1);
  });
});

test('a charge is told to be held at the cost only where it is above it', () => {
  expect(reasons({ ...over(50), costOfCare: 4999 }).at(-1)).toBe(
    'The charge is held at the cost of the care, £49.99.',
  );
  expect(reasons({ ...over(50), costOfCare: 5000 })).toHaveLength(1);
});

test('savings are told only where they count as income', () => {
  expect(reasons({ capital: 1_425_001 })[0]).toBe('Savings of £14250.01 count as £1.00 a week of income.');
  expect(reasons({ capital: 1_425_000 })).toHaveLength(1);
});

test('savings above the limit are told with the limit, and nothing else is', () => {
  expect(reasons({ capital: 2_325_001, ...over(50) })).toEqual([
    'Savings of £23250.01 are above the upper limit of £23250.00, so the person pays the full cost.',
  ]);
});

test('services with a price of their own are told last, and only where there are any', () => {
  const flatRateServices = [{ name: 'alarm', amount: 1 }];
  expect(reasons({ flatRateServices })).toHaveLength(2);
  expect(reasons({ flatRateServices }).at(-1)).toContain('£0.01');
  expect(reasons({ flatRateServices: [] })).toHaveLength(1);
});

test.each([
  [0, '£0.00'],
  [5, '£0.05'],
  [-5, '-£0.05'],
  [1250, '£12.50'],
  [1250.5, '£12.51'],
  [-1250.5, '-£12.51'],
])('%d pence are written %s', (amount, written) => {
  expect(pounds(amount)).toBe(written);
});

test.each([
  [true, 'part ignored'],
  [false, 'the part for nights, or a share, ignored'],
])('what is ignored of a benefit says what for, with night care %s', (hasNightCare, told) => {
  const incomes = [{ name: 'PIP', kind: 'pip-daily-living', amount: 10_000 } as const];
  const person = personWith({ incomes, hasNightCare });
  const { disregards } = assess(person, policyWith({ careBenefitDisregardPercent: 25 }), YEAR);
  expect(disregards).toEqual([{ name: `PIP: ${told}`, amount: 2500 }]);
});

test.each([
  ['earnings', 'x: earnings ignored'],
  ['housing-benefit', 'x: ignored'],
] as const)('%s that is ignored says so', (kind, name) => {
  const { disregards } = assess(
    personWith({ incomes: [{ name: 'x', kind, amount: 1 }] }),
    policyWith({}),
    YEAR,
  );
  expect(disregards).toEqual([{ name, amount: 1 }]);
});
