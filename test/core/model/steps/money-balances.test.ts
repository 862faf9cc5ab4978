import { array, assert, boolean, constantFrom, integer, property, record } from 'fast-check';
import { expect, test } from 'vitest';

import { checkBalance } from '../../../../core/model/balance.ts';
import { budgetAccountOf } from '../../../../core/model/ledger.ts';
import {
  BLOCK,
  COUNCIL_MANAGED,
  DIRECT_PAYMENT,
  FRAMEWORK,
  IN_HOUSE,
  ISF,
  ISF_HOLDER,
  MIXED,
  NO_BUDGET,
  NO_PROVIDER,
  NO_SUPPORTER,
  OPEN_MARKET,
  PERSONAL_ASSISTANT,
  POOLED,
  PREFERRED_LIST,
  SELF_FUNDER,
} from '../../../../core/model/vocabulary.ts';
import { priceForMinutes } from '../../../../core/money/rounding.ts';
import { monthlyMinutesWithin } from '../../../../core/time/weeks.ts';
import { liveMonth, moneyMonth, moneyScene, PROTECTED } from '../money-scene.ts';

const MONTHS = [
  moneyMonth(),
  moneyMonth({
    levers: { 'isf.fee-payer': 'council', 'isf.recipient': 'council', 'charging.collection': 'gross' },
  }),
];

const anyArrangement = constantFrom(
  { deployment: COUNCIL_MANAGED, route: BLOCK },
  { deployment: NO_BUDGET, route: FRAMEWORK, bidRatio: 0.93 },
  { deployment: COUNCIL_MANAGED, route: PREFERRED_LIST },
  { deployment: COUNCIL_MANAGED, route: IN_HOUSE },
  { deployment: COUNCIL_MANAGED, route: POOLED, sharing: 0.85 },
  { deployment: DIRECT_PAYMENT, route: POOLED, sharing: 0.85 },
  { deployment: DIRECT_PAYMENT, route: OPEN_MARKET, account: 1 },
  { deployment: DIRECT_PAYMENT, route: PERSONAL_ASSISTANT, provider: NO_PROVIDER },
  { deployment: DIRECT_PAYMENT, route: OPEN_MARKET, topsUp: 1 },
  { deployment: ISF, route: ISF_HOLDER },
  { deployment: MIXED, route: FRAMEWORK, account: 1 },
  { deployment: SELF_FUNDER, route: OPEN_MARKET },
  { deployment: SELF_FUNDER, route: FRAMEWORK, arranged: 1 },
);
const minutes = integer({ min: 0, max: 2000 });
const anyPerson = record({
  arrangement: anyArrangement,
  given: record({
    budgeted: minutes,
    needNow: minutes,
    supportBudgeted: minutes,
    supportNow: minutes,
    supporter: constantFrom(0, NO_SUPPORTER),
    doubleHanded: constantFrom(0, 1),
    takes: constantFrom(0, 0.37, 0.8, 1),
    otherStream: constantFrom(0, 4000),
    otherCharged: constantFrom(0, 1500),
    income: integer({ min: 0, max: 3 * PROTECTED }),
  }),
  isAlone: boolean(),
});
const anyProvider = record({
  staff: integer({ min: 0, max: 40_000 }),
  guaranteed: integer({ min: 0, max: 5000 }),
  price: integer({ min: 1500, max: 4500 }),
});

test('whoever holds the budget: nobody works more than the staff there are, every hour given is invoiced once to someone, and no account is overspent', () => {
  assert(
    property(
      array(anyPerson, { minLength: 1, maxLength: 12 }),
      anyProvider,
      constantFrom(...MONTHS),
      (drawn, provider, month) => {
        const rows = drawn.map(({ arrangement, given, isAlone }) => ({
          ...given,
          ...arrangement,
          ...(isAlone ? { provider: NO_PROVIDER } : {}),
        }));
        const state = moneyScene(rows, provider);
        const { people, providers, ledger } = state;
        for (let months = 0; months < 3; months++) {
          liveMonth(state, month);
          checkBalance(state, rows.length);

          const billed = rows.map(({ route, provider: served }, row) =>
            route === BLOCK || route === IN_HOUSE || served === NO_PROVIDER ? 0 : people.bought[row]!,
          );
          const inBlock = rows.map(({ route }, row) =>
            route === BLOCK ? people.delivered[row]! * (1 + people.doubleHanded[row]!) : 0,
          );
          for (const [row, { needNow, route, provider: served, topsUp }] of rows.entries()) {
            const isServed = served !== NO_PROVIDER || route === PERSONAL_ASSISTANT;
            expect(people.bought[row]).toBeLessThanOrEqual(isServed ? Infinity : 0);
            expect(people.topUp[row]).toBeLessThanOrEqual(topsUp === 1 ? Infinity : 0);
            expect(people.delivered[row]).toBeLessThanOrEqual(monthlyMinutesWithin(needNow));
            expect(ledger.balance[budgetAccountOf(ledger, row)]).toBeGreaterThanOrEqual(0);
            expect(people.collected[row]).toBe(people.contribution[row]);
          }
          const { frameworkRevenue, individualRevenue, isfRevenue, blockRevenue } = providers;
          expect(frameworkRevenue[0]! + individualRevenue[0]! + isfRevenue[0]!).toBe(sum(billed));
          expect(providers.deliveredBlock[0]).toBe(sum(inBlock));
          const unbooked = Math.max(0, providers.staff[0]! - providers.booked[0]!);
          const asked = Math.max(0, provider.guaranteed - providers.bookedBlock[0]!);
          const unused = monthlyMinutesWithin(Math.min(asked, unbooked));
          expect(state.market.blockUnused[0]).toBe(unused);
          expect(blockRevenue[0]).toBe(
            priceForMinutes(state.market.blockRate[0]!, providers.deliveredBlock[0]! + unused),
          );
        }
      },
    ),
  );
});

test('what a council pays net and what a person contributes make the gross budget', () => {
  assert(
    property(anyPerson, (drawn) => {
      const state = moneyScene([
        { ...drawn.given, ...drawn.arrangement, deployment: DIRECT_PAYMENT, route: OPEN_MARKET },
      ]);
      const { people, ledger } = liveMonth(state, MONTHS[0]!);
      const paidIn =
        ledger.inflow[budgetAccountOf(ledger, 0)]! - people.topUp[0]! - state.market.otherStreams[0]!;
      expect(paidIn).toBe(people.budget[0]);
    }),
  );
});

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
