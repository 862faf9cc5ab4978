import { expect, test } from 'vitest';

import type { State } from '../../../../core/model/state.ts';
import { placePeople } from '../../../../core/model/steps/place-people.ts';
import {
  BLOCK,
  DECIDES_AGAIN,
  DECIDES_NOTHING,
  DIRECT_PAYMENT,
  FRAMEWORK,
  ISF,
  ISF_HOLDER,
  NO_BARRIER,
  NO_PROVIDER,
  NO_SUPPLY,
  OPEN_MARKET,
  PREFERRED_LIST,
  SELF_FUNDER,
} from '../../../../core/model/vocabulary.ts';
import { chosen, monthWith, scene, setTo } from './scene.ts';
import type { Person, Provider } from './scene.ts';

/** An hour costs both providers 22 pounds: more than the list pays, less than the framework does, and they ask 30 of individuals. */
const MONTH = {
  parameters: { 'willing.margin': 0, 'cost.complexity.time': 0 },
  levers: { 'preferred-list.discount': 0.2 },
};
const PROVIDERS: readonly Provider[] = [
  { preferred: 1, marginalCost: 2200, price: 3000, quality: 2.5 },
  { listed: 0, marginalCost: 2200, price: 3000 },
];

function placed(person: Person, month = MONTH, providers = PROVIDERS): State {
  const state = scene(providers, [person]);
  placePeople.apply(state, monthWith(month));
  return state;
}

test('the council calls off under its framework for whom no preferred provider takes, and notes that nobody supplies the list', () => {
  const { people } = placed({ route: PREFERRED_LIST });
  expect([people.route[0], people.provider[0], people.waiting[0]]).toEqual([FRAMEWORK, 0, 0]);
  expect([people.bidRatio[0], people.barrier[0]]).toEqual([1, NO_SUPPLY]);
});

test('a preferred provider that takes the person keeps the list, and nobody turns anywhere', () => {
  const { people } = placed(
    { route: PREFERRED_LIST },
    { ...MONTH, levers: { 'preferred-list.discount': 0 } },
  );
  expect([people.route[0], people.provider[0], people.barrier[0]]).toEqual([PREFERRED_LIST, 0, NO_BARRIER]);
});

test.each([
  ['a direct payment from the list', { deployment: DIRECT_PAYMENT, route: PREFERRED_LIST }],
  ['a direct payment under the framework', { deployment: DIRECT_PAYMENT, route: FRAMEWORK }],
  ['their own money under the framework', { deployment: SELF_FUNDER, route: FRAMEWORK }],
])('whoever spends %s buys on the open market when nobody takes them at its price', (_, buyer) => {
  const dear = PROVIDERS.map((provider) => ({ ...provider, marginalCost: 2700 }));
  const { people } = placed({ ...buyer, brokered: 1 }, MONTH, dear);
  expect(people.route[0]).toBe(OPEN_MARKET);
  expect(people.provider[0]).not.toBe(NO_PROVIDER);
  expect([people.brokered[0], people.waiting[0]]).toEqual([0, 0]);
});

test('a self-funder for whom the council arranges stays under its framework', () => {
  const dear = PROVIDERS.map((provider) => ({ ...provider, marginalCost: 2700 }));
  const { people } = placed({ deployment: SELF_FUNDER, route: FRAMEWORK, arranged: 1 }, MONTH, dear);
  expect([people.route[0], people.waiting[0]]).toEqual([FRAMEWORK, 1]);
});

test('a broker who buys on the council’s terms has no others to turn to', () => {
  const dear = PROVIDERS.map((provider) => ({ ...provider, marginalCost: 2700 }));
  const buyer = { deployment: DIRECT_PAYMENT, route: FRAMEWORK, brokered: 1 };
  const levers = { ...MONTH.levers, ...setTo('brokerage.terms', 'council') };
  const state = placed(buyer, { ...MONTH, levers }, dear);
  expect(state.people.route[0]).toBe(FRAMEWORK);
  expect(chosen(state)).toEqual([NO_PROVIDER]);
});

test('where nobody holds the block any more the council calls off under its framework for those left in it', () => {
  const { people } = placed({ route: BLOCK });
  expect([people.route[0], people.provider[0], people.barrier[0]]).toEqual([FRAMEWORK, 0, NO_SUPPLY]);
});

test('who is in a block that somebody there holds waits for its staff', () => {
  const holder = { blockShare: 1, staff: 0 };
  const { people } = placed({ route: BLOCK }, MONTH, [...PROVIDERS, holder]);
  expect([people.route[0], people.waiting[0]]).toEqual([BLOCK, 1]);
  const elsewhere = { ...holder, coverage: 0b10 };
  expect(placed({ route: BLOCK }, MONTH, [...PROVIDERS, elsewhere]).people.route[0]).toBe(FRAMEWORK);
});

test('whoever was refused on both terms counts once among those refused', () => {
  const dear = PROVIDERS.map((provider) => ({ ...provider, marginalCost: 2700 }));
  expect(placed({ route: PREFERRED_LIST }, MONTH, dear).market.refused[0]).toBe(1);
});

test('whoever finds no holder for their fund decides anew how it is held, and nobody else who waits', () => {
  const holder: Provider = { isfCapable: 1, marginalCost: 2700 };
  const funded = { deployment: ISF, route: ISF_HOLDER };
  const state = placed(funded, MONTH, [holder]);
  expect([state.people.waiting[0], state.people.decides[0]]).toEqual([1, DECIDES_AGAIN]);
  expect(placed(funded, MONTH, [{ ...holder, marginalCost: 2000 }]).people.decides[0]).toBe(DECIDES_NOTHING);
  expect(placed({ route: FRAMEWORK }, MONTH, [holder]).people.decides[0]).toBe(DECIDES_NOTHING);
});
