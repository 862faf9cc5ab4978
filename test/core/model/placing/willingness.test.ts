import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';

import { willingness } from '../../../../core/model/placing/willingness.ts';
import { placePeople } from '../../../../core/model/steps/place-people.ts';
import {
  BLOCK,
  DIRECT_PAYMENT,
  FRAMEWORK,
  IN_HOUSE,
  ISF,
  ISF_HOLDER,
  NO_PROVIDER,
  OPEN_MARKET,
  POOLED,
  PREFERRED_LIST,
} from '../../../../core/model/vocabulary.ts';
import { chosen, monthWith, scene } from './scene.ts';
import type { Person, Provider } from './scene.ts';

const PARAMETERS = { 'willing.margin': 0, 'cost.complexity.time': 0.2, 'isf.rate.ratio': 1.1 };
/** Nobody is bought for above the rate. */
const AT_RATE = { 'fee.spot-premium': 0, 'preferred-list.discount': 0.05 };

type Terms = { readonly needsRelated?: number; readonly margin?: number };

function monthOf({ needsRelated = 0, margin = 0 }: Terms) {
  return monthWith({
    parameters: { ...PARAMETERS, 'willing.margin': margin },
    levers: { ...AT_RATE, 'fee.needs-related': needsRelated },
  });
}

/** Who has a provider after everyone has looked for one. */
function taken(people: readonly Person[], provider: Provider, terms: Terms = {}): boolean[] {
  const state = scene([provider], people);
  placePeople.apply(state, monthOf(terms));
  return chosen(state).map((row) => row !== NO_PROVIDER);
}

const someone = (complexity: number, rest: Person = {}): Person => ({
  route: FRAMEWORK,
  complexity,
  ...rest,
});

test('a provider takes nobody at a price that does not cover what an hour costs it at the margin', () => {
  const plain = [someone(0)];
  expect(taken(plain, { marginalCost: 2400 })).toEqual([true]);
  expect(taken(plain, { marginalCost: 2401 })).toEqual([false]);
});

test('it may want a margin besides, or take less than its cost to fill a round', () => {
  const plain = [someone(0)];
  expect(taken(plain, { marginalCost: 2200 }, { margin: 0.1 })).toEqual([false]);
  expect(taken(plain, { marginalCost: 2450 }, { margin: -0.05 })).toEqual([true]);
});

test('who has never given care does not know what it costs, and takes people', () => {
  expect(taken([someone(1)], { marginalCost: 0 })).toEqual([true]);
});

test('a flat rate refuses the complex first, and a needs-related rate brings them in', () => {
  const people = [0, 0.3, 0.6, 1].map((complexity) => someone(complexity));
  // At £22.00 an hour the rate of £24.00 covers complexity up to 0.45.
  const provider = { marginalCost: 2200 };
  expect(taken(people, provider)).toEqual([true, true, false, false]);
  expect(taken(people, provider, { needsRelated: 0.1 })).toEqual([true, true, true, true]);
});

test('at a flat rate whoever is taken is taken at any lower complexity, and at any higher needs-related rate', () => {
  const pence = integer({ min: 1800, max: 3000 });
  const tenths = integer({ min: 0, max: 10 });
  assert(
    property(pence, tenths, tenths, (marginalCost, complexity, extra) => {
      const at = (c: number, x: number): boolean =>
        taken([someone(c / 10)], { marginalCost }, { needsRelated: x / 10 })[0]!;
      expect(!at(complexity, 0) || at(Math.max(0, complexity - 1), 0)).toBe(true);
      expect(!at(complexity, extra) || at(complexity, extra + 1)).toBe(true);
    }),
  );
});

test('each arrangement is judged by its own price', () => {
  const state = scene(
    [{ price: 3000, marginalCost: 2000 }],
    [
      { route: FRAMEWORK },
      { route: PREFERRED_LIST },
      { route: ISF_HOLDER, deployment: ISF },
      { route: OPEN_MARKET, deployment: DIRECT_PAYMENT },
      { route: POOLED, deployment: DIRECT_PAYMENT },
      { route: BLOCK },
    ],
  );
  const month = monthWith({ parameters: { ...PARAMETERS, 'pooled.discount': 0.1 }, levers: AT_RATE });
  const { offered } = willingness(state, month as unknown as Parameters<typeof willingness>[1]);
  expect([0, 1, 2, 3, 4, 5].map((person) => offered(0, person))).toEqual([
    2400, 2280, 2640, 3000, 2700, 2280,
  ]);
});

test('nobody who buys for themselves is refused but for complexity beyond the provider’s own price', () => {
  const buying = { route: OPEN_MARKET, deployment: DIRECT_PAYMENT };
  const provider = { price: 2600, marginalCost: 2400 };
  expect(taken([someone(0.4, buying), someone(0.5, buying)], provider)).toEqual([true, false]);
});

test('what is guaranteed under block cannot be refused, hours beyond it can', () => {
  const people = [someone(1, { route: BLOCK }), someone(1, { route: BLOCK })];
  const dear = { blockShare: 1, guaranteed: 600, marginalCost: 4000 };
  expect(taken(people, dear)).toEqual([true, false]);
  expect(taken(people, { ...dear, marginalCost: 1800 })).toEqual([true, true]);
});

test('the council’s own service refuses nobody', () => {
  const own = { inHouse: 1, listed: 0, marginalCost: 9000 };
  expect(taken([someone(1, { route: IN_HOUSE })], own)).toEqual([true]);
});

test('people refused by a provider with room are counted once each, and not those it has no room for', () => {
  const state = scene(
    [{ marginalCost: 2500 }, { marginalCost: 2600 }, { marginalCost: 2000, staff: 600 }],
    [someone(0), someone(0), someone(0)],
  );
  placePeople.apply(state, monthOf({}));
  expect(chosen(state)).toEqual([2, NO_PROVIDER, NO_PROVIDER]);
  expect(state.market.refused[0]).toBe(3);
  const mixed = scene([{ marginalCost: 2200 }], [someone(1), someone(0)]);
  placePeople.apply(mixed, monthOf({}));
  expect(mixed.market.refused[0]).toBe(1);
  const full = scene([{ marginalCost: 2000, staff: 0 }], [someone(0)]);
  placePeople.apply(full, monthOf({}));
  expect(full.market.refused[0]).toBe(0);
});
