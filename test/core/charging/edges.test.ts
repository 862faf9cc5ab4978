import { expect, test } from 'vitest';

import { assess } from '../../../core/charging/assess.ts';
import type { Assessment } from '../../../core/charging/assess.ts';
import { costOfLines } from '../../../core/charging/charge.ts';
import { percentInBands } from '../../../core/charging/percent.ts';
import type { AssessedPerson } from '../../../core/charging/person.ts';
import { CARE_ACT_POLICY } from '../../../core/charging/policy.ts';
import type { ChargingPolicy } from '../../../core/charging/policy.ts';
import {
  CHARGING_PACK_PARAMETERS,
  STATUTORY_ELEMENTS,
  statutoryRates,
} from '../../../core/charging/statutory.ts';
import type { StatutoryRates } from '../../../core/charging/statutory.ts';
import { tariffIncomeOn } from '../../../core/charging/tariff-income.ts';
import { SHIPPED } from '../model/sample-market.ts';
import { personWith, policyWith, YEAR } from './sample.ts';

function assessed(person: Partial<AssessedPerson>, policy: Partial<ChargingPolicy> = {}): Assessment {
  return assess(personWith(person), policyWith(policy), YEAR);
}

test('a line of care is for one carer unless it says two', () => {
  const line = { name: 'care', units: 10.5, rate: 2000 };
  expect(costOfLines([line], true)).toEqual({ cost: 21_000, chargeable: 21_000 });
  expect(costOfLines([{ ...line, carers: 2 }], false)).toEqual({ cost: 42_000, chargeable: 21_000 });
});

test('a person of exactly 25 is an adult of 25 or over', () => {
  const byAge = { from18To24: 1, from25: 2, pensionAge: 3 };
  const flat = { kind: 'flat', byAge, neverBelowGuarantee: false } as const;
  const person = { age: 25, isPensionAge: false };
  expect(assessed(person).totalAllowances).toBe(11_060);
  expect(assessed(person, { protectedIncome: flat }).totalAllowances).toBe(2);
  expect(assessed({ ...person, age: 24 }).totalAllowances).toBe(8765);
  expect(assessed({ ...person, age: 24 }, { protectedIncome: flat }).totalAllowances).toBe(1);
});

test('the tariff of the Care Act is a pound for each £250 or part of it', () => {
  const { tariff } = CARE_ACT_POLICY;
  const beyond = (pence: number): number => tariffIncomeOn(tariff.lowerLimit + pence, tariff);
  expect([0, 1, 25_000, 25_001, 50_000, 900_000].map(beyond)).toEqual([0, 100, 100, 200, 200, 3600]);
});

test('a penny that the council or a couple adds is kept', () => {
  const guarantee = { kind: 'guarantee', addAmount: 1, addPercent: 0 } as const;
  expect(assessed({}, { protectedIncome: guarantee }).totalAllowances).toBe(22_871);
  const partner = { income: 0, deductions: 0, coupleAmount: 17_461 };
  const couple = { household: 'couple', partner } as const;
  expect(assessed(couple, { checksCouples: true }).totalAllowances).toBe(17_461);
});

test('nothing added is not listed', () => {
  const partner = { income: 0, deductions: 0, coupleAmount: 0 };
  const lines = assessed({ household: 'couple', partner }, { checksCouples: true }).allowances;
  expect(lines.map(({ name }) => name)).toEqual(['member of a couple of pension age']);
});

test('evidence that just comes to the standard amount is the standard amount', () => {
  const rule = { kind: 'standard', amount: 1000, orMore: true } as const;
  const evidence = [{ name: 'laundry', amount: 1000 }];
  // Without a disability benefit there is no standard amount, and nothing above it to prove.
  expect(assessed({ disabilityExpenditure: evidence }, { disabilityExpenditure: rule }).totalAllowances).toBe(
    22_870,
  );
});

test('every yearly amount is among the parameters of the pack, save the one never found', () => {
  const all: readonly string[] = Object.values(STATUTORY_ELEMENTS);
  expect(CHARGING_PACK_PARAMETERS).toEqual(
    all.filter((id) => id !== 'charging.mig.disability.enhanced.couple'),
  );
  expect(CHARGING_PACK_PARAMETERS.length).toBe(all.length - 1);
});

test('a year that is not held is refused with the years that are', () => {
  const register = SHIPPED.readParameters();
  expect(() => statutoryRates(register, 2009).amount('singlePensionAge')).toThrow('that start in 2015, 2016');
});

test('no yearly figure is asked for where the answer does not turn on it', () => {
  const refusing: StatutoryRates = {
    year: 2024,
    amount: () => {
      throw new Error('asked');
    },
  };
  const otherAllowances = [{ name: 'own', amount: 7 }];
  const rich = personWith({ capital: 2_325_001, otherAllowances });
  const free = personWith({ exemptCare: 'cjd', otherAllowances });
  for (const person of [rich, free])
    expect(assess(person, CARE_ACT_POLICY, refusing).allowances).toEqual(otherAllowances);
  expect(() => assess(personWith(), CARE_ACT_POLICY, refusing)).toThrow('asked');
});

test('the Care Act by itself asks no fee for arranging care', () => {
  const rich = personWith({ capital: 2_325_001 });
  expect(assess(rich, CARE_ACT_POLICY, YEAR).arrangementFee).toEqual({ once: 0, weekly: 0 });
});

test('bands start at the first penny', () => {
  expect(percentInBands(3, [{ upTo: null, percent: 50 }])).toBe(2);
  expect(percentInBands(1, [{ upTo: null, percent: 49.99 }])).toBe(0);
  const bands = [
    { upTo: 3, percent: 50 },
    { upTo: 3, percent: 90 },
    { upTo: null, percent: 100 },
  ];
  expect(percentInBands(4, bands)).toBe(3);
});

test('only who pays in full, and is not free of charges, is asked a fee for arranging care', () => {
  const arrangementFee = { once: 9000, weekly: 520 };
  const fee = (person: Partial<AssessedPerson>): unknown =>
    assessed(person, { arrangementFee }).arrangementFee;
  expect(fee({ capital: 2_325_001 })).toEqual(arrangementFee);
  expect(fee({ capital: 2_325_000 })).toEqual({ once: 0, weekly: 0 });
  expect(fee({ capital: 2_325_001, exemptCare: 'cjd' })).toEqual({ once: 0, weekly: 0 });
});

test('an income of nothing is not listed as ignored', () => {
  expect(assessed({ incomes: [{ name: 'x', kind: 'earnings', amount: 0 }] }).disregards).toEqual([]);
});

test('a guarantee that is no more than the flat amount of the council gives way to it', () => {
  const byAge = { from18To24: 1, from25: 2, pensionAge: 22_870 };
  const flat = { kind: 'flat', byAge, neverBelowGuarantee: true } as const;
  expect(assessed({}, { protectedIncome: flat }).allowances.map(({ name }) => name)).toEqual([
    "the council's own protected income",
  ]);
});
