import { expect, test } from 'vitest';

import { travelTime } from '../../../../core/costing/rounds.ts';
import { terrainOf } from '../../../../core/model/delivering/place-rounds.ts';
import { settleMarket } from '../../../../core/model/settle-market.ts';
import { allocateState } from '../../../../core/model/state.ts';
import type { State } from '../../../../core/model/state.ts';
import { runMonth } from '../../../../core/run/run-month.ts';
import { monthOfPlan, prepare } from '../../../../core/run/plan.ts';
import type { Plan } from '../../../../core/run/plan.ts';
import { parametersWith, placeWith, scenarioWith } from '../sample-market.ts';

function settled(values: Parameters<typeof placeWith>[0]): { plan: Plan; state: State } {
  const plan = prepare(scenarioWith({ months: 1, place: placeWith(values) }));
  const state = allocateState(plan.extent);
  settleMarket(state, monthOfPlan(plan, 0, 0));
  return { plan, state };
}

function scaleAt(travelShare: number): number {
  return settled({ travelShare }).state.market.travelScale[0]!;
}

test('a place with longer travel has visits further apart', () => {
  expect(scaleAt(0)).toBe(0);
  expect(scaleAt(0.3)).toBeGreaterThan(1.2 * scaleAt(0.15));
});

test('a place without providers or people has no scale', () => {
  expect(settled({ providers: 0 }).state.market.travelScale[0]).toBe(0);
});

test('more providers for the same people are dense at a smaller scale: the share of the place holds for all of them', () => {
  const few = settled({ providers: 3 }).state.market.travelScale[0];
  const many = settled({ providers: 40 }).state.market.travelScale[0];
  expect(many).toBeLessThan(few!);
});

test('once people are placed, travel and waiting are near the share of the place', () => {
  const plan = prepare(
    scenarioWith({
      months: 1,
      place: placeWith({ clients18to64: 400, clients65plus: 900, providers: 20, travelShare: 0.2 }),
      parameters: parametersWith({ 'staff.headroom': 0.2 }),
    }),
  );
  const state = allocateState(plan.extent);
  settleMarket(state, monthOfPlan(plan, 0, 0));
  for (let index = 0; index < 2; index++) runMonth(state, plan, { index, replicate: 0 }, { check: true });
  const { delivered, travel, waited } = state.providers;
  const share = (total(travel) + total(waited)) / total(delivered);
  expect(share).toBeGreaterThan(0.17);
  expect(share).toBeLessThan(0.23);
});

function total(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}

test('terrain has no travel beyond the most a visit takes', () => {
  const { plan } = settled({ travelShare: 0.2 });
  const { parameters, place } = monthOfPlan(plan, 0, 0);
  const terrain = terrainOf(place, parameters, 1e9);
  expect(travelTime(100, terrain)).toBeCloseTo(
    100 * parameters['cost.travel.most'] * 0.2 * (1 - parameters['cost.waiting.part']),
    9,
  );
});
