import { assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  answerCharge,
  boughtAtPrice,
  chargeResponseRules,
} from '../../../../core/model/charging/charge-response.ts';
import { allocateColumns } from '../../../../core/model/columns.ts';
import { protectedIncomeByClass } from '../../../../core/model/charging/means-class.ts';
import { PEOPLE } from '../../../../core/model/tables/people-table.ts';
import { luckOf } from '../../../../core/random/stream.ts';
import { monthOfPlan, prepare } from '../../../../core/run/plan.ts';
import { optionWith, parametersWith, scenarioWith } from '../sample-market.ts';

const LUCK = luckOf(5, 0);
const REFUSAL = 0.3;
const PLAN = prepare(
  scenarioWith({
    parameters: parametersWith({
      'charging.refusal': REFUSAL,
      'elasticity.demand.charge': -0.25,
    }),
    option: optionWith({ lever: 'charging.percent-taken', from: '2026-05', value: 0 }),
    months: 2,
  }),
);
const MONTH = monthOfPlan(PLAN, PLAN.spinUp, 0);
const FREE_MONTH = monthOfPlan(PLAN, PLAN.spinUp + 1, 0);
const PRICES = { 'elasticity.demand.selffund': -0.4, 'demand.selffund.least': 0.5 };
const CLASS = 8;
const PROTECTED = protectedIncomeByClass(MONTH.parameters)[CLASS]!;
const ALLOWANCE = MONTH.parameters['charging.dre.default'];

type Client = { readonly spare: number; readonly final: number; readonly capital?: number };

/** What each of a crowd takes up who differ in nothing but their identity. `spare` is income above the protected minimum. */
function taken({ spare, final, capital = 0 }: Client, size = 1, month = MONTH, reviews = 0): number[] {
  const people = allocateColumns(PEOPLE, size);
  const rules = chargeResponseRules(month, 1);
  return Array.from({ length: size }, (_, row) => {
    people.identity[row] = row;
    people.reviews[row] = reviews;
    people.meansClass[row] = CLASS;
    people.income[row] = PROTECTED + spare;
    people.capital[row] = capital;
    people.final[row] = final;
    answerCharge(people, row, rules, LUCK);
    return people.takes[row]!;
  });
}

const refusing = (all: readonly number[]) => all.filter((takes) => takes === 0).length / all.length;

describe('a council client', () => {
  test('takes up all of a plan that costs them nothing', () => {
    expect(new Set(taken({ spare: 0, final: 30_000 }, 500))).toEqual(new Set([1]));
    expect(new Set(taken({ spare: 20_000, final: 30_000 }, 500, FREE_MONTH))).toEqual(new Set([1]));
    expect(new Set(taken({ spare: 20_000, final: 0 }, 500))).toEqual(new Set([1]));
  });

  test('never cuts care whose charge their income holds below its cost, for more of it would cost them nothing', () => {
    expect(new Set(taken({ spare: 20_000, final: 30_000 }, 500))).toEqual(new Set([0, 1]));
  });

  test('takes up less by the elasticity where they pay all that the care costs, by income or by savings', () => {
    expect(new Set(taken({ spare: 90_000, final: 20_000 }, 200))).toEqual(new Set([0, 0.75]));
    expect(new Set(taken({ spare: 0, final: 20_000, capital: 9e9 }, 200))).toEqual(new Set([0, 0.75]));
  });

  test('gives care up the more often, the more of the income above what is protected the charge takes', () => {
    const size = 4000;
    for (const charge of [5_000, 20_000]) {
      const spare = charge + ALLOWANCE;
      const share = refusing(taken({ spare, final: 50_000 }, size));
      const expected = REFUSAL * (charge / spare);
      expect(Math.abs(share - expected)).toBeLessThan(4 * Math.sqrt((expected * (1 - expected)) / size));
    }
    const all = refusing(taken({ spare: 0, final: 50_000, capital: 9e9 }, size));
    expect(Math.abs(all - REFUSAL)).toBeLessThan(4 * Math.sqrt((REFUSAL * (1 - REFUSAL)) / size));
  });

  test('who gives care up at one charge does so at any higher one, and may think again at the next review', () => {
    const low = taken({ spare: 4_000, final: 50_000 }, 2000);
    const high = taken({ spare: 30_000, final: 50_000 }, 2000);
    expect(low.some((takes) => takes === 0)).toBe(true);
    expect(high.filter((_, person) => low[person] === 0).every((takes) => takes === 0)).toBe(true);
    expect(taken({ spare: 30_000, final: 50_000 }, 2000, MONTH, 1)).not.toEqual(high);
  });
});

const bought = (price: number) => boughtAtPrice(price, 2500, PRICES);

describe('a self-funder', () => {
  test('buys all of their care at the usual price and no more below it', () => {
    expect(bought(2500)).toBe(1);
    expect(bought(1500)).toBe(1);
  });

  test('buys less by the elasticity above it, and never less than the least', () => {
    expect(bought(2750)).toBeCloseTo(0.96, 12);
    expect(bought(50_000)).toBe(0.5);
  });

  test('never buys more at a higher price', () => {
    assert(
      property(integer({ min: 1, max: 20_000 }), integer({ min: 1, max: 20_000 }), (one, other) => {
        expect(bought(Math.max(one, other))).toBeLessThanOrEqual(bought(Math.min(one, other)));
      }),
    );
  });
});
