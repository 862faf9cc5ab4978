import { expect, test } from 'vitest';

import { cashOf } from '../../../../core/model/ledger.ts';
import { recordProviders } from '../../../../core/model/recording/record-providers.ts';
import { allocateState } from '../../../../core/model/state.ts';
import type { State } from '../../../../core/model/state.ts';

/** Two providers with 10 and 30 hours, and the council's own service with 150. */
function market(): State {
  const state = allocateState({ people: 1, providers: 4, localities: 1 });
  const { providers } = state;
  state.market.providerRows[0] = 3;
  state.market.frameworkRate[0] = 2000;
  providers.open.set([1, 1, 1]);
  providers.inHouse.set([0, 0, 1]);
  providers.delivered.set([600, 1800, 9000]);
  providers.frameworkRevenue.set([1000, 2000, 99_000]);
  providers.isfRevenue.set([500, 0, 0]);
  providers.individualRevenue.set([0, 500, 0]);
  providers.deliveredIndividual.set([0, 10, 0]);
  providers.cost.set([1200, 2000, 120_000]);
  providers.staff.set([1000, 3000, 20_000]);
  providers.price.set([2200, 2600, 0]);
  return state;
}

function cash(state: State, ...pence: readonly number[]): void {
  for (const [row, amount] of pence.entries()) state.ledger.balance[cashOf(state.ledger, row)] = amount;
}

test('the council’s own service is not a provider among others: it stands, earns and competes apart', () => {
  expect(recordProviders(market())).toMatchObject({
    'providers.standing': 2,
    'providers.revenue': 40,
    'providers.margin': 0.2,
    'providers.hours.individual': 10 / 60,
    'providers.price.individual': 30,
    'providers.concentration': 0.625,
  });
});

test('revenue of every kind counts towards the margin, and an invoice that is never paid does not', () => {
  const state = market();
  const { feeRevenue, guaranteeRevenue, outcomeRevenue, grantRevenue, blockRevenue, badDebt } =
    state.providers;
  blockRevenue[0] = 100;
  feeRevenue[0] = 200;
  guaranteeRevenue[1] = 300;
  outcomeRevenue[1] = -100;
  grantRevenue[1] = 700;
  badDebt[1] = 200;
  const recorded = recordProviders(state);
  expect(recorded['providers.revenue']).toBe(50);
  expect(recorded['providers.margin']).toBeCloseTo(1 - 3200 / 5000, 12);
});

test('closures, takeovers, hand-backs and the people they touch are told apart', () => {
  const state = market();
  const { market: flows } = state;
  flows.closedInsolvent[0] = 1;
  flows.closedVoluntary[0] = 2;
  flows.closedOther[0] = 3;
  flows.merged[0] = 4;
  flows.handedBack[0] = 5;
  flows.changesForced[0] = 60;
  flows.placedAbove[0] = 7;
  flows.refused[0] = 8;
  flows.entered[0] = 9;
  expect(recordProviders(state)).toMatchObject({
    'providers.closed.insolvent': 1,
    'providers.closed.voluntary': 2,
    'providers.closed.other': 3,
    'providers.merged': 4,
    'providers.handed-back': 5,
    'providers.people-lost': 60,
    'providers.placed-above': 7,
    'providers.refused': 8,
    'providers.entered': 9,
  });
});

test('vacancies are a share of the staff wanted, and leavers of the staff there were, times twelve', () => {
  const state = market();
  state.providers.vacancies.set([500, 500, 9999]);
  state.providers.leavers.set([100, 20, 5000]);
  state.providers.hired.set([0, 200, 0]);
  state.providers.dismissed.set([80, 0, 0]);
  const { 'providers.vacancy': vacancy, 'providers.turnover': turnover } = recordProviders(state);
  expect(vacancy).toBeCloseTo(0.2, 12);
  expect(turnover).toBeCloseTo((120 * 12) / 4000, 12);
});

test('pay, training and the private price weigh providers by their staff, ratings and security by their hours', () => {
  const state = market();
  state.providers.pay.set([1300, 1400, 2000]);
  state.providers.training.set([1, 0.5, 0]);
  state.providers.rating.set([3, 2, 0]);
  state.providers.security.set([12, 4, 99]);
  const recorded = recordProviders(state);
  expect(recorded['providers.pay']).toBeCloseTo(13.75, 12);
  expect(recorded['providers.training']).toBeCloseTo(0.625, 12);
  expect(recorded['providers.price.premium']).toBeCloseTo(0.25, 12);
  expect(recorded['providers.rating']).toBeCloseTo(2.25, 12);
  expect(recorded['providers.security']).toBeCloseTo(6, 12);
});

test('staff time used is care over what staff could give, travel and waiting a share of all paid time', () => {
  const state = market();
  state.providers.capacity.set([1200, 3600, 9000]);
  state.providers.travel.set([300, 100, 9999]);
  state.providers.waited.set([0, 200, 9999]);
  const recorded = recordProviders(state);
  expect(recorded['providers.capacity']).toBe(80);
  expect(recorded['providers.hours.worked']).toBe(50);
  expect(recorded['providers.utilisation']).toBeCloseTo(0.5, 12);
  expect(recorded['providers.travel']).toBeCloseTo(600 / 3000, 12);
});

test('a month of cash is the cost of the month; who has less is short of it, and its hours are at risk', () => {
  const state = market();
  cash(state, 600, 3000, -1_000_000);
  expect(recordProviders(state)).toMatchObject({
    'providers.runway.median': 0.5,
    'providers.runway.lowest': 0.5,
    'providers.short-of-cash': 1,
    'providers.hours-at-risk': 10,
  });
  cash(state, 600, 8000);
  state.providers.outlook[1] = -0.01;
  expect(recordProviders(state)['providers.hours-at-risk']).toBe(40);
});

test('the middle provider and the one in ten are read off all that had a cost, in order of their cash', () => {
  const state = allocateState({ people: 1, providers: 14, localities: 1 });
  state.market.providerRows[0] = 14;
  state.providers.open.fill(1);
  state.providers.cost.fill(100, 0, 11);
  cash(state, 500, 100, 1100, 300, 700, 200, 900, 400, 800, 600, 1000, 7, 7, 7);
  const { 'providers.runway.median': median, 'providers.runway.lowest': lowest } = recordProviders(state);
  expect([median, lowest]).toEqual([6, 2]);
});

test('where there are no providers there is nothing to tell of them', () => {
  const state = allocateState({ people: 1, providers: 1, localities: 1 });
  expect(new Set(Object.values(recordProviders(state)))).toEqual(new Set([0]));
});
