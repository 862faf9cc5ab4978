import { expect, test } from 'vitest';

import type { State } from '../../../../core/model/state.ts';
import { changeProvider } from '../../../../core/model/steps/change-provider.ts';
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
import { followMarket, presentPeople } from '../follow-market.ts';
import { chosen, monthWith, scene } from '../placing/scene.ts';
import type { Person, Provider } from '../placing/scene.ts';
import { EVERY_LEVER, optionWith, parametersWith, placeWith, scenarioWith } from '../sample-market.ts';

const COUNT = 1200;
const ALWAYS = 12;
const POOR_AND_GOOD: readonly Provider[] = [
  { quality: 0, preferred: 1, isfCapable: 1 },
  { quality: 3, preferred: 1, isfCapable: 1 },
];

type Rules = { readonly notice?: number; readonly minimum?: number };

/** A month in which everyone looks round and the present provider has no pull, unless the test says otherwise. */
function lookingMonth(index: number, parameters: Readonly<Record<string, number>>, rules: Rules) {
  return monthWith({
    index,
    parameters: {
      'changing.individual': ALWAYS,
      'changing.managed': ALWAYS,
      'choice.switch.cost': 0,
      ...parameters,
    },
    levers: { 'contract.notice': rules.notice ?? 0, 'contract.minimum': rules.minimum ?? 0 },
  });
}

const crowd = (count: number, rest: Person = {}): Person[] =>
  Array.from({ length: count }, () => ({
    provider: 0,
    deployment: DIRECT_PAYMENT,
    route: OPEN_MARKET,
    ...rest,
  }));

/** People with the first provider after one month of looking round. */
function looked(
  people: readonly Person[],
  parameters: Readonly<Record<string, number>> = {},
  rules: Rules = {},
  providers = POOR_AND_GOOD,
): State {
  const state = scene(providers, people);
  changeProvider.apply(state, lookingMonth(20, parameters, rules));
  return state;
}

/** Who has looked round and found someone better. */
const lookers = (state: State): number[] =>
  [...state.people.asks].flatMap((asks, person) => (asks > 0 ? [person] : []));
const left = (state: State): number => chosen(state).filter((row) => row === NO_PROVIDER).length;

test('people look round at the yearly rate of those who buy for themselves, or of those the council buys for', () => {
  const rates = { 'changing.individual': 3, 'changing.managed': 1, 'choice.switch.cost': -100 };
  for (const [deployment, route, rate] of [
    [DIRECT_PAYMENT, OPEN_MARKET, 3],
    [SELF_FUNDER, OPEN_MARKET, 3],
    [ISF, ISF_HOLDER, 3],
    [DIRECT_PAYMENT, FRAMEWORK, 3],
    [0, FRAMEWORK, 1],
    [0, PREFERRED_LIST, 1],
  ] as const) {
    const share = left(looked(crowd(COUNT, { deployment, route }), rates)) / COUNT;
    expect(Math.abs(share - rate / 12)).toBeLessThan(0.04);
  }
});

test('nobody changes under block, in-house, in a pool or with a personal assistant', () => {
  for (const route of [BLOCK, IN_HOUSE, POOLED, PERSONAL_ASSISTANT]) {
    const state = looked(crowd(50, { route }), { 'choice.switch.cost': -100 });
    expect(left(state)).toBe(0);
    expect(state.market.changesChosen[0]).toBe(0);
  }
});

test('a change needs a provider liked better by more than the pull of the present one, with the staff', () => {
  const free = left(looked(crowd(COUNT)));
  const held = left(looked(crowd(COUNT), { 'choice.switch.cost': 1.5 }));
  expect(free).toBeGreaterThan(held);
  expect(held).toBeGreaterThan(COUNT / 10);
  expect(left(looked(crowd(COUNT), { 'choice.switch.cost': 100 }))).toBe(0);
  const full = [POOR_AND_GOOD[0]!, { ...POOR_AND_GOOD[1]!, staff: 599 }];
  expect(left(looked(crowd(COUNT), {}, {}, full))).toBe(0);
});

test('where people ask is drawn anew in every month, and never as it was when they first looked for care or support', () => {
  const firstAsks = [0, 1];
  const asks = [1, 2, 3, 4].map((index) => {
    const state = scene(POOR_AND_GOOD, crowd(200));
    changeProvider.apply(state, lookingMonth(index, {}, {}));
    const drawn = new Set(lookers(state).map((person) => state.people.asks[person]!));
    expect(drawn.size).toBe(1);
    return [...drawn][0];
  });
  expect(new Set([...firstAsks, ...asks]).size).toBe(firstAsks.length + asks.length);
});

test('the present provider is not among those a person asks when they look round', () => {
  const sure = { 'choice.logit.quality': 100 };
  // Almost everyone meets their own provider first.
  const [poor, good] = POOR_AND_GOOD;
  const near = [
    { ...poor!, renown: 0.999 },
    { ...good!, renown: 0.001 },
  ];
  expect(left(looked(crowd(100, { knows: 1 }), sure, {}, near))).toBe(100);
});

test('the other provider must be one the arrangement may buy from', () => {
  const [poor, good] = POOR_AND_GOOD;
  const outside = [poor!, { ...good!, listed: 0, preferred: 0, isfCapable: 0 }];
  for (const route of [FRAMEWORK, PREFERRED_LIST, ISF_HOLDER]) {
    expect(left(looked(crowd(100, { route }), {}, {}, outside))).toBe(0);
    expect(left(looked(crowd(100, { route })))).toBeGreaterThan(30);
  }
});

test('whoever leaves is no longer booked, is counted once, and is placed in the same month with another', () => {
  const state = looked(crowd(100));
  const gone = left(state);
  expect(state.market.changesChosen[0]).toBe(gone);
  expect(state.providers.booked[0]).toBe((100 - gone) * 600);
  expect(state.people.changesChosen.reduce((sum, n) => sum + n, 0)).toBe(gone);
  const leavers = chosen(state).flatMap((row, person) => (row === NO_PROVIDER ? [person] : []));
  placePeople.apply(state, monthWith({ index: 20 }));
  for (const person of leavers) {
    expect(state.people.provider[person]).toBe(1);
    expect(state.people.avoids[person]).toBe(1);
    expect(state.people.since[person]).toBe(20);
    expect(state.people.waiting[person]).toBe(0);
  }
});

test.each([
  [0, 0],
  [1, 1],
  [28, 1],
  [30, 1],
  [31, 2],
  [90, 3],
])('notice of %i days runs for %i months', (days, months) => {
  const state = scene(POOR_AND_GOOD, crowd(60));
  let month = 20;
  changeProvider.apply(state, lookingMonth(month, {}, { notice: days }));
  const leaving = months === 0 ? left(state) : [...state.people.notice].filter((n) => n > 0).length;
  expect(leaving).toBeGreaterThan(20);
  // Nobody else looks round while the notices run.
  const none = { 'changing.individual': 0 };
  for (; month < 20 + months; month++) {
    expect(left(state)).toBe(0);
    changeProvider.apply(state, lookingMonth(month + 1, none, { notice: days }));
  }
  expect(left(state)).toBe(leaving);
  expect([...state.people.notice].every((n) => n === 0)).toBe(true);
});

test('nobody gives notice before the shortest contract is over', () => {
  const rules = { minimum: 3 };
  expect(left(looked(crowd(100, { since: 18 }), {}, rules))).toBe(0);
  expect(left(looked(crowd(100, { since: 17 }), {}, rules))).toBeGreaterThan(30);
});

test('a notice lapses when the provider is lost or the arrangement is no longer one to change in', () => {
  const state = scene(POOR_AND_GOOD, [
    { provider: NO_PROVIDER, route: OPEN_MARKET, notice: 1 },
    { provider: 0, route: BLOCK, notice: 1 },
  ]);
  changeProvider.apply(state, lookingMonth(20, {}, {}));
  expect([...state.people.notice]).toEqual([0, 0, 0]);
  expect(chosen(state)).toEqual([NO_PROVIDER, 0]);
  expect(state.market.changesChosen[0]).toBe(0);
});

test('who looks round in a month is the same whatever the notice, the contract or the providers', () => {
  const rates = { 'changing.individual': 3, 'choice.switch.cost': -100 };
  const base = lookers(looked(crowd(200), rates));
  expect(base.length).toBeGreaterThan(20);
  expect(lookers(looked(crowd(200), rates, { notice: 90 }))).toEqual(base);
  const others: readonly Provider[] = [{ quality: 3 }, { quality: 1 }, { quality: 2 }];
  expect(lookers(looked(crowd(200), rates, {}, others))).toEqual(base);
});

test('whoever has given up care leaves their provider, and that is no change by choice', () => {
  const state = looked([{ provider: 0, route: BLOCK, takes: 0 }], { 'changing.individual': 0 });
  expect(chosen(state)).toEqual([NO_PROVIDER]);
  expect(state.people.avoids[0]).toBe(0);
  expect(state.market.changesChosen[0]).toBe(0);
});

test('over years and under every lever nobody is with the provider they left last, and every change is counted', () => {
  // In a takeover people go where their provider's work goes.
  const restless = {
    'changing.individual': 4,
    'changing.managed': 4,
    'choice.switch.cost': 0,
    'merge.rate': 0,
  };
  const option = optionWith(...EVERY_LEVER);
  const place = placeWith({ clients18to64: 120, clients65plus: 200, providers: 20 });
  const scenario = scenarioWith({ place, option, parameters: parametersWith(restless), months: 36 });
  const before = new Map<number, number>();
  let changes = 0;
  followMarket(scenario, {}, ({ people, providers, market, ...state }) => {
    let counted = 0;
    for (const person of presentPeople({ people, providers, market, ...state })) {
      const identity = people.identity[person]!;
      counted += people.changesChosen[person]! - (before.get(identity) ?? 0);
      before.set(identity, people.changesChosen[person]!);
      const provider = people.provider[person]!;
      const asked = people.route[person] !== BLOCK && people.route[person] !== IN_HOUSE;
      if (provider === NO_PROVIDER || !asked || people.avoids[person] === 0) continue;
      expect(providers.identity[provider]! + 1).not.toBe(people.avoids[person]);
    }
    expect(counted).toBe(market.changesChosen[0]);
    changes += counted;
  });
  expect(changes).toBeGreaterThan(200);
});

test('nobody gives notice for a provider that would refuse them at the price', () => {
  const [poor, good] = POOR_AND_GOOD;
  const leavers = (marginalCost: number): number =>
    left(
      looked(crowd(100, { route: FRAMEWORK, deployment: 0 }), {}, {}, [poor!, { ...good!, marginalCost }]),
    );
  expect(leavers(2400)).toBeGreaterThan(30);
  expect(leavers(2401)).toBe(0);
});
