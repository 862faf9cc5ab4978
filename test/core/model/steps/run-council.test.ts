import { expect, test } from 'vitest';

import { ACCOUNTS, cashOf, openMonth, post, PURPOSE } from '../../../../core/model/ledger.ts';
import type { State } from '../../../../core/model/state.ts';
import { runCouncil } from '../../../../core/model/steps/run-council.ts';
import { DIRECT_PAYMENT, OPEN_MARKET } from '../../../../core/model/vocabulary.ts';
import type { LeverChange } from '../../../../core/scenario/option.ts';
import { followMarket } from '../follow-market.ts';
import { liveMonth, moneyMonth, moneyScene } from '../money-scene.ts';
import { optionWith, parametersWith, placeWith, scenarioWith } from '../sample-market.ts';

const COSTS = {
  'council.cost.review': 350,
  'council.cost.placing-again': 400,
  'dp.support.cost': 240,
  'direct-payment.monitoring.usual': 150,
};

test('the council pays for what was done, and each purpose is a line of its account', () => {
  const state = moneyScene([{ deployment: DIRECT_PAYMENT, route: OPEN_MARKET }]);
  const month = moneyMonth({ parameters: COSTS });
  liveMonth(state, month);
  const before = state.ledger.balance[ACCOUNTS.council]!;
  state.market.reviewed[0] = 2;
  state.market.replacing[0] = 1;
  runCouncil.apply(state, month);
  const { council, ledger } = state;
  expect([council.reviews[0], council.placingAgain[0], council.brokerage[0], council.monitoring[0]]).toEqual([
    70_000, 40_000, 2000, 1250,
  ]);
  expect(before - ledger.balance[ACCOUNTS.council]!).toBe(113_250);
  expect(ledger.balance[ACCOUNTS.support]).toBe(113_250);
  expect([council.gross[0], council.net[0]]).toEqual([104_000 + 113_250, 104_000 + 113_250]);
});

test('its own service costs the month what it has spent in it, paid or not', () => {
  const state = moneyScene([], { inHouse: 1 });
  openMonth(state.ledger);
  post(state.ledger, PURPOSE['staff pay'], cashOf(state.ledger, 0), ACCOUNTS.staff, 50_000);
  runCouncil.apply(state, moneyMonth());
  expect([state.council.inHouse[0], state.council.inHouseUnpaid[0], state.council.gross[0]]).toEqual([
    50_000, 50_000, 50_000,
  ]);
});

test('grants and indemnities of the month are lines, whichever step has paid them', () => {
  const state = moneyScene([]);
  openMonth(state.ledger);
  const purposes = [
    'transitional grant',
    'training subsidy',
    'start-up grant',
    'fund set-up grant',
    'redundancy indemnity',
  ] as const;
  for (const [n, purpose] of purposes.entries()) {
    post(state.ledger, PURPOSE[purpose], ACCOUNTS.council, cashOf(state.ledger, 0), n + 1);
  }
  runCouncil.apply(state, moneyMonth());
  const { lostClientGrants, trainingGrants, startUpGrants, fundGrants, indemnities } = state.council;
  expect(
    [lostClientGrants, trainingGrants, startUpGrants, fundGrants, indemnities].map(([pence]) => pence),
  ).toEqual([1, 2, 3, 4, 5]);
});

/** Work counted over two years, and what people show of it. */
function work(...changes: readonly LeverChange[]) {
  const done = { reviewed: 0, informed: 0, brokered: 0, advocated: 0 };
  const scenario = scenarioWith({
    place: placeWith({ clients18to64: 250, clients65plus: 250 }),
    option: optionWith(...changes),
    parameters: parametersWith({ 'mix.commissioned.18to64': 0.5, 'mix.commissioned.65plus': 0.5 }),
  });
  followMarket(scenario, {}, (state: State, { reported }) => {
    if (reported < 0) return;
    for (const kind of Object.keys(done) as (keyof typeof done)[]) done[kind] += state.market[kind][0]!;
  });
  return done;
}

test('more reviews, information, brokerage and advocacy are counted where there is more of them', () => {
  const from = '2026-04';
  const usual = work();
  const more = work(
    { lever: 'review.rate', from, value: 3 },
    { lever: 'information.level', from, value: 1 },
    { lever: 'brokerage.capacity', from, value: 1 },
    { lever: 'advocacy.capacity', from, value: 1 },
    { lever: 'letters.share', from, value: 1 },
  );
  const none = work(
    { lever: 'brokerage.capacity', from, value: 0 },
    { lever: 'advocacy.capacity', from, value: 0 },
  );
  expect(more.reviewed).toBeGreaterThan(2 * usual.reviewed);
  expect(more.informed).toBeGreaterThan(2 * usual.informed);
  expect(more.brokered).toBeGreaterThan(usual.brokered);
  expect(more.advocated).toBeGreaterThan(usual.advocated);
  expect([none.brokered, none.advocated]).toEqual([0, 0]);
  expect(usual.reviewed).toBeGreaterThan(200);
});
