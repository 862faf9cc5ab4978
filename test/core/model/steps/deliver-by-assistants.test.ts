import { expect, test } from 'vitest';

import {
  DIRECT_PAYMENT,
  NO_PROVIDER,
  PERSONAL_ASSISTANT,
  SELF_FUNDER,
} from '../../../../core/model/vocabulary.ts';
import { liveMonth, moneyMonth, moneyScene } from '../money-scene.ts';
import type { MoneyPerson } from '../money-scene.ts';

const EMPLOYS: MoneyPerson = {
  deployment: DIRECT_PAYMENT,
  route: PERSONAL_ASSISTANT,
  provider: NO_PROVIDER,
  budgeted: 600,
  needNow: 300,
};
/** Three people who want five hours a week, one of them with two assistants at a time. */
const THREE = [EMPLOYS, { ...EMPLOYS, deployment: SELF_FUNDER }, { ...EMPLOYS, doubleHanded: 1 }];

function month(assistants: number, absence = 0) {
  const state = moneyScene(THREE);
  state.market.assistants[0] = assistants;
  return liveMonth(state, moneyMonth({ parameters: { 'pa.absence': absence } }));
}

test('with assistants enough everyone gets what they want of them', () => {
  const { people, market } = month(1200);
  expect([...people.delivered]).toEqual([1300, 1300, 1300]);
  expect(market.assistantsDelivered[0]).toBe(4 * 1300);
});

test('where assistants are short all who employ get the same part of what they want, and no more than there is', () => {
  const { people, market } = month(900);
  expect([...people.delivered]).toEqual([975, 975, 975]);
  expect(market.assistantsDelivered[0]).toBe((900 * 13) / 3);
});

test('absence nobody covers takes its part whether there are many or few', () => {
  expect(month(1e6, 0.1).people.delivered[0]).toBe(1170);
  expect(month(600, 0.1).people.delivered[0]).toBe(585);
});

test('without assistants nobody is charged for one', () => {
  const { people } = month(0);
  expect([...people.delivered]).toEqual([0, 0, 0]);
  expect([...people.bought]).toEqual([0, 0, 0]);
});
