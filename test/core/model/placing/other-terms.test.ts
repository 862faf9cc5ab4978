import { describe, expect, test } from 'vitest';

import type { State } from '../../../../core/model/state.ts';
import { placePeople } from '../../../../core/model/steps/place-people.ts';
import {
  BLOCK,
  COUNCIL_MANAGED,
  DECIDES_AGAIN,
  DECIDES_NOTHING,
  DIRECT_PAYMENT,
  FRAMEWORK,
  ISF,
  ISF_HOLDER,
  NO_BARRIER,
  NO_PROVIDER,
  NO_SUITABLE_PERSON,
  NO_SUPPLY,
  OPEN_MARKET,
  POOLED,
  PREFERRED_LIST,
  SELF_FUNDER,
} from '../../../../core/model/vocabulary.ts';
import { chosen, monthWith, scene, setTo } from './scene.ts';
import type { Person, Provider } from './scene.ts';

/** An hour costs both providers 22 pounds: more than the list pays, less than the framework does, and they ask 30 of individuals. */
const MONTH = {
  parameters: { 'willing.margin': 0, 'cost.complexity.time': 0 },
  levers: { 'preferred-list.discount': 0.2, 'fee.spot-premium': 0 },
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
    { ...MONTH, levers: { ...MONTH.levers, 'preferred-list.discount': 0 } },
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

describe('a self-funder for whom the council arranges care', () => {
  const arranged = { deployment: SELF_FUNDER, route: FRAMEWORK, arranged: 1 };
  const dear = PROVIDERS.map((provider) => ({ ...provider, marginalCost: 2700 }));

  test('waits with it until it may pay above its rate', () => {
    const { people } = placed(arranged, MONTH, dear);
    expect([people.route[0], people.waiting[0], people.arranged[0]]).toEqual([FRAMEWORK, 1, 1]);
  });

  test.each([
    ['has waited that long', { waiting: 1 }],
    ['has lost their provider', { displaced: 1, waiting: 1 }],
  ])('buys alone when nobody takes them above it either and they %s', (_, since) => {
    const { people } = placed({ ...arranged, ...since }, MONTH, dear);
    expect([people.route[0], people.arranged[0]]).toEqual([OPEN_MARKET, 0]);
    expect(people.provider[0]).not.toBe(NO_PROVIDER);
    expect(people.bidRatio[0]).toBe(1);
  });

  test('goes on having it arranged where they lack capacity and have nobody to act for them', () => {
    const { people } = placed({ ...arranged, waiting: 1, capacity: NO_SUITABLE_PERSON }, MONTH, dear);
    expect([people.route[0], people.arranged[0], people.provider[0]]).toEqual([FRAMEWORK, 1, NO_PROVIDER]);
  });

  test('stays with it where it finds someone above its rate', () => {
    const { people } = placed(
      { ...arranged, waiting: 1 },
      { ...MONTH, levers: { ...MONTH.levers, 'fee.spot-premium': 0.2 } },
      dear,
    );
    expect([people.route[0], people.arranged[0]]).toEqual([FRAMEWORK, 1]);
    expect(people.provider[0]).not.toBe(NO_PROVIDER);
  });
});

test('someone with a budget whom nobody takes above the rate goes on waiting with the council', () => {
  const dear = PROVIDERS.map((provider) => ({ ...provider, marginalCost: 2700 }));
  const { people } = placed({ route: FRAMEWORK, waiting: 1 }, MONTH, dear);
  expect([people.route[0], people.provider[0], people.waiting[0]]).toEqual([FRAMEWORK, NO_PROVIDER, 2]);
});

test('a broker who buys on the council’s terms has no others to turn to', () => {
  const dear = PROVIDERS.map((provider) => ({ ...provider, marginalCost: 2700 }));
  const buyer = { deployment: DIRECT_PAYMENT, route: FRAMEWORK, brokered: 1 };
  const levers = { ...MONTH.levers, ...setTo('brokerage.terms', 'council') };
  const state = placed(buyer, { ...MONTH, levers }, dear);
  expect(state.people.route[0]).toBe(FRAMEWORK);
  expect(chosen(state)).toEqual([NO_PROVIDER]);
});

test.each([
  ['nobody holds', {}],
  ['whose holder has no staff', { blockShare: 1, staff: 0 }],
  ['whose holder takes nobody more at its price', { blockShare: 1, marginalCost: 2700 }],
  ['held elsewhere', { blockShare: 1, coverage: 0b10 }],
])('the council calls off under its framework for whoever is in a block %s', (_, holder: Provider) => {
  const { people } = placed({ route: BLOCK }, MONTH, [...PROVIDERS, { listed: 0, ...holder }]);
  expect([people.route[0], people.provider[0], people.barrier[0]]).toEqual([FRAMEWORK, 0, NO_SUPPLY]);
});

test.each([
  ['a block', BLOCK],
  ['the preferred list', PREFERRED_LIST],
  ['a pool', POOLED],
])(
  'whoever finds nobody under the framework either is still to be bought for from %s next month',
  (_, route) => {
    const dear = PROVIDERS.map((provider) => ({ ...provider, marginalCost: 2700 }));
    const { people } = placed({ route }, MONTH, dear);
    expect([people.route[0], people.provider[0], people.waiting[0]]).toEqual([route, NO_PROVIDER, 1]);
  },
);

test('whoever is in a block with staff to spare stays in it', () => {
  const { people } = placed({ route: BLOCK }, MONTH, [...PROVIDERS, { blockShare: 1 }]);
  expect([people.route[0], people.provider[0]]).toEqual([BLOCK, 2]);
});

test.each([
  ['the council buys for', COUNCIL_MANAGED, FRAMEWORK],
  ['a direct payment buys for', DIRECT_PAYMENT, OPEN_MARKET],
])('someone %s in a pool that nobody takes buys alone', (_, deployment, route) => {
  const ask = { marginalCost: 2300, price: 2400 };
  const levers = { ...MONTH.levers };
  const month = { parameters: { ...MONTH.parameters, 'pooled.discount': 0.1 }, levers };
  const { people } = placed({ deployment, route: POOLED }, month, [ask]);
  expect([people.route[0], people.provider[0]]).toEqual([route, 0]);
});

describe('whoever the council was to buy for from its list, and no member takes,', () => {
  const moving: Person = {
    route: PREFERRED_LIST,
    leftRoute: FRAMEWORK,
    transfersFrom: 2,
    bidRatio: 1.05,
    since: -7,
  };
  const full = PROVIDERS.map((provider, row) => (row === 1 ? { ...provider, staff: 600 } : provider));

  test('goes on with whom they had, at the price they had, as if they had never looked', () => {
    const { people, providers, market } = placed(moving, MONTH, full);
    expect([people.route[0], people.provider[0], people.barrier[0]]).toEqual([FRAMEWORK, 1, NO_SUPPLY]);
    expect([people.bidRatio[0], people.since[0], people.wanted[0]]).toEqual([1.05, -7, 600]);
    expect([providers.booked[1], market.placed[0], people.transfersFrom[0]]).toEqual([600, 0, 0]);
  });

  test('comes back to the block they left, whose hours they draw on again', () => {
    const { people, providers } = placed({ ...moving, leftRoute: BLOCK }, MONTH, full);
    expect([people.route[0], people.provider[0], providers.bookedBlock[1]]).toEqual([BLOCK, 1, 600]);
  });

  test('has their place kept from those who look before them', () => {
    const state = scene(full, [{ deployment: DIRECT_PAYMENT, route: OPEN_MARKET, avoids: 1 }, moving]);
    placePeople.apply(state, monthWith(MONTH));
    expect(chosen(state)).toEqual([NO_PROVIDER, 1]);
  });

  test('leaves their place to others once a member of the list has taken them', () => {
    const state = scene(full, [moving, { deployment: DIRECT_PAYMENT, route: OPEN_MARKET, avoids: 1 }]);
    const parameters = { ...MONTH.parameters, 'staff.follow': 0 };
    placePeople.apply(state, monthWith({ parameters, levers: { 'preferred-list.discount': 0 } }));
    expect(chosen(state)).toEqual([0, 1]);
  });

  test('does not come back to whom they left by choice, nor to one that has closed', () => {
    expect(placed({ ...moving, avoids: 2 }, MONTH, full).people.provider[0]).toBe(0);
    const closed = full.map((provider, row) => (row === 1 ? { ...provider, open: 0 } : provider));
    expect(placed(moving, MONTH, closed).people.provider[0]).toBe(0);
  });
});

test('whoever the council was to buy for under its framework, and nobody takes there, goes on in the block they left', () => {
  const dear = PROVIDERS.map((provider) => ({ ...provider, marginalCost: 2700 }));
  const moved = { route: FRAMEWORK, leftRoute: BLOCK, transfersFrom: 2 };
  const { people, market } = placed(moved, MONTH, dear);
  expect([people.route[0], people.provider[0], market.placed[0]]).toEqual([BLOCK, 1, 0]);
});

test('a place kept for whoever may yet stay keeps nobody from the hours a block guarantees', () => {
  const holder = { blockShare: 1, guaranteed: 600, staff: 600 };
  const leaving = { route: PREFERRED_LIST, leftRoute: BLOCK, transfersFrom: 1 };
  const state = scene([holder], [{ route: BLOCK }, leaving]);
  placePeople.apply(state, monthWith(MONTH));
  expect([state.people.route[0], state.people.provider[0]]).toEqual([BLOCK, 0]);
});

test.each([
  ['the council buys for', COUNCIL_MANAGED, FRAMEWORK, 2400],
  ['spends a direct payment', DIRECT_PAYMENT, OPEN_MARKET, 2300],
])(
  'whoever %s and finds nobody for the pool is booked for whole visits from then on',
  (_, deployment, route, price) => {
    // Less is asked of a pool than the 22 pounds an hour costs.
    const providers = [{ marginalCost: 2200, price }];
    const parameters = { ...MONTH.parameters, 'pooled.discount': 0.1 };
    const person = { deployment, route: POOLED, sharing: 0.8 };
    const { people, providers: after } = placed(person, { ...MONTH, parameters }, providers);
    expect([people.route[0], people.provider[0], people.sharing[0]]).toEqual([route, 0, 1]);
    expect([people.wanted[0], after.booked[0]]).toEqual([600, 600]);
  },
);

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
