import { expect, test } from 'vitest';

import { ACCOUNTS, cashOf, PURPOSE } from '../../../core/model/ledger.ts';
import { found } from '../../../core/model/new-provider.ts';
import { providerCost, totalCost } from '../../../core/model/provider-cost.ts';
import { settleMarket } from '../../../core/model/settle-market.ts';
import { allocateState } from '../../../core/model/state.ts';
import type { State } from '../../../core/model/state.ts';
import { luckOf } from '../../../core/random/stream.ts';
import { monthOfPlan, prepare } from '../../../core/run/plan.ts';
import { correlation } from './correlation.ts';
import { parametersWith, placeWith, scenarioWith } from './sample-market.ts';

const PLAN = prepare(scenarioWith({ place: placeWith({ localities: 6 }), months: 1 }));
const MONTH = monthOfPlan(PLAN, 0, 3);
const STAFF_MINUTES = 9000;

function founded(identity: number, row = 0, reserveMonths = 2): State {
  const state = allocateState({ people: 1, providers: row + 1, localities: 6 });
  found(
    state,
    row,
    { identity, luck: luckOf(PLAN.seed, 0), staffMinutes: STAFF_MINUTES, reserveMonths },
    MONTH,
  );
  return state;
}

function columns({ providers }: State, row: number): Record<string, number> {
  return Object.fromEntries(Object.entries(providers).map(([name, column]) => [name, column[row]!]));
}

test('the same identity is the same provider, whatever row it takes', () => {
  expect(columns(founded(5, 4), 4)).toEqual(columns(founded(5), 0));
  expect(columns(founded(5), 0)).not.toEqual(columns(founded(6), 0));
});

test('a new provider trades, holds no block and starts at the price people there pay', () => {
  expect(columns(founded(5), 0)).toMatchObject({
    identity: 5,
    open: 1,
    blockShare: 0,
    staff: STAFF_MINUTES,
    office: STAFF_MINUTES,
    price: PLAN.place.individualPrice,
    monthsBelow: 0,
    booked: 0,
  });
});

test('its owners pay in so many months of the cost of its staff at work', () => {
  const { ledger } = founded(5, 0, 2);
  const workload = {
    minutes: (STAFF_MINUTES * 13) / 3,
    officeMinutes: STAFF_MINUTES,
    staffMinutes: STAFF_MINUTES,
  };
  const { travelShare, staffTurnover } = PLAN.place;
  const capital = 2 * totalCost(providerCost(workload, travelShare, staffTurnover, MONTH.parameters));
  expect(ledger.balance[cashOf(ledger, 0)]).toBe(capital);
  expect(ledger.balance[ACCOUNTS.owners]).toBe(-capital);
  expect(ledger.turnover[PURPOSE['owner capital']]).toBe(capital);
});

test('it serves one locality at least and none there is not, rated from 0 to 3', () => {
  for (let identity = 0; identity < 300; identity++) {
    const { coverage, quality } = columns(founded(identity), 0);
    expect(coverage).toBeGreaterThan(0);
    expect(coverage).toBeLessThan(2 ** 6);
    expect(quality).toBeGreaterThanOrEqual(0);
    expect(quality).toBeLessThanOrEqual(3);
  }
});

test('the list of providers is to be drawn up again', () => {
  expect(founded(1).market.listStale[0]).toBe(1);
});

test('where a provider is at home says nothing about how large it is', () => {
  const scenario = scenarioWith({
    place: placeWith({ clients65plus: 20_000, providers: 400, localities: 20, blockShare: 0 }),
    parameters: parametersWith({ 'provider.coverage': 0 }),
    months: 1,
  });
  const plan = prepare(scenario);
  const state = allocateState(plan.extent);
  settleMarket(state, monthOfPlan(plan, 0, 0));
  const { coverage, staff } = state.providers;
  // Within the first size class, which the smallest providers make up in order of identity.
  const rows = Array.from({ length: 100 }, (_, row) => row);
  const homes = rows.map((row) => Math.log2(coverage[row]!));
  const sizes = rows.map((row) => staff[row]!);
  expect(Math.abs(correlation(homes, sizes))).toBeLessThan(0.4);
});

test('it is on no list but perhaps the framework, is not the council’s, and takes its turn after those who are there', () => {
  const state = allocateState({ people: 1, providers: 3, localities: 6 });
  const before = { preferred: 1, isfCapable: 1, inHouse: 1, calls: 40 };
  for (const [name, value] of Object.entries(before)) state.providers[name as keyof typeof before][1] = value;
  state.providers.open[0] = 1;
  state.providers.calls[0] = 7;
  state.providers.calls[2] = 90;
  const provider = { identity: 5, luck: luckOf(PLAN.seed, 0), staffMinutes: STAFF_MINUTES, reserveMonths: 1 };
  found(state, 1, provider, MONTH);
  expect(columns(state, 1)).toMatchObject({ preferred: 0, isfCapable: 0, inHouse: 0, calls: 7 });
});
