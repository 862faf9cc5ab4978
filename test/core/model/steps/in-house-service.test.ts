import { expect, test } from 'vitest';

import { IN_HOUSE_IDENTITY } from '../../../../core/model/council/in-house-service.ts';
import { ACCOUNTS, cashOf, openMonth, PURPOSE } from '../../../../core/model/ledger.ts';
import { OutOfRows } from '../../../../core/model/rows/out-of-rows.ts';
import type { State } from '../../../../core/model/state.ts';
import { closeProviders } from '../../../../core/model/steps/close-providers.ts';
import { openInHouseService } from '../../../../core/model/steps/open-in-house-service.ts';
import { runProviders } from '../../../../core/model/steps/run-providers.ts';
import { CLIENT_GROUPS } from '../../../../core/scenario/client-group.ts';
import { followMarket, openProviderRows } from '../follow-market.ts';
import { optionWith, scenarioWith } from '../sample-market.ts';
import { monthWith, scene } from '../placing/scene.ts';
import type { Provider } from '../placing/scene.ts';

const SERVICE: Provider = { inHouse: 1, listed: 0, staff: 6000, booked: 6000, quality: 1.9 };

const planned = (share: number, group = 0) => ({
  ...monthWith(),
  levers: {
    ...monthWith().levers,
    'move.framework-to-in-house': CLIENT_GROUPS.map((_, each) => (each === group ? share : 0)),
  },
});

test('the council sets its service up as soon as it is planned for one client group, once, and keeps it', () => {
  const state = scene([{}], [{}]);
  openInHouseService.apply(state, planned(0));
  expect(state.market.providerRows[0]).toBe(1);
  openInHouseService.apply(state, planned(0.01, 4));
  openInHouseService.apply(state, planned(0.5));
  openInHouseService.apply(state, planned(0));
  expect(state.market.providerRows[0]).toBe(2);
  const columns = Object.fromEntries(
    Object.entries(state.providers).map(([name, column]) => [name, column[1]!]),
  );
  expect(columns).toMatchObject({
    identity: IN_HOUSE_IDENTITY,
    open: 1,
    inHouse: 1,
    coverage: 3,
    quality: monthWith().parameters['provider.quality.mean'],
    listed: 0,
    staff: 0,
    blockShare: 0,
  });
  expect(state.ledger.turnover.every((moved) => moved === 0)).toBe(true);
});

test('it sets none up where nobody has ever needed care', () => {
  const state = scene([{}], []);
  openInHouseService.apply(state, planned(0.5));
  expect(state.market.providerRows[0]).toBe(1);
});

test('it asks for more rows when there are none left', () => {
  const state = scene([{}, {}], [{}]);
  state.market.providerRows[0] = 3;
  expect(() => openInHouseService.apply(state, planned(0.1))).toThrow(OutOfRows);
});

/** One month of running the service with so much care delivered. */
function run(minutes: number, premium: number, provider: Provider = SERVICE): State {
  const state = scene([provider], []);
  state.providers.booked[0] = provider.booked ?? 0;
  state.providers.delivered[0] = minutes;
  openMonth(state.ledger);
  runProviders.apply(state, monthWith({ parameters: { 'in-house.cost.premium': premium } }));
  return state;
}

test('an hour of it costs the framework rate and the premium, what the lines leave being paid to staff', () => {
  const state = run(26_000, 0.5);
  const cash = cashOf(state.ledger, 0);
  const expected = Math.round((2400 * 1.5 * 26_000) / 60);
  expect(state.providers.cost[0]).toBe(expected);
  expect(state.ledger.balance[cash]).toBe(-expected);
  const plain = run(26_000, 0.5, { ...SERVICE, inHouse: 0 });
  const more = expected - plain.providers.cost[0]!;
  expect(more).toBeGreaterThan(0);
  expect(state.ledger.turnover[PURPOSE['staff pay']]).toBe(
    plain.ledger.turnover[PURPOSE['staff pay']]! + more,
  );
  expect(state.ledger.balance[ACCOUNTS.hmrc]).toBe(plain.ledger.balance[ACCOUNTS.hmrc]);
});

test('it costs what its lines come to where that is more', () => {
  const state = run(60, -0.9);
  expect(state.providers.cost[0]).toBe(run(60, -0.9, { ...SERVICE, inHouse: 0 }).providers.cost[0]);
});

test('it never closes, however far below zero its cash stands', () => {
  const state = scene([SERVICE, {}], []);
  for (const row of [0, 1]) {
    state.ledger.balance[cashOf(state.ledger, row)] = -1e9;
    state.providers.monthsBelow[row] = 99;
    state.providers.closureLeft[row] = 1e-9;
  }
  closeProviders.apply(state, monthWith());
  expect([...state.providers.open].slice(0, 2)).toEqual([1, 0]);
});

/** What each provider that opened in two years is, by identity, when a share of the block moves to the council's own service. */
function opened(share: number): Map<number, string> {
  const found = new Map<number, string>();
  const option = optionWith({ lever: 'move.block-to-in-house', from: '2026-05', value: share });
  followMarket(scenarioWith({ option, months: 24 }), {}, (state, { index }) => {
    const { identity, inHouse, founded, kind, home, coverage, flexibility } = state.providers;
    for (const row of openProviderRows(state)) {
      if (inHouse[row] === 1 || founded[row] !== index) continue;
      const made = [founded[row], kind[row], home[row], coverage[row], flexibility[row]];
      found.set(identity[row]!, made.join(' '));
    }
  });
  return found;
}

test('a provider that opens whether or not the council has a service of its own is the same provider in both', () => {
  const [without, beside] = [opened(0), opened(0.5)];
  const both = [...without.keys()].filter((identity) => beside.has(identity));
  expect(both.length).toBeGreaterThan(3);
  for (const identity of both) expect(beside.get(identity)).toBe(without.get(identity));
});
