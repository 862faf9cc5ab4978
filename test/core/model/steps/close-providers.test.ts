import { expect, test } from 'vitest';

import { cashOf } from '../../../../core/model/ledger.ts';
import type { State } from '../../../../core/model/state.ts';
import { closeProviders } from '../../../../core/model/steps/close-providers.ts';
import { NO_PROVIDER } from '../../../../core/model/vocabulary.ts';
import { chosen, monthWith, scene } from '../placing/scene.ts';

/** A month at whose end the first of two providers closes: each has one client, who has given notice. */
function closed(): State {
  const state = scene(
    [{ closureLeft: 0 }, { closureLeft: 1 }],
    [
      { provider: 0, notice: 2 },
      { provider: 1, notice: 2 },
      { provider: 0, present: 0 },
    ],
  );
  closeProviders.apply(state, monthWith());
  return state;
}

test('clients of a provider that closes lose it at once, notice or not, and look for another', () => {
  const { people, providers, market } = closed();
  expect([...providers.open].slice(0, 2)).toEqual([0, 1]);
  expect([...people.provider].slice(0, 2)).toEqual([NO_PROVIDER, 1]);
  expect([...people.displaced].slice(0, 2)).toEqual([1, 0]);
  expect([...people.notice].slice(0, 2)).toEqual([0, 2]);
  expect(market.listStale[0]).toBe(1);
});

test('a closure counts as a change forced on each client and as a change nobody chose', () => {
  const { people, market } = closed();
  expect([...people.changesForced].slice(0, 3)).toEqual([1, 0, 0]);
  expect(market.changesForced[0]).toBe(1);
  expect([...people.changesChosen].slice(0, 3)).toEqual([0, 0, 0]);
  expect([...people.avoids].slice(0, 3)).toEqual([0, 0, 0]);
});

test('forced changes are those of the month', () => {
  const state = closed();
  closeProviders.apply(state, monthWith());
  expect(state.market.changesForced[0]).toBe(0);
  expect(chosen(state)[1]).toBe(1);
});

test('a provider closes when its cash has stood below the limit for as long as its owners bear it', () => {
  const state = scene([{ closureLeft: 9, monthsBelow: 7 }], []);
  state.ledger.balance[cashOf(state.ledger, 0)] = -1;
  const month = monthWith({ parameters: { 'provider.overdraft': 0.5, 'provider.patience': 9 } });
  closeProviders.apply(state, month);
  expect(state.providers.open[0]).toBe(1);
  closeProviders.apply(state, month);
  expect([state.providers.open[0], state.market.closedInsolvent[0]]).toEqual([0, 1]);
});
