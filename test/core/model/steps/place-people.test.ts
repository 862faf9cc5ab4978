import { array, assert, integer, property, record } from 'fast-check';
import { expect, test } from 'vitest';

import type { State } from '../../../../core/model/state.ts';
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
  PERSONAL_ASSISTANT,
  POOLED,
  PREFERRED_LIST,
  SELF_FUNDER,
} from '../../../../core/model/vocabulary.ts';
import { chosen, monthWith, scene, setTo } from '../placing/scene.ts';
import type { Person, Provider } from '../placing/scene.ts';

const LOCALITIES = 2;

/** A market where everyone without a provider has looked for one. */
function placed(
  providers: readonly Provider[],
  people: readonly Person[],
  month: Parameters<typeof monthWith>[0] = {},
): State {
  const state = scene(providers, people);
  placePeople.apply(state, monthWith(month));
  return state;
}

const crowd = (route: number, count: number, rest: Person = {}): Person[] =>
  Array.from({ length: count }, () => ({ route, ...rest }));

test('a ranked call-off fills the best-rated provider first and goes to the next only when it cannot', () => {
  const providers = [
    { quality: 1, staff: 6000 },
    { quality: 2.5, staff: 1300 },
    { quality: 2, staff: 700 },
  ];
  expect(chosen(placed(providers, crowd(FRAMEWORK, 5)))).toEqual([1, 1, 2, 0, 0]);
});

test('visits by two workers take staff for both', () => {
  const alone = { route: FRAMEWORK, budgeted: 600 };
  const state = placed([{ quality: 2, staff: 1900 }], [{ ...alone, doubleHanded: 1 }, alone, alone]);
  expect(chosen(state)).toEqual([0, 0, NO_PROVIDER]);
  expect(state.providers.booked[0]).toBe(1800);
});

test('nobody without a budget for personal care looks for a provider', () => {
  expect(chosen(placed([{ quality: 2, staff: 1900 }], [{ route: FRAMEWORK, budgeted: 0 }]))).toEqual([
    NO_PROVIDER,
  ]);
});

test('under a ranked call-off everyone gets the best of the listed providers there with staff left, whatever the market', () => {
  const provider = record({
    quality: integer({ min: 0, max: 30 }).map((tenths) => tenths / 10),
    staff: integer({ min: 0, max: 4000 }),
    coverage: integer({ min: 1, max: 3 }),
    listed: integer({ min: 0, max: 1 }),
    open: integer({ min: 0, max: 1 }),
  });
  const person = record({
    budgeted: integer({ min: 1, max: 1500 }),
    locality: integer({ min: 0, max: LOCALITIES - 1 }),
  }).map((needs) => ({ ...needs, route: FRAMEWORK }));
  assert(
    property(array(provider, { maxLength: 6 }), array(person, { maxLength: 12 }), (providers, people) => {
      const state = placed(providers, people);
      const left = providers.map(({ staff }) => staff);
      for (const [row, { budgeted, locality }] of people.entries()) {
        const able = providers
          .map((offer, index) => ({ ...offer, index }))
          .filter(({ open, listed, coverage, index }) => {
            const serves = Math.floor(coverage / 2 ** locality) % 2 === 1;
            return open === 1 && listed === 1 && serves && left[index]! >= budgeted;
          })
          .sort((a, b) => b.quality - a.quality || a.index - b.index);
        const best = able[0]?.index ?? NO_PROVIDER;
        expect(state.people.provider[row]).toBe(best);
        if (best !== NO_PROVIDER) left[best]! -= budgeted;
      }
      for (const [row, { staff }] of providers.entries()) {
        expect(state.providers.booked[row]).toBe(staff - left[row]!);
      }
    }),
  );
});

test('people who choose for themselves spread over providers a ranked call-off would pass by', () => {
  const providers = [1, 1.4, 1.8, 2.2].map((quality) => ({ quality, staff: 1e6 }));
  const calledOff = chosen(placed(providers, crowd(FRAMEWORK, 200)));
  const own = chosen(placed(providers, crowd(OPEN_MARKET, 200)));
  expect(new Set(calledOff)).toEqual(new Set([3]));
  expect(new Set(own)).toEqual(new Set([0, 1, 2, 3]));
  const best = own.filter((provider) => provider === 3).length;
  expect(best).toBeGreaterThan(own.filter((provider) => provider === 0).length);
});

test('who people choose does not depend on the row their provider or they themselves stand in', () => {
  const providers = [1, 1.4, 1.8].map((quality) => ({ quality, staff: 1e6 }));
  const few = chosen(placed(providers, crowd(OPEN_MARKET, 30)));
  const closed = { quality: 3, staff: 1e6, open: 0 };
  expect(chosen(placed([...providers, closed], crowd(OPEN_MARKET, 60))).slice(0, 30)).toEqual(few);
});

test('block goes to holders of the block while they have staff, and then to the framework', () => {
  const providers = [
    { quality: 3, staff: 6000 },
    { quality: 1, staff: 6000, blockShare: 1, guaranteed: 6000, listed: 0 },
  ];
  expect(chosen(placed(providers, crowd(BLOCK, 3)))).toEqual([1, 1, 1]);
  const full = placed([{ ...providers[0]! }, { ...providers[1]!, staff: 0 }], crowd(BLOCK, 3));
  expect(chosen(full)).toEqual([0, 0, 0]);
});

test('nobody is placed with a provider that is closed, unlisted, elsewhere or short of staff', () => {
  const willing = { quality: 2, staff: 6000 };
  for (const unable of [
    { ...willing, open: 0 },
    { ...willing, listed: 0 },
    { ...willing, coverage: 2 },
    { ...willing, staff: 599 },
  ]) {
    expect(chosen(placed([unable], crowd(FRAMEWORK, 1)))).toEqual([NO_PROVIDER]);
  }
  expect(chosen(placed([{ ...willing, staff: 600 }], crowd(FRAMEWORK, 1)))).toEqual([0]);
});

test('an employer of a personal assistant looks for no provider', () => {
  expect(chosen(placed([{ quality: 3, staff: 6000 }], crowd(PERSONAL_ASSISTANT, 2)))).toEqual([-1, -1]);
});

test('people who buy for themselves, or whose fund does, choose among those their arrangement admits', () => {
  const providers: Provider[] = [
    { quality: 3, listed: 0 },
    { quality: 1, isfCapable: 1 },
    { quality: 1, preferred: 1 },
    { quality: 1, listed: 0, isfCapable: 1 },
  ];
  const among = (route: number, deployment: number): Set<number> =>
    new Set(chosen(placed(providers, crowd(route, 100, { deployment }))));
  expect(among(OPEN_MARKET, SELF_FUNDER)).toEqual(new Set([0, 1, 2, 3]));
  expect(among(FRAMEWORK, DIRECT_PAYMENT)).toEqual(new Set([1, 2]));
  expect(among(PREFERRED_LIST, DIRECT_PAYMENT)).toEqual(new Set([2]));
  expect(among(ISF_HOLDER, ISF)).toEqual(new Set([1, 3]));
});

test('a price counts for those who pay it and not where one price holds for all', () => {
  const cheap = { price: 2000, isfCapable: 1 };
  const dear = { price: 6000, isfCapable: 1 };
  const withCheap = (route: number, deployment: number): number =>
    chosen(placed([cheap, dear], crowd(route, 400, { deployment }))).filter((row) => row === 0).length;
  expect(withCheap(OPEN_MARKET, DIRECT_PAYMENT)).toBeGreaterThan(370);
  expect(withCheap(FRAMEWORK, DIRECT_PAYMENT)).toBeLessThan(250);
  expect(withCheap(ISF_HOLDER, ISF)).toBeLessThan(250);
});

test('the call-off rule serves whom the council buys for or arranges for, and nobody with terms of their own', () => {
  const providers = [{ quality: 1 }, { quality: 1.2 }];
  const ranked = [1];
  const both = [0, 1];
  const among = (person: Person): number[] =>
    [...new Set(chosen(placed(providers, crowd(FRAMEWORK, 60, person))))].sort((a, b) => a - b);
  expect(among({})).toEqual(ranked);
  expect(among({ deployment: SELF_FUNDER, arranged: 1 })).toEqual(ranked);
  expect(among({ deployment: SELF_FUNDER })).toEqual(both);
  expect(among({ deployment: DIRECT_PAYMENT })).toEqual(both);
});

test('a pool goes to the provider most of its members have, and past it only when that is full or one has left it', () => {
  const providers = [{}, {}, { staff: 1300 }];
  const members = [0, 1, 1, 2].map((provider) => ({ route: POOLED, provider }));
  const pool = (more: readonly Person[], staff = 1e6): number[] => {
    const state = scene([{}, { staff }, providers[2]!], [...members, ...more]);
    state.localities.pooled[0] = members.length + more.length;
    placePeople.apply(state, monthWith());
    return chosen(state).slice(members.length);
  };
  const newcomers = crowd(POOLED, 6);
  expect(pool(newcomers)).toEqual([1, 1, 1, 1, 1, 1]);
  expect(pool(newcomers, 1200)).not.toContain(1);
  expect(pool(crowd(POOLED, 6, { avoids: 2 }))).not.toContain(1);
});

test('nobody comes back to the provider they left, but under block nobody is asked', () => {
  const providers = [{ quality: 3 }, { quality: 1 }];
  const avoiding = { avoids: 1 };
  for (const route of [FRAMEWORK, OPEN_MARKET]) {
    expect(chosen(placed(providers, crowd(route, 3, avoiding)))).toEqual([1, 1, 1]);
    expect(chosen(placed(providers.slice(0, 1), crowd(route, 3, avoiding)))).toEqual([-1, -1, -1]);
  }
  expect(chosen(placed([{ blockShare: 1 }], crowd(BLOCK, 1, avoiding)))).toEqual([0]);
});

test('whoever has refused care looks for no provider and does not wait', () => {
  const state = placed([], [{ route: FRAMEWORK, takes: 0, waiting: 3 }, { route: FRAMEWORK }]);
  expect(chosen(state)).toEqual([NO_PROVIDER, NO_PROVIDER]);
  expect([...state.people.waiting].slice(0, 2)).toEqual([0, 1]);
});

test('a person is booked for the part of the plan they take up, with what neighbours share', () => {
  const state = placed(
    [{}],
    [
      { route: FRAMEWORK, takes: 0.5 },
      { route: POOLED, sharing: 0.85 },
    ],
  );
  expect([...state.people.wanted].slice(0, 2)).toEqual([300, 510]);
});

test('months without a provider are counted one by one and told when one is found', () => {
  const state = scene([{ staff: 600 }], [{ route: FRAMEWORK }, { route: FRAMEWORK }]);
  placePeople.apply(state, monthWith({ index: 4 }));
  expect([...state.people.waiting].slice(0, 2)).toEqual([0, 1]);
  placePeople.apply(state, monthWith({ index: 5 }));
  expect(state.people.waiting[1]).toBe(2);
  expect([state.market.placed[0], state.market.waitedMonths[0]]).toEqual([0, 0]);
  state.providers.staff[0] = 1200;
  placePeople.apply(state, monthWith({ index: 6 }));
  expect([state.market.placed[0], state.market.waitedMonths[0]]).toEqual([1, 2]);
  expect(state.people.waiting[1]).toBe(0);
  expect([...state.people.since].slice(0, 2)).toEqual([4, 6]);
});

/** How many of 200 people met their first preference. */
function met(providers: readonly Provider[], route: number): number {
  const state = placed(providers, crowd(route, 200));
  const flags = [...state.people.firstPreference].slice(0, 200);
  expect(state.market.firstPreferences[0]).toBe(flags.filter((flag) => flag === 1).length);
  return flags.filter((flag) => flag === 1).length;
}

test('the first preference is met when the provider is the one a person likes best of those they know, staffed or not', () => {
  const two = [{ quality: 3 }, { quality: 0 }];
  // With staff for everyone each comes to their favourite; called off by rank only those who like the best rated.
  expect(met(two, OPEN_MARKET)).toBe(200);
  const liked = met(two, FRAMEWORK);
  expect(liked).toBeGreaterThan(140);
  expect(liked).toBeLessThan(200);
  // The one they would have liked has no staff.
  expect(met([{ quality: 3, staff: 0 }, two[1]!], OPEN_MARKET)).toBe(200 - liked);
});

test('someone asks round anew from another place on the ring', () => {
  const providers = Array.from({ length: 12 }, (_, row) => ({ renown: row / 12 }));
  const at = (asks: number): number[] => chosen(placed(providers, crowd(OPEN_MARKET, 40, { asks })));
  expect(at(0)).toEqual(at(0));
  expect(at(9)).not.toEqual(at(0));
});

test('a bid is kept while the person stays and forgotten on any other placement', () => {
  const month = { levers: setTo('framework.call-off', 'mini-tender') };
  const providers = [{ marginalCost: 900 }];
  const tendered = placed(providers, [{ route: FRAMEWORK, bidRatio: 0.9 }], month);
  expect(tendered.people.bidRatio[0]).toBeLessThan(0.5);
  const ranked = placed(providers, [{ route: FRAMEWORK, bidRatio: 0.9 }]);
  expect(ranked.people.bidRatio[0]).toBe(1);
  const own = placed(providers, [{ route: OPEN_MARKET, bidRatio: 0.9 }], month);
  expect(own.people.bidRatio[0]).toBe(1);
});

const OWN_SERVICE = { inHouse: 1, listed: 0, staff: 0, coverage: 3 };
const FOLLOW = { parameters: { 'staff.follow': 0.8, 'staff.headroom': 0 } };

test("only those bought for in-house come to the council's own service, and they to nobody else", () => {
  const providers = [{ quality: 1 }, { ...OWN_SERVICE, quality: 3, staff: 6000 }];
  expect(chosen(placed(providers, crowd(IN_HOUSE, 2)))).toEqual([1, 1]);
  for (const route of [FRAMEWORK, OPEN_MARKET, POOLED])
    expect(chosen(placed(providers, crowd(route, 2)))).toEqual([0, 0]);
  expect(chosen(placed(providers.slice(0, 1), crowd(IN_HOUSE, 1)))).toEqual([NO_PROVIDER]);
});

test('staff the block no longer has work for move to the in-house service with part of the work, and are nowhere twice', () => {
  const holder = { blockShare: 1, staff: 1000, booked: 0 };
  const service = { ...OWN_SERVICE, staff: 300 };
  const state = placed([holder, service], crowd(IN_HOUSE, 3), FOLLOW);
  // 300 of its own and 300 that move make the first package; the second may bring no more than 480 of its 600.
  expect(chosen(state)).toEqual([1, NO_PROVIDER, NO_PROVIDER]);
  expect([...state.providers.staff].slice(0, 2)).toEqual([700, 600]);
  // Staff outside the block stay, and so do those with work.
  expect(chosen(placed([{ ...holder, blockShare: 0 }, service], crowd(IN_HOUSE, 1), FOLLOW))).toEqual([
    NO_PROVIDER,
  ]);
  expect(chosen(placed([{ ...holder, booked: 800 }, service], crowd(IN_HOUSE, 1), FOLLOW))).toEqual([
    NO_PROVIDER,
  ]);
});

const DAY = 12 / 365;
const displaced = { route: FRAMEWORK, displaced: 1 };

test('who has lost a provider is without care for the days until the next can begin, and nobody else', () => {
  const state = placed([{}], [displaced, { route: FRAMEWORK }], { parameters: { 'reallocation.delay': 14 } });
  expect(chosen(state)).toEqual([0, 0]);
  expect(state.people.delayed[0]).toBeCloseTo(14 * DAY, 12);
  expect(state.people.delayed[1]).toBe(0);
  expect(state.market.replacing[0]).toBe(1);
  expect(state.people.displaced[0]).toBe(0);
});

test('a delay of more than a month keeps them waiting, and days already waited are not waited again', () => {
  const state = scene([{}], [displaced]);
  const month = monthWith({ parameters: { 'reallocation.delay': 45 } });
  placePeople.apply(state, month);
  expect([state.people.provider[0], state.people.waiting[0]]).toEqual([NO_PROVIDER, 1]);
  placePeople.apply(state, month);
  expect(state.people.provider[0]).toBe(0);
  expect(state.people.delayed[0]).toBeCloseTo(45 * DAY - 1, 12);
  const late = placed([{}], [{ ...displaced, waiting: 2 }], { parameters: { 'reallocation.delay': 45 } });
  expect(late.people.delayed[0]).toBe(0);
});

test('the days lost are of the month of placing alone', () => {
  const state = placed([{}], [displaced]);
  expect(state.people.delayed[0]).toBeGreaterThan(0);
  placePeople.apply(state, monthWith());
  expect(state.people.delayed[0]).toBe(0);
});
