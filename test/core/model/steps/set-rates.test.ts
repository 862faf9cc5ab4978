import { expect, test } from 'vitest';

import { allocateState } from '../../../../core/model/state.ts';
import { setRates } from '../../../../core/model/steps/set-rates.ts';
import type { LeverChange } from '../../../../core/scenario/option.ts';
import { monthOfPlan, prepare } from '../../../../core/run/plan.ts';
import { optionWith, parametersWith, scenarioWith } from '../sample-market.ts';

const PARAMETERS = parametersWith({
  'model.spin-up': 1,
  'uplift.default': 0.04,
  'contract.block.discount': 0.05,
  'dp.rate.ratio.agency': 0.9,
  'dp.rate.ratio.pa': 0.6,
  'economy.benefits': 0.02,
});

/** Rates in pence after each month of a two-year run that starts at £23.05 under the framework. */
function rates(changes: readonly LeverChange[] = []) {
  const plan = prepare(scenarioWith({ parameters: PARAMETERS, option: optionWith(...changes), months: 26 }));
  const state = allocateState(plan.extent);
  state.market.frameworkRate[0] = 2305;
  state.market.incomeIndex[0] = 1;
  return Array.from(plan.calendar.keys(), (index) => {
    setRates.apply(state, monthOfPlan(plan, index, 0));
    const { frameworkRate, blockRate, agencyRate, assistantRate, incomeIndex } = state.market;
    return [frameworkRate, blockRate, agencyRate, assistantRate, incomeIndex].map((column) => column[0]!);
  }).slice(plan.spinUp);
}

test('the other rates follow from the framework rate, in whole pence, half up', () => {
  // 2305 less 5% is 2189.75; 90% is 2074.5; 60% is 1383.
  expect(rates()[0]).toEqual([2305, 2190, 2075, 1383, 1]);
});

test('the framework rate and incomes rise each April after the first month, and in no other month', () => {
  const framework = rates().map(([rate]) => rate);
  expect(framework.slice(0, 12)).toEqual(Array(12).fill(2305));
  expect(framework.slice(12, 24)).toEqual(Array(12).fill(2397));
  expect(framework.slice(24)).toEqual([2493, 2493]);
  expect(rates()[24]![4]).toBeCloseTo(1.02 ** 2, 12);
});

test('an option that cuts fees cuts every rate the council sets', () => {
  const [rate, ...others] = rates([{ lever: 'fee.uplift', from: '2027-04', value: -0.1 }])[12]!;
  expect([rate, ...others.slice(0, 3)]).toEqual([2075, 1971, 1868, 1245]);
});

test('the direct-payment rate and the block discount change in the month they are dated, and move nothing else', () => {
  const changed = rates([
    { lever: 'direct-payment.rate-ratio', from: '2026-06', value: 1.2 },
    { lever: 'block.discount', from: '2026-07', value: 0 },
  ]);
  expect(changed.slice(0, 4).map((month) => month.slice(0, 4))).toEqual([
    [2305, 2190, 2075, 1383],
    [2305, 2190, 2075, 1383],
    [2305, 2190, 2766, 1383],
    [2305, 2305, 2766, 1383],
  ]);
});

/** What a direct payment allows for an agency in May, June and July 2026. */
function agency(...changes: readonly LeverChange[]) {
  return rates(changes)
    .slice(1, 4)
    .map((month) => month[2]);
}

test('a council can set the direct-payment rate by the mean price asked, or cap it', () => {
  const rule = { lever: 'direct-payment.rate-rule', from: '2026-06', value: 'price' } as const;
  // Nobody trades here, so the price asked is the framework rate.
  expect(agency(rule)).toEqual([2075, 2305, 2305]);
  expect(agency(rule, { lever: 'direct-payment.cap', from: '2026-07', value: 21.5 })).toEqual([
    2075, 2305, 2150,
  ]);
  expect(agency({ lever: 'direct-payment.cap', from: '2026-07', value: 15 })).toEqual([2075, 2075, 1500]);
});

test('the price asked is the mean over providers that trade, by their staff', () => {
  const plan = prepare(
    scenarioWith({
      parameters: PARAMETERS,
      option: optionWith({ lever: 'direct-payment.rate-rule', from: '2026-04', value: 'price' }),
      months: 1,
    }),
  );
  const state = allocateState(plan.extent);
  state.market.frameworkRate[0] = 2305;
  state.market.providerRows[0] = 3;
  state.providers.open.set([1, 1, 0]);
  state.providers.price.set([2800, 3200, 9000]);
  state.providers.staff.set([3000, 1000, 9000]);
  setRates.apply(state, monthOfPlan(plan, plan.spinUp, 0));
  expect(state.market.agencyRate[0]).toBe(2900);
});
