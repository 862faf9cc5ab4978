import { expect, test } from 'vitest';

import { ACCOUNTS, cashOf, PURPOSE } from '../../../../core/model/ledger.ts';
import { found } from '../../../../core/model/entering/new-provider.ts';
import { openingCost } from '../../../../core/model/books/opening-cost.ts';
import type { NewProvider } from '../../../../core/model/entering/new-provider.ts';
import { settleMarket } from '../../../../core/model/settle-market.ts';
import { allocateState } from '../../../../core/model/state.ts';
import { PROVIDERS } from '../../../../core/model/tables/provider-tables.ts';
import type { State } from '../../../../core/model/state.ts';
import { AGENCY } from '../../../../core/model/vocabulary.ts';
import { luckOf } from '../../../../core/random/stream.ts';
import { monthOfPlan, prepare } from '../../../../core/run/plan.ts';
import { correlation } from '../correlation.ts';
import { parametersWith, placeWith, scenarioWith } from '../sample-market.ts';

const PLAN = prepare(scenarioWith({ place: placeWith({ localities: 6 }), months: 1 }));
const MONTH = monthOfPlan(PLAN, 0, 3);
const STAFF_MINUTES = 9000;

/** An agency that starts like any other of its size. */
function agency(identity: number, parts: Partial<NewProvider> = {}): NewProvider {
  return {
    identity,
    kind: AGENCY,
    founded: 0,
    staffMinutes: STAFF_MINUTES,
    reach: 0.35,
    capitalMonths: 1,
    outlook: 0.03,
    isFundReady: false,
    luck: luckOf(PLAN.seed, 0),
    ...parts,
  };
}

function founded(identity: number, row = 0, parts: Partial<NewProvider> = {}): State {
  const state = allocateState({ people: 1, providers: row + 1, localities: 6 });
  found(state, row, agency(identity, parts), MONTH);
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
    allowanceLeft: MONTH.parameters['nic.employment-allowance'],
  });
});

test('its owners pay in so many months of the cost of its staff at work', () => {
  const { ledger } = founded(5, 0, { capitalMonths: 2 });
  const capital = 2 * openingCost(STAFF_MINUTES, MONTH);
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
    parameters: parametersWith({ 'provider.coverage': 0, 'provider.coverage.small': 0 }),
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

test('it is on no list, is not the council’s, and takes its turn after those who are there', () => {
  const state = allocateState({ people: 1, providers: 3, localities: 6 });
  const before = { preferred: 1, isfCapable: 1, inHouse: 1, calls: 40 };
  for (const [name, value] of Object.entries(before)) state.providers[name as keyof typeof before][1] = value;
  state.providers.open[0] = 1;
  state.providers.calls[0] = 7;
  state.providers.calls[2] = 90;
  found(state, 1, agency(5), MONTH);
  expect(columns(state, 1)).toMatchObject({ preferred: 0, isfCapable: 0, inHouse: 0, calls: 7 });
});

test('nothing is left of whoever had the row before', () => {
  const state = allocateState({ people: 1, providers: 1, localities: 6 });
  for (const column of Object.values(state.providers)) column[0] = 3;
  state.providers.open[0] = 0;
  found(state, 0, agency(5), MONTH);
  const names = Object.keys(PROVIDERS) as (keyof typeof PROVIDERS)[];
  const [taken, fresh] = [columns(state, 0), columns(founded(5), 0)];
  const stocks = names.filter((name) => PROVIDERS[name].kind === 'stock');
  expect(stocks.map((name) => [name, taken[name]])).toEqual(stocks.map((name) => [name, fresh[name]]));
});

/** Mean number of localities that providers of a sort serve. */
function reach(parts: Partial<NewProvider>): number {
  let localities = 0;
  for (let identity = 0; identity < 200; identity++) {
    const { coverage } = columns(founded(identity, 0, parts), 0);
    for (let bit = 0; bit < 6; bit++) localities += (coverage! >> bit) & 1;
  }
  return localities / 200;
}

test('one with a longer reach serves more localities, one with none its own', () => {
  expect(reach({ reach: 0 })).toBe(1);
  expect(reach({ reach: 0.2 })).toBeGreaterThan(1);
  expect(reach({ reach: 0.2 })).toBeLessThan(reach({ reach: 0.5 }));
});

test('it expects what its owners plan', () => {
  expect(columns(founded(5, 0, { outlook: 0.07 }), 0)['outlook']).toBe(0.07);
});
