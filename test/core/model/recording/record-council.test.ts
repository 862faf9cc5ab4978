import { expect, test } from 'vitest';

import { INDICATOR_IDS } from '../../../../core/model/indicators.ts';
import type { IndicatorId } from '../../../../core/model/indicators.ts';
import { PURPOSE } from '../../../../core/model/ledger.ts';
import type { Purpose } from '../../../../core/model/ledger.ts';
import { otherMoneyUsed } from '../../../../core/model/budgeting/other-money.ts';
import { createRecorder, openRecorder, record } from '../../../../core/model/recording/record.ts';
import {
  BLOCK,
  councilBuys,
  councilBuysCare,
  DEPLOYMENT_NAMES,
  holdsAccount,
  IN_HOUSE,
  NO_PROVIDER,
  PERSONAL_ASSISTANT,
  ROUTE_NAMES,
  SELF_FUNDER,
} from '../../../../core/model/vocabulary.ts';
import type { LeverChange } from '../../../../core/scenario/option.ts';
import { followMarket, openProviderRows, presentPeople } from '../follow-market.ts';
import { optionWith, placeWith, scenarioWith } from '../sample-market.ts';

/** Every arrangement there is, a fund holder whom the council pays, and charges that are billed. */
const EVERY_ARRANGEMENT: readonly LeverChange[] = [
  { lever: 'move.block-to-isf', from: '2026-04', value: 0.2 },
  { lever: 'move.block-to-in-house', from: '2026-04', value: 0.2 },
  { lever: 'move.framework-to-preferred-list', from: '2026-04', value: 0.2 },
  { lever: 'move.framework-to-mixed', from: '2026-04', value: 0.2 },
  { lever: 'move.framework-to-pooled', from: '2026-04', value: 0.2 },
  { lever: 'review.rate', from: '2026-04', value: 4 },
  { lever: 'pooling.facilitation', from: '2026-04', value: 1 },
  { lever: 'isf.readiness', from: '2026-04', value: 1 },
  { lever: 'isf.fee-payer', from: '2026-10', value: 'council' },
  { lever: 'charging.collection', from: '2026-10', value: 'gross' },
  { lever: 'budget.streams', from: '2026-04', value: 1 },
];

/** What the council pays for itself and for help to providers. */
const OWN_PART: readonly Purpose[] = [
  'reviews',
  'information',
  'brokerage',
  'advocacy',
  'direct-payment monitoring',
  'pooling facilitation',
  'placing people again',
  'transitional grant',
  'training subsidy',
  'start-up grant',
  'fund set-up grant',
  'redundancy indemnity',
];

const scenario = scenarioWith({
  place: placeWith({ clients18to64: 250, clients65plus: 300, providers: 14 }),
  option: optionWith(...EVERY_ARRANGEMENT),
  months: 18,
});

function sum(rows: readonly number[], of: (row: number) => number): number {
  return rows.reduce((total, row) => total + of(row), 0);
}

test('the month is what its people and providers add up to, one by one, in every arrangement', () => {
  const seen = {
    deployments: new Set<number>(),
    routes: new Set<number>(),
    arranged: 0,
    onTop: 0,
    inHouse: 0,
  };
  let recorder = createRecorder({ people: 0, providers: 0, localities: 0 });
  followMarket(
    scenario,
    {
      before: (state, month) => {
        if (month.reported !== 0) return;
        recorder = createRecorder(state.extent);
        openRecorder(recorder, state);
      },
    },
    (state, month) => {
      if (month.reported < 0) return;
      const series = new Float64Array(INDICATOR_IDS.length);
      record(state, { ...month, reported: 0 }, recorder, series, 1);
      const value = (id: IndicatorId) => series[INDICATOR_IDS.indexOf(id)]!;
      const { people, providers, market, ledger } = state;
      const everyone = presentPeople(state);
      const own = everyone.filter((person) => people.deployment[person] === SELF_FUNDER);
      const clients = everyone.filter((person) => people.deployment[person] !== SELF_FUNDER);

      const boughtCare = clients.filter(
        (person) =>
          councilBuysCare(people.deployment[person]!) &&
          people.route[person] !== BLOCK &&
          people.route[person] !== IN_HOUSE,
      );
      const inHouse = openProviderRows(state).filter((row) => providers.inHouse[row] === 1);
      const gross =
        sum(openProviderRows(state), (row) =>
          providers.inHouse[row] === 1 ? 0 : providers.blockRevenue[row]!,
        ) +
        sum(boughtCare, (person) => people.bought[person]!) +
        sum(inHouse, (row) => providers.cost[row]!) +
        sum(clients, (person) => (holdsAccount(people.deployment[person]!) ? people.budget[person]! : 0)) +
        sum(clients, (person) => people.feeOnTop[person]!) +
        sum(clients, (person) =>
          councilBuys(people.deployment[person]!)
            ? people.supportBought[person]! - people.supportVatRecovered[person]!
            : 0,
        ) +
        OWN_PART.reduce((total, purpose) => total + ledger.turnover[PURPOSE[purpose]]!, 0);
      const contributions = sum(clients, (person) => people.contribution[person]!);
      const otherFunds = sum(clients, (person) =>
        councilBuys(people.deployment[person]!) ? otherMoneyUsed(people, person) : 0,
      );
      const arrangementFees = sum(own, (person) => people.arrangementFee[person]!);
      expect(value('council.spend.gross')).toBeCloseTo(gross / 100, 6);
      expect(value('council.spend.net')).toBeCloseTo(
        (gross -
          contributions -
          otherFunds -
          market.reclaimed[0]! -
          arrangementFees +
          market.writtenOff[0]!) /
          100,
        6,
      );
      expect(value('people.payments')).toBeCloseTo(
        (contributions +
          sum(clients, (person) => people.topUp[person]!) +
          sum(
            own,
            (person) => people.bought[person]! - people.unpaid[person]! + people.supportBought[person]!,
          ) +
          arrangementFees) /
          100,
        6,
      );
      expect(value('people.fees') * 100).toBeCloseTo(
        sum(everyone, (person) => people.fee[person]!),
        6,
      );
      expect(value('people.arrears') * 100).toBeCloseTo(
        sum(everyone, (person) => people.owes[person]!),
        6,
      );
      expect(value('council.contributions.collected') * 100).toBeCloseTo(
        sum(everyone, (person) => people.collected[person]!),
        6,
      );
      expect(value('care.refused')).toBe(sum(everyone, (person) => (people.takes[person] === 0 ? 1 : 0)));
      expect(value('care.covered') * 60).toBeCloseTo(
        sum(everyone, (person) => people.covered[person]!),
        6,
      );
      expect(value('care.waiting')).toBe(
        everyone.filter(
          (person) =>
            people.provider[person] === NO_PROVIDER &&
            people.route[person] !== PERSONAL_ASSISTANT &&
            people.delivered[person] === 0 &&
            people.budgeted[person]! > 0 &&
            people.takes[person]! > 0,
        ).length,
      );
      for (const person of everyone) {
        seen.deployments.add(people.deployment[person]!);
        seen.routes.add(people.route[person]!);
        seen.arranged += people.arranged[person]!;
      }
      seen.onTop += value('council.fees-on-top');
      seen.inHouse += inHouse.length;
    },
  );
  expect(seen.deployments.size).toBe(DEPLOYMENT_NAMES.length);
  expect(seen.routes.size).toBe(ROUTE_NAMES.length);
  expect(Math.min(seen.arranged, seen.onTop, seen.inHouse)).toBeGreaterThan(0);
});
