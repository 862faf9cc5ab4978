import { array, assert, integer, property, record } from 'fast-check';
import { expect, test } from 'vitest';

import type { State } from '../../../../core/model/state.ts';
import { changeProvider } from '../../../../core/model/steps/change-provider.ts';
import { placePeople } from '../../../../core/model/steps/place-people.ts';
import { placeSupport } from '../../../../core/model/steps/place-support.ts';
import {
  BLOCK,
  DIRECT_PAYMENT,
  FRAMEWORK,
  NO_PROVIDER,
  OPEN_MARKET,
  POOLED,
} from '../../../../core/model/vocabulary.ts';
import { STRUCTURES } from '../../../../core/scenario/structure.ts';
import type { StructureChoice } from '../../../../core/scenario/structure.ts';
import { supportMonth, supportScene } from '../support-scene.ts';
import { chosen, monthWith, scene, setTo } from './scene.ts';
import type { Person, Provider } from './scene.ts';

type Rule = StructureChoice<'choice-rule'>;

const RULES = Object.keys(STRUCTURES['choice-rule'].choices) as Rule[];

function placed(
  rule: Rule,
  providers: readonly Provider[],
  people: readonly Person[],
  levers: Readonly<Record<string, number>> = {},
): State {
  const state = scene(providers, people);
  placePeople.apply(state, monthWith({ levers, structure: { 'choice-rule': rule } }));
  return state;
}

const crowd = (count: number, rest: Person = {}): Person[] =>
  Array.from({ length: count }, () => ({ route: OPEN_MARKET, deployment: DIRECT_PAYMENT, ...rest }));

/** Providers that differ in what people weigh: the third the best and cheapest, and near in the first locality alone. */
const UNLIKE: readonly Provider[] = [
  { quality: 1, price: 2600, home: 1, renown: 0.1 },
  { quality: 1.4, price: 2500, home: 1, renown: 0.4 },
  { quality: 2.6, price: 2300, home: 0, renown: 0.7 },
  { quality: 2, price: 2700, home: 0, renown: 0.9 },
];

test('without a taste of their own all who live together and buy alike come to the same provider; with it they spread', () => {
  const among = (rule: Rule): number => new Set(chosen(placed(rule, UNLIKE, crowd(80)))).size;
  expect(among('taste')).toBe(4);
  expect(new Set(chosen(placed('no-taste', UNLIKE, crowd(80))))).toEqual(new Set([2]));
});

test('without a taste of their own people still come to know few, and take the best of those', () => {
  const alone = chosen(placed('no-taste', UNLIKE, crowd(80, { knows: 1 })));
  expect(new Set(alone).size).toBe(4);
  expect(new Set(chosen(placed('taste', UNLIKE, crowd(80, { knows: 1 }))))).toEqual(new Set(alone));
});

test('under nearest everyone who chooses is with a provider of their own locality while one there has room, however few they know', () => {
  const provider = record({
    open: integer({ min: 0, max: 1 }),
    coverage: integer({ min: 1, max: 3 }),
    home: integer({ min: 0, max: 1 }),
    staff: integer({ min: 0, max: 3000 }),
    renown: integer({ min: 0, max: 9 }).map((tenths) => tenths / 10),
  });
  const person = record({
    locality: integer({ min: 0, max: 1 }),
    budgeted: integer({ min: 1, max: 1500 }),
    knows: integer({ min: 1, max: 2 }),
    avoids: integer({ min: 0, max: 3 }),
  });
  let near = 0;
  let far = 0;
  assert(
    property(array(provider, { maxLength: 6 }), array(person, { maxLength: 10 }), (offers, people) => {
      const found = chosen(
        placed(
          'nearest',
          offers,
          people.map((each) => ({ ...each, route: OPEN_MARKET })),
        ),
      );
      const left = offers.map(({ staff }) => staff);
      for (const [row, { locality, budgeted, avoids }] of people.entries()) {
        const able = offers.flatMap(({ open, coverage, home }, index) => {
          const serves = Math.floor(coverage / 2 ** locality) % 2 === 1;
          const can = open === 1 && serves && index + 1 !== avoids && left[index]! >= budgeted;
          return can ? [{ index, isNear: home === locality }] : [];
        });
        const nearest = able.some(({ isNear }) => isNear) ? able.filter(({ isNear }) => isNear) : able;
        const may = nearest.length === 0 ? [NO_PROVIDER] : nearest.map(({ index }) => index);
        expect(may).toContain(found[row]);
        if (found[row] !== NO_PROVIDER) left[found[row]!]! -= budgeted;
        near += nearest[0]?.isNear === true ? 1 : 0;
        far += nearest[0]?.isNear === false ? 1 : 0;
      }
    }),
  );
  expect(near).toBeGreaterThan(50);
  expect(far).toBeGreaterThan(50);
});

test('under nearest neither price nor quality moves anyone, and of equals people take the first they ask', () => {
  const usual = chosen(placed('nearest', UNLIKE, crowd(80)));
  expect(new Set(usual)).toEqual(new Set([2, 3]));
  const others = UNLIKE.map((each, row) => ({
    ...each,
    quality: row % 2 === 0 ? 0 : 3,
    price: 9000 - 2000 * row,
  }));
  expect(chosen(placed('nearest', others, crowd(80)))).toEqual(usual);
});

/** People refused of forty who go by distance alone, and how many came to whom they would ask first. */
function askedBy(providers: readonly Provider[]) {
  const { refused, firstPreferences } = placed('nearest', providers, crowd(40)).market;
  return { refused: refused[0], met: firstPreferences[0] };
}

test('under nearest nobody is asked after the one who takes the person, so nobody after them refuses', () => {
  const unwilling = { marginalCost: 9000 };
  const [near, away] = [{ home: 0 }, { home: 1 }];
  expect(askedBy([near, { ...away, ...unwilling }]).refused).toBe(0);
  expect(askedBy([{ ...near, ...unwilling }, away]).refused).toBe(40);
});

test('under nearest the first preference is met by whom people ask first, and not where that one has no staff', () => {
  expect(askedBy([{ home: 0 }, { home: 1 }]).met).toBe(40);
  expect(askedBy([{ home: 0, staff: 0 }, { home: 1 }]).met).toBe(0);
});

test.each(['ranked', 'mini-tender', 'rotation', 'zone-lead'])(
  'whom the council calls off by %s, under block or for a pool does not hang on how people choose',
  (callOff) => {
    const offers = UNLIKE.map((each, row) => ({
      ...each,
      blockShare: row === 1 ? 1 : 0,
      marginalCost: 1500 + row,
    }));
    const people: Person[] = [
      ...Array.from({ length: 12 }, () => ({ route: FRAMEWORK })),
      ...Array.from({ length: 3 }, () => ({ route: BLOCK })),
      { route: POOLED, provider: 0 },
      ...Array.from({ length: 3 }, () => ({ route: POOLED })),
    ];
    const [usual, ...others] = RULES.map((rule) => {
      const state = scene(offers, people);
      state.localities.pooled[0] = 4;
      const levers = setTo('framework.call-off', callOff);
      placePeople.apply(state, monthWith({ levers, structure: { 'choice-rule': rule } }));
      return chosen(state);
    });
    expect(others).toEqual([usual, usual]);
  },
);

test('where the council leaves the framework’s packages to the person’s choice, that is made by the rule', () => {
  const levers = setTo('framework.call-off', 'persons-choice');
  const among = (rule: Rule): Set<number> =>
    new Set(
      chosen(
        placed(
          rule,
          UNLIKE,
          Array.from({ length: 60 }, () => ({ route: FRAMEWORK })),
          levers,
        ),
      ),
    );
  expect(among('taste').size).toBe(4);
  expect(among('no-taste')).toEqual(new Set([2]));
  expect(among('nearest')).toEqual(new Set([2, 3]));
});

/** How many of a hundred people who look round leave the first of two providers. */
function leaving(rule: Rule, here: Provider, there: Provider): number {
  const state = scene([here, there], crowd(100, { provider: 0 }));
  const parameters = { 'changing.individual': 12, 'choice.switch.cost': 1.5, 'choice.logit.distance': 0 };
  const levers = { 'contract.notice': 0, 'contract.minimum': 0 };
  changeProvider.apply(
    state,
    monthWith({ index: 30, parameters, levers, structure: { 'choice-rule': rule } }),
  );
  return chosen(state).filter((provider) => provider === NO_PROVIDER).length;
}

test('under nearest people leave a provider for a nearer one, whatever it is worth to them, and for nothing else', () => {
  const [poor, good] = [{ quality: 0 }, { quality: 3 }];
  expect(leaving('nearest', { ...good, home: 1 }, { ...poor, home: 0 })).toBe(100);
  for (const home of [0, 1]) expect(leaving('nearest', { ...poor, home: 0 }, { ...good, home })).toBe(0);
  expect(leaving('nearest', { ...poor, home: 1 }, { ...good, home: 1 })).toBe(0);
});

test('without a taste of their own all leave or none do, as the difference makes up for the pull of the present one', () => {
  // A rating step is worth half, so three make 1.5 and no more than the pull.
  expect(leaving('no-taste', { quality: 0 }, { quality: 3 })).toBe(0);
  expect(leaving('no-taste', { quality: 0, price: 2501 }, { quality: 3, price: 2500 })).toBe(100);
  expect(leaving('taste', { quality: 0 }, { quality: 3 })).toBeGreaterThan(10);
});

const SUPPORT = supportMonth();

/** How many of a crowd come to each of four suppliers of community support, the second the cheapest. */
function supported(rule: Rule): number[] {
  const suppliers = [2300, 1900, 2000, 2100].map((price) => ({ price, staff: 10_000_000 }));
  const state = supportScene(
    Array.from({ length: 400 }, () => ({})),
    suppliers,
  );
  placeSupport.apply(state, { ...SUPPORT, structure: { ...SUPPORT.structure, 'choice-rule': rule } });
  return suppliers.map((_, row) => [...state.people.supporter].filter((each) => each === row).length);
}

test('community support is taken by price alone without a taste, and from the first asked under nearest, all being as near', () => {
  expect(Math.min(...supported('taste'))).toBeGreaterThan(0);
  expect(supported('no-taste')).toEqual([0, 400, 0, 0]);
  for (const clients of supported('nearest')) expect(Math.abs(clients - 100)).toBeLessThan(35);
});
