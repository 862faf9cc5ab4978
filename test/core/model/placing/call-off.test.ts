import { expect, test } from 'vitest';

import { placePeople } from '../../../../core/model/steps/place-people.ts';
import { bidOf, scoreOf } from '../../../../core/model/placing/bid.ts';
import { FRAMEWORK, NO_PROVIDER } from '../../../../core/model/vocabulary.ts';
import type { State } from '../../../../core/model/state.ts';
import { chosen, monthWith, scene, setTo } from './scene.ts';
import type { Person, Provider } from './scene.ts';

const TENDER = {
  'framework.tender.quality': 0.5,
  'framework.tender.margin': 0.05,
  'cost.complexity.time': 0.1,
  'willing.margin': 0,
};

function calledOff(rule: string, providers: readonly Provider[], people: readonly Person[]): State {
  const state = scene(providers, people);
  placePeople.apply(state, monthWith({ parameters: TENDER, levers: setTo('framework.call-off', rule) }));
  return state;
}

const crowd = (count: number, rest: Person = {}): Person[] =>
  Array.from({ length: count }, () => ({ route: FRAMEWORK, ...rest }));

test('a bid is what an hour costs at the margin and a set part on top, in whole pence, and never above the rate', () => {
  expect(bidOf(2000, 2400, TENDER)).toBe(2100);
  expect(bidOf(3000, 2400, TENDER)).toBe(2400);
  expect(bidOf(2001, 2400, TENDER)).toBe(2101);
});

test('who has given no care that would tell what it costs bids the rate', () => {
  expect(bidOf(0, 2400, TENDER)).toBe(2400);
});

test('half quality and half price: outstanding at the rate scores as much as nothing for free would', () => {
  expect(scoreOf(2400, 2400, 3, TENDER)).toBe(0.5);
  expect(scoreOf(0, 2400, 0, TENDER)).toBe(0.5);
  expect(scoreOf(2100, 2400, 1.5, TENDER)).toBe(0.25 + 0.0625);
});

test('a mini-tender goes to the best score for price and quality, and the bid is the price of the package', () => {
  const cheap = { quality: 1.5, marginalCost: 1000 };
  const good = { quality: 2, marginalCost: 2000 };
  const state = calledOff('mini-tender', [good, cheap], crowd(2));
  expect(chosen(state)).toEqual([1, 1]);
  expect(state.people.bidRatio[0]).toBe(1050 / 2400);
  expect(
    chosen(
      calledOff(
        'mini-tender',
        [
          { ...good, quality: 3 },
          { ...cheap, quality: 0 },
        ],
        crowd(1),
      ),
    ),
  ).toEqual([0]);
});

test('where all bids stand at the rate a mini-tender is won by quality, and only by members with the staff', () => {
  const at = { marginalCost: 2400 };
  const providers = [
    { ...at, quality: 3, listed: 0 },
    { ...at, quality: 2.5, staff: 599 },
    { ...at, quality: 1 },
    { ...at, quality: 2 },
  ];
  const state = calledOff('mini-tender', providers, crowd(1));
  expect(chosen(state)).toEqual([3]);
  expect(state.people.bidRatio[0]).toBe(1);
});

test('in rotation members take packages in turn, whoever cannot take one being passed over', () => {
  const providers = [{ quality: 1 }, { quality: 3, staff: 1200 }, { quality: 2 }, { listed: 0 }];
  const state = calledOff('rotation', providers, crowd(8));
  expect(chosen(state)).toEqual([0, 1, 2, 0, 1, 2, 0, 2]);
  expect([...state.providers.calls].slice(0, 4)).toEqual([3, 2, 3, 0]);
});

test('turns go on from month to month and count packages called off and no others', () => {
  const state = calledOff('ranked', [{}, {}], crowd(1));
  expect([...state.providers.calls]).toEqual([0, 0, 0]);
  state.providers.calls[0] = 4;
  state.people.provider[0] = NO_PROVIDER;
  placePeople.apply(state, monthWith({ levers: setTo('framework.call-off', 'rotation') }));
  expect(chosen(state)).toEqual([1]);
});

test('the lead of a locality is asked first and the next in rank when it cannot; neighbours have different leads', () => {
  const providers = [
    { quality: 3, staff: 1200 },
    { quality: 1 },
    { quality: 2 },
    { quality: 2.9, listed: 0 },
  ];
  const here = calledOff('zone-lead', providers, crowd(4, { locality: 0 }));
  expect(chosen(here)).toEqual([0, 0, 2, 2]);
  const there = calledOff('zone-lead', providers, crowd(2, { locality: 1 }));
  expect(chosen(there)).toEqual([2, 2]);
});

test('one provider leads two localities where nobody else could', () => {
  const providers = [{ quality: 1 }, { quality: 3, listed: 0 }];
  expect(
    chosen(
      calledOff(
        'zone-lead',
        providers,
        [0, 1].map((locality) => ({ route: FRAMEWORK, locality })),
      ),
    ),
  ).toEqual([0, 0]);
});

test("the person's choice spreads packages over the framework, each to whom that person likes", () => {
  const providers = [{ quality: 1 }, { quality: 2 }, { quality: 3, listed: 0 }];
  const state = calledOff('persons-choice', providers, crowd(100));
  expect(new Set(chosen(state))).toEqual(new Set([0, 1]));
  const likes = [...state.people.firstPreference].filter((flag) => flag === 1).length;
  const ranked = calledOff('ranked', providers, crowd(100));
  expect(likes).toBeGreaterThan([...ranked.people.firstPreference].filter((flag) => flag === 1).length);
});

test.each(['ranked', 'mini-tender', 'rotation', 'zone-lead', 'persons-choice'])(
  'under %s nobody comes back to the provider they left, and nobody to one that is full',
  (rule) => {
    const providers = [{ quality: 3 }, { quality: 1, staff: 600 }];
    expect(chosen(calledOff(rule, providers, crowd(2, { avoids: 1 })))).toEqual([1, NO_PROVIDER]);
  },
);
