import { expect, test } from 'vitest';

import { recordChoice } from '../../../core/model/record-choice.ts';
import { allocateState } from '../../../core/model/state.ts';
import { SELF_FUNDER } from '../../../core/model/vocabulary.ts';
import { followMarket, presentPeople } from './follow-market.ts';
import { placeWith, scenarioWith } from './sample-market.ts';

test('label and reality are shares of the people the council supports, counted one by one', () => {
  const place = placeWith({ clients18to64: 120, clients65plus: 150 });
  const state = followMarket(scenarioWith({ place, months: 6 }), {}, () => undefined);
  const { people } = state;
  const clients = presentPeople(state).filter((person) => people.deployment[person] !== SELF_FUNDER);
  const mean = (column: { readonly [row: number]: number }) =>
    clients.reduce((sum, person) => sum + column[person]!, 0) / clients.length;
  const recorded = recordChoice(state);
  expect(recorded['choice.labelled']).toBeCloseTo(mean(people.labelled), 12);
  expect(recorded['choice.genuine']).toBeCloseTo(mean(people.genuine), 12);
  expect(recorded['choice.alternatives']).toBeCloseTo(mean(people.alternatives), 12);
  expect(recorded['choice.support.unmet']).toBeCloseTo(1 - mean(people.supported), 12);
  expect(new Set(Object.values(recorded)).size).toBe(4);
});

test('a place without people has no label, no choice and nothing unmet', () => {
  const recorded = recordChoice(allocateState({ people: 4, providers: 4, localities: 1 }));
  expect(Object.values(recorded)).toEqual([0, 0, 0, 0]);
});
