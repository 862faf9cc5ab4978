import { expect, test } from 'vitest';

import type { State } from '../../../../core/model/state.ts';
import { formPools } from '../../../../core/model/steps/form-pools.ts';
import { FRAMEWORK, POOLED } from '../../../../core/model/vocabulary.ts';
import { monthWith, scene } from '../placing/scene.ts';
import type { Person } from '../placing/scene.ts';

const MONTH = monthWith({ parameters: { 'pooled.sharing': 0.2, 'pooled.minimum': 3 } });

function formed(people: readonly Person[]): State {
  const state = scene([{}], people);
  formPools.apply(state, MONTH);
  return state;
}

const members = (count: number, rest: Person = {}): Person[] =>
  Array.from({ length: count }, () => ({ route: POOLED, ...rest }));
const sharing = (state: State): number[] => [...state.people.sharing].slice(0, state.market.peopleRows[0]);

test('neighbours share staff time once enough of them pool in one locality', () => {
  expect(sharing(formed(members(3)))).toEqual([0.8, 0.8, 0.8]);
  expect(sharing(formed(members(2)))).toEqual([1, 1]);
  const apart = formed([...members(3), ...members(2, { locality: 1 })]);
  expect(sharing(apart)).toEqual([0.8, 0.8, 0.8, 1, 1]);
  expect([...apart.localities.pooled]).toEqual([3, 2]);
});

test('a pool is made by those who draw on personal care: who has none or has refused it does not count', () => {
  expect([...formed([...members(2), ...members(2, { budgeted: 0 })]).localities.pooled]).toEqual([2, 0]);
  expect([...formed([...members(2), ...members(2, { takes: 0 })]).localities.pooled]).toEqual([2, 0]);
  expect([...formed([...members(2), ...members(2, { present: 0 })]).localities.pooled]).toEqual([2, 0]);
});

test('whoever leaves the pool stops sharing, and so does a pool that has become too small', () => {
  const shared = { sharing: 0.8 };
  expect(sharing(formed([...members(2, shared), { ...shared, route: FRAMEWORK }]))).toEqual([1, 1, 1]);
});

test('providers are booked for the staff time a pool needs, from the month it forms', () => {
  const state = formed(members(3, { provider: 0 }));
  expect(state.providers.booked[0]).toBe(3 * 480);
  expect([...state.people.wanted].slice(0, 3)).toEqual([480, 480, 480]);
  const apart = formed(members(2, { provider: 0 }));
  expect(apart.providers.booked[0]).toBe(2 * 600);
});
