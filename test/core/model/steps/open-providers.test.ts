import { expect, test } from 'vitest';

import { ACCOUNTS, cashOf, checkLedger, openMonth, PURPOSE } from '../../../../core/model/ledger.ts';
import { allocateState } from '../../../../core/model/state.ts';
import type { State } from '../../../../core/model/state.ts';
import { openProviders } from '../../../../core/model/steps/open-providers.ts';
import { AGENCY } from '../../../../core/model/vocabulary.ts';
import { monthOfPlan, prepare } from '../../../../core/run/plan.ts';
import { followMarket, openProviderRows } from '../follow-market.ts';
import { optionWith, parametersWith, placeWith, scenarioWith } from '../sample-market.ts';

const PLAN = prepare(scenarioWith({ place: placeWith({ providers: 120 }), months: 1 }));
const GRANT = 2_000_000;

/** A market without providers after so many months in which some may open. */
function opened(months: number, { grant = 0, margin = 0.03, from = 0 } = {}): State {
  const state = allocateState({ people: 1, providers: 400, localities: 3 });
  const month = monthOfPlan(PLAN, 0, 0);
  const parameters = { ...month.parameters, 'provider.margin.council': 0.06 - margin };
  for (let index = from; index < from + months; index++) {
    openMonth(state.ledger);
    state.providers.grantRevenue.fill(0);
    // Nobody who trades says what there is to be had, so that it stays as it is.
    state.providers.staff.fill(0);
    state.providers.outlook.fill(0);
    const levers = { ...month.levers, 'grant.start-up': grant };
    openProviders.apply(state, { ...month, index, levers, parameters });
    checkLedger(state.ledger);
  }
  return state;
}

const identities = ({ providers, market }: State): number[] =>
  [...providers.identity].slice(0, market.providerRows[0]);

const ofKind = (state: State, isAgency: boolean): number[] =>
  identities(state).filter((_, row) => (state.providers.kind[row] === AGENCY) === isAgency);

test('about as many open in a year as usual where nothing invites or puts off', () => {
  const { parameters } = monthOfPlan(PLAN, 0, 0);
  const expected = 120 * parameters['provider.entry.default']! * 5;
  const count = opened(60).market.providerRows[0]!;
  expect(Math.abs(count - expected)).toBeLessThan(4 * Math.sqrt(expected));
});

test('a grant on its way up a ramp is paid in whole pence', () => {
  const { ledger } = opened(60, { grant: GRANT + 1 / 3 });
  expect(ledger.turnover[PURPOSE['start-up grant']]! % 1).toBe(0);
  expect(ledger.balance.every((pence) => Number.isInteger(pence))).toBe(true);
});

test('start-up support brings more social enterprises and micro-providers, all those who would have opened among them', () => {
  const [without, supported] = [opened(60), opened(60, { grant: GRANT })];
  expect(ofKind(supported, true)).toEqual(ofKind(without, true));
  expect(ofKind(supported, false)).toEqual(expect.arrayContaining(ofKind(without, false)));
  expect(ofKind(supported, false).length).toBeGreaterThan(ofKind(without, false).length);
});

test('the council pays it to each of them in the month it opens, and to no agency', () => {
  let from = 0;
  while (ofKind(opened(1, { grant: GRANT, from }), false).length === 0) from++;
  const state = opened(1, { grant: GRANT, from });
  const count = ofKind(state, false).length;
  expect(state.ledger.turnover[PURPOSE['start-up grant']]).toBe(count * GRANT);
  expect(state.ledger.balance[ACCOUNTS.council]).toBe(-count * GRANT);
  for (const row of identities(state).keys()) {
    const due = state.providers.kind[row] === AGENCY ? 0 : GRANT;
    expect(state.providers.grantRevenue[row]).toBe(due);
    expect(state.ledger.balance[cashOf(state.ledger, row)]).toBeGreaterThan(due);
  }
});

test('who opens in one month does not depend on who did in another', () => {
  const late = identities(opened(12, { from: 24 }));
  const all = identities(opened(36));
  expect(all.slice(all.length - late.length)).toEqual(late);
});

test('a newcomer starts small, new and unready for service funds', () => {
  const { providers } = opened(24);
  expect(providers.founded[0]).toBeGreaterThanOrEqual(0);
  expect([providers.fundReady[0], providers.blockShare[0], providers.listed[0]]).toEqual([0, 0, 0]);
  expect(providers.staff[0]).toBeLessThan(40 * 60);
});

/** Providers that opened in the reported months of two years, by identity: everything about them that was drawn. */
function newcomers(option: ReturnType<typeof optionWith>): Map<number, readonly number[]> {
  const found = new Map<number, readonly number[]>();
  followMarket(scenarioWith({ option, months: 24 }), {}, (state, month) => {
    for (const row of openProviderRows(state)) {
      const { identity, founded, kind, home, coverage, renown, flexibility } = state.providers;
      if (founded[row] !== month.index) continue;
      const drawn = [founded, kind, home, coverage, renown, flexibility].map((column) => column[row]!);
      found.set(identity[row]!, drawn);
    }
  });
  return found;
}

test('a newcomer in one option is the same provider in every other that has it', () => {
  const usual = newcomers(optionWith());
  const other = newcomers(
    optionWith(
      { lever: 'grant.start-up', from: '2026-05', value: 30_000 },
      { lever: 'move.block-to-direct-payment', from: '2026-05', value: 0.5 },
      { lever: 'move.block-to-in-house', from: '2026-05', value: 0.3 },
    ),
  );
  const shared = [...usual.keys()].filter((identity) => other.has(identity));
  expect(shared.length).toBeGreaterThan(0);
  for (const identity of shared) expect(other.get(identity)).toEqual(usual.get(identity));
  expect(other.size).toBeGreaterThan(usual.size);
});

function everyoneCloses({ providers }: State): void {
  providers.closureLeft.fill(1e-9);
}

test('a market in which every provider closes goes on, and new ones open in it', () => {
  const parameters = parametersWith({ 'provider.closure.natural': 0.05, 'provider.entry.default': 0.2 });
  let least = Infinity;
  let entered = 0;
  followMarket(scenarioWith({ parameters, months: 24 }), { before: everyoneCloses }, (state) => {
    least = Math.min(least, openProviderRows(state).length);
    entered += state.market.entered[0]!;
    checkLedger(state.ledger);
  });
  expect(least).toBe(0);
  expect(entered).toBeGreaterThan(0);
});
