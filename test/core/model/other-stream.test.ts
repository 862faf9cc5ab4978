import { expect, test } from 'vitest';

import { otherStreamOf, otherStreamRules } from '../../../core/model/other-stream.ts';
import { BAND_18_TO_64, BAND_65_PLUS } from '../../../core/model/vocabulary.ts';
import { monthOfPlan, prepare } from '../../../core/run/plan.ts';
import { optionWith, parametersWith, scenarioWith } from './sample-market.ts';

const SIZE = 5000;

/** What a crowd of an age band has brought into their budgets at a reach of the lever. */
function streams(reach: number, band = BAND_18_TO_64): number[] {
  const plan = prepare(
    scenarioWith({
      parameters: parametersWith({
        'stream.share.18to64': 0.3,
        'stream.share.65plus': 0.1,
        'stream.amount': 80,
      }),
      option: optionWith({ lever: 'budget.streams', from: '2026-04', value: reach }),
      months: 1,
    }),
  );
  const rules = otherStreamRules(monthOfPlan(plan, plan.spinUp, 0));
  return Array.from({ length: SIZE }, (_, identity) => otherStreamOf(identity, band, rules));
}

function strayOf(part: number, whole: number, share: number): number {
  return Math.abs(part / whole - share) / Math.sqrt((share * (1 - share)) / whole);
}

test('nobody has other money in their budget where the council brings none together', () => {
  expect(new Set(streams(0))).toEqual(new Set([0]));
});

test.each([
  ['18-64', BAND_18_TO_64, 0.3],
  ['65 and over', BAND_65_PLUS, 0.1],
])('of people %s the share given has it, half of them less than the median', (_, band, share) => {
  const amounts = streams(1, band).filter((amount) => amount > 0);
  expect(strayOf(amounts.length, SIZE, share)).toBeLessThan(4);
  expect(amounts.every((amount) => Number.isInteger(amount))).toBe(true);
  const below = amounts.filter((amount) => amount < 8000).length;
  expect(strayOf(below, amounts.length, 0.5)).toBeLessThan(4);
});

test('whoever a council reaches it also reaches when it reaches further, with the same amount', () => {
  const some = streams(0.4);
  const all = streams(1);
  const reached = some.filter((amount) => amount > 0).length;
  expect(strayOf(reached, all.filter((amount) => amount > 0).length, 0.4)).toBeLessThan(4);
  expect(some.map((amount, identity) => (amount > 0 ? all[identity] : 0))).toEqual(some);
});
