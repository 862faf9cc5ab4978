import { array, assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  amountForDays,
  capAtCost,
  chargeOverWeeks,
  directPaymentForDays,
} from '../../../core/charging/charge.ts';
import { coupleCheck } from '../../../core/charging/couple-check.ts';
import { respiteCharge } from '../../../core/charging/respite.ts';
import type { RespiteRule } from '../../../core/charging/policy.ts';

const weekly = integer({ min: 0, max: 200_000 });

describe('a month by its days', () => {
  test.each([
    [31, 66_429, 8857, 57_572],
    [30, 64_286, 8571, 55_715],
    [29, 62_143, 8286, 53_857],
    [28, 60_000, 8000, 52_000],
  ])('of %d days rounds each part before taking one from the other', (days, gross, contribution, net) => {
    expect(directPaymentForDays(15_000, 2000, days)).toEqual({ gross, contribution, net });
  });

  test('net and contribution make the gross, and a contribution never exceeds it', () => {
    assert(
      property(weekly, weekly, integer({ min: 1, max: 31 }), (budget, charge, days) => {
        const { gross, contribution, net } = directPaymentForDays(budget, charge, days);
        expect(net + contribution).toBe(gross);
        expect(net).toBeGreaterThanOrEqual(0);
        expect(gross).toBe(amountForDays(budget, days));
      }),
    );
  });
});

describe('weeks of differing cost', () => {
  const costs = [0, 30_000, 5000, 0];

  test('are each held at their own cost', () => {
    expect(chargeOverWeeks(10_000, costs, 'weekly')).toEqual({ clientPays: 15_000, councilPays: 20_000 });
  });

  test('may be pooled in fours', () => {
    expect(chargeOverWeeks(10_000, costs, 'four-weekly-pooled')).toEqual({
      clientPays: 35_000,
      councilPays: 0,
    });
    const nine = [...costs, ...costs, 90_000];
    expect(chargeOverWeeks(10_000, nine, 'four-weekly-pooled').clientPays).toBe(35_000 + 35_000 + 10_000);
  });

  test('cost the person no less pooled, and everything is paid for once', () => {
    assert(
      property(weekly, array(weekly, { maxLength: 12 }), (charge, all) => {
        const apart = chargeOverWeeks(charge, all, 'weekly');
        const pooled = chargeOverWeeks(charge, all, 'four-weekly-pooled');
        const cost = all.reduce((sum, each) => sum + each, 0);
        expect(pooled.clientPays).toBeGreaterThanOrEqual(apart.clientPays);
        expect([apart.clientPays + apart.councilPays, pooled.clientPays + pooled.councilPays]).toEqual([
          cost,
          cost,
        ]);
      }),
    );
  });
});

test('a charge above the cost is held at it', () => {
  expect([capAtCost(40_000, 35_000), capAtCost(35_000, 40_000)]).toEqual([
    { clientPays: 35_000, councilPays: 0 },
    { clientPays: 35_000, councilPays: 5000 },
  ]);
});

test('a couple with enough gets no increase', () => {
  expect(coupleCheck(17_990, { income: 16_925, deductions: 240, coupleAmount: 33_295 })).toEqual({
    coupleLeftWith: 34_675,
    increase: 0,
    adjusted: 17_990,
  });
});

test('a couple with too little is left with what it needs', () => {
  expect(coupleCheck(17_990, { income: 10_000, deductions: 240, coupleAmount: 33_295 })).toEqual({
    coupleLeftWith: 27_750,
    increase: 5545,
    adjusted: 23_535,
  });
});

test.each<[string, RespiteRule, Partial<Parameters<typeof respiteCharge>[1]>, number]>([
  ['as assessed, by the night', { kind: 'as-assessed' }, {}, 2143],
  [
    'a weekly amount below pension age',
    { kind: 'weekly', belowPensionAge: 7329, pensionAge: 9926 },
    {},
    3141,
  ],
  [
    'a weekly amount from pension age',
    { kind: 'weekly', belowPensionAge: 7329, pensionAge: 9926 },
    { isPensionAge: true },
    4254,
  ],
  ['a daily amount', { kind: 'daily', amount: 5180 }, {}, 15_540],
  ['a band', { kind: 'bands', weekly: { full: 11_500, middle: 9000 } }, { band: 'middle' }, 3857],
  ['never more than the stay', { kind: 'daily', amount: 5180 }, { cost: 9000 }, 9000],
])('three nights of respite: %s', (_, rule, stay, expected) => {
  const usual = { nights: 3, isPensionAge: false, cost: 90_000, weeklyContribution: 5000 };
  expect(respiteCharge(rule, { ...usual, ...stay })).toBe(expected);
});

test('respite by band refuses a band the council does not have', () => {
  const stay = { nights: 3, isPensionAge: false, cost: 90_000, weeklyContribution: 0, band: 'low' };
  expect(() => respiteCharge({ kind: 'bands', weekly: { full: 1 } }, stay)).toThrow(
    "band: expected one of the council's bands: full, but found low",
  );
});
