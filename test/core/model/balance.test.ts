import { expect, test } from 'vitest';

import { checkBalance, countPeople, Imbalance } from '../../../core/model/balance.ts';
import { ACCOUNTS, cashOf, LedgerImbalance, post, PURPOSE } from '../../../core/model/ledger.ts';
import type { State } from '../../../core/model/state.ts';
import { followMarket, openProviderRows, presentPeople } from './follow-market.ts';
import { scenarioWith } from './sample-market.ts';

/** The balance of every month of a run whose months end with a fault. */
function checkedWith(fault: (state: State) => void): void {
  let before = 0;
  const counted = (state: State) => {
    before = countPeople(state);
  };
  followMarket(scenarioWith({ months: 1 }), { before: counted }, (state) => {
    fault(state);
    checkBalance(state, before);
  });
}

function firstOpen(state: State): number {
  return openProviderRows(state)[0]!;
}

function payQuarterPenny(state: State): void {
  post(state.ledger, PURPOSE['staff pay'], cashOf(state.ledger, firstOpen(state)), ACCOUNTS.staff, 0.25);
}

function giveTaxmanPenny({ ledger }: State): void {
  ledger.balance[ACCOUNTS.hmrc]! += 1;
}

function deliverWithoutStaff(state: State): void {
  const row = firstOpen(state);
  state.providers.delivered[row] = state.providers.capacity[row]! + 1;
}

function supportWithoutStaff({ supporters }: State): void {
  supporters.delivered[0] = supporters.capacity[0]! + 1;
}

function assistWithoutAssistants({ market }: State): void {
  market.assistantsDelivered[0] = market.assistants[0]! * 5;
}

function vanish(state: State): void {
  state.people.present[presentPeople(state)[0]!] = 0;
}

function appear({ people, market }: State): void {
  people.present[market.peopleRows[0]!] = 1;
  market.peopleRows[0]! += 1;
}

test('a month of the shipped pipeline balances', () => {
  expect(() => checkedWith(() => undefined)).not.toThrow();
});

test('a payment with a fraction of a penny stops the run', () => {
  expect(() => checkedWith(payQuarterPenny)).toThrow(LedgerImbalance);
});

test('a balance changed on one side stops the run', () => {
  expect(() => checkedWith(giveTaxmanPenny)).toThrow(/^hmrc opened with/);
});

test('a provider that delivers more than its staff can stops the run', () => {
  expect(() => checkedWith(deliverWithoutStaff)).toThrow(Imbalance);
  expect(() => checkedWith(deliverWithoutStaff)).toThrow(
    /^Provider row \d+ delivered \d+ minutes with staff for \d+\.$/,
  );
});

test('a supplier of community support that delivers more than its staff can stops the run', () => {
  expect(() => checkedWith(supportWithoutStaff)).toThrow(
    /^Supporter row 0 delivered \d+ minutes with staff for \d+\.$/,
  );
});

test('personal assistants who give more than there are of them stop the run', () => {
  expect(() => checkedWith(assistWithoutAssistants)).toThrow(
    /^Personal assistants gave \d+ minutes and had \d+\.$/,
  );
});

test('a person who vanishes or comes from nowhere stops the run', () => {
  expect(() => checkedWith(vanish)).toThrow(/departures make \d+, but \d+ are present/);
  expect(() => checkedWith(appear)).toThrow(Imbalance);
});
