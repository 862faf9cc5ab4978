import { array, assert, integer, property, record } from 'fast-check';
import { expect, test } from 'vitest';

import type { State } from '../../../../core/model/state.ts';
import { keepLists } from '../../../../core/model/steps/keep-lists.ts';
import { between } from '../between.ts';
import { monthWith, scene, setTo } from './scene.ts';
import type { Provider } from './scene.ts';

const INDEX = 20;
const NOT_ACCREDITED = { 'framework.size': 1, ...setTo('framework.accreditation', 'no') };

function keep(
  state: State,
  levers: Readonly<Record<string, number | readonly number[]>> = {},
  index = INDEX,
): number[] {
  keepLists.apply(state, monthWith({ index, levers: { ...NOT_ACCREDITED, ...levers } }));
  return [...state.providers.listed].flatMap((flag, row) => (flag === 1 ? [row] : []));
}

const members = (providers: readonly Provider[], levers: Readonly<Record<string, number>> = {}): number[] =>
  keep(scene(providers, []), levers);

test('all who would take part are on the framework, and nobody else', () => {
  const providers = [{}, { joins: 0 }, { open: 0 }, { inHouse: 1 }, {}];
  expect(members(providers)).toEqual([0, 4]);
});

test('a smaller framework admits the best rated of them, the longest established first among equals, and at least one', () => {
  const providers = [
    { rating: 1 },
    { rating: 3, joins: 0 },
    { rating: 2, identity: 9 },
    { rating: 2, identity: 8 },
    { rating: 2.5 },
  ];
  expect(members(providers, { 'framework.size': 0.5 })).toEqual([3, 4]);
  expect(members(providers, { 'framework.size': 0.75 })).toEqual([2, 3, 4]);
  expect(members(providers, { 'framework.size': 0.02 })).toEqual([4]);
  expect(members([{ joins: 0 }], { 'framework.size': 0.5 })).toEqual([]);
});

test('members are picked by what is published and not by how good they are', () => {
  const providers = [
    { quality: 3, rating: 1 },
    { quality: 1, rating: 2 },
  ];
  expect(members(providers, { 'framework.size': 0.5 })).toEqual([1]);
});

test('no member is rated below someone who wanted to be one and is not; a larger framework holds every smaller one', () => {
  const provider = record({ rating: integer({ min: 0, max: 6 }), joins: integer({ min: 0, max: 1 }) });
  const size = between(0.02, 1);
  assert(
    property(array(provider, { maxLength: 10 }), size, size, (providers, one, other) => {
      const [small, large] = [Math.min(one, other), Math.max(one, other)].map((share) =>
        members(providers, { 'framework.size': share }),
      ) as [number[], number[]];
      expect(large).toEqual(expect.arrayContaining(small));
      const worst = Math.min(...small.map((row) => providers[row]!.rating));
      for (const [row, { rating, joins }] of providers.entries()) {
        expect(joins === 0 || small.includes(row) || rating <= worst).toBe(true);
      }
    }),
  );
});

test('accreditation admits everyone published at the floor or above, whether or not they would have joined a framework', () => {
  const providers = [
    { rating: 2 },
    { rating: 1.4 },
    { rating: 3, joins: 0 },
    { rating: 3, open: 0 },
    { inHouse: 1 },
  ];
  const accredited = { ...setTo('framework.accreditation', 'yes'), 'framework.size': 0.1 };
  expect(members(providers, { ...accredited, 'framework.quality-floor': 2 })).toEqual([0, 2]);
  expect(members(providers, { ...accredited, 'framework.quality-floor': 1 })).toEqual([0, 1, 2]);
  expect(members(providers, { ...accredited, 'framework.quality-floor': 3 })).toEqual([2]);
});

test('a floor at good admits whoever is published as good: ratings count in whole steps', () => {
  const providers = [{ rating: 1.5 }, { rating: 1.49 }, { rating: 2.49 }, { rating: 2.5 }];
  const accredited = setTo('framework.accreditation', 'yes');
  expect(members(providers, { ...accredited, 'framework.quality-floor': 2 })).toEqual([0, 2, 3]);
  expect(members(providers, { ...accredited, 'framework.quality-floor': 3 })).toEqual([3]);
  expect(members(providers, { ...accredited, 'framework.quality-floor': 2.5 })).toEqual([3]);
});

test('who handed a contract back stays off until its time is over, framework or accreditation', () => {
  const state = scene([{ barredUntil: INDEX + 2 }, {}], []);
  const accredited = setTo('framework.accreditation', 'yes');
  expect(keep(state, {}, INDEX)).toEqual([1]);
  expect(keep(state, accredited, INDEX + 1)).toEqual([1]);
  expect(keep(state, {}, INDEX + 2)).toEqual([0, 1]);
});

test('preferred providers follow the framework when its members change and its size does not', () => {
  const state = scene([{ rating: 3 }, { rating: 2 }, { rating: 1 }], []);
  const preferred = (): number[] => {
    keep(state, { 'preferred-list.size': 0.34, 'move.framework-to-preferred-list': [0.1, 0, 0, 0, 0] });
    return [...state.providers.preferred].flatMap((flag, row) => (flag === 1 ? [row] : []));
  };
  expect(preferred()).toEqual([0]);
  state.providers.joins[0] = 0;
  state.providers.barredUntil[1] = 0;
  expect(preferred()).toEqual([1]);
});

function identities(order: readonly Provider[]): number[] {
  return members(order, { 'framework.size': 0.5 })
    .map((row) => order[row]!.identity!)
    .sort((a, b) => a - b);
}

test('who is on the framework does not depend on the rows providers stand in', () => {
  const providers = [3, 1, 2, 2, 0].map((rating, identity) => ({ rating, identity }));
  expect(identities(providers.toReversed())).toEqual(identities(providers));
});
