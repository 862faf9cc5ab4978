import { expect, test } from 'vitest';

import type { State } from '../../../../core/model/state.ts';
import { placePeople } from '../../../../core/model/steps/place-people.ts';
import {
  DIRECT_PAYMENT,
  FRAMEWORK,
  NO_PROVIDER,
  OPEN_MARKET,
  PREFERRED_LIST,
} from '../../../../core/model/vocabulary.ts';
import { chosen, monthWith, scene } from './scene.ts';
import type { Person, Provider } from './scene.ts';

const PARAMETERS = { 'spot.wait': 1, 'willing.margin': 0, 'cost.complexity.time': 0.2 };
const INDEX = 20;

function bought(providers: readonly Provider[], people: readonly Person[], premium = 0.25): State {
  const state = scene(providers, people);
  placePeople.apply(
    state,
    monthWith({ index: INDEX, parameters: PARAMETERS, levers: { 'fee.spot-premium': premium } }),
  );
  return state;
}

const waited: Person = { route: FRAMEWORK, waiting: 1 };

test('someone nobody takes at the rate waits at it first, and then goes to whoever asks least above it', () => {
  const providers = [{ marginalCost: 2900 }, { marginalCost: 2700 }, { marginalCost: 2800 }];
  const state = bought(providers, [{ route: FRAMEWORK }, waited]);
  expect(chosen(state)).toEqual([NO_PROVIDER, 1]);
  expect(state.people.bidRatio[1]).toBe(2700 / 2400);
  expect([...state.people.waiting].slice(0, 2)).toEqual([1, 0]);
  expect([state.market.placedAbove[0], state.market.waitedMonths[0]]).toEqual([1, 1]);
});

test('people who have lost their provider do not wait at the rate', () => {
  expect(chosen(bought([{ marginalCost: 2700 }], [{ route: FRAMEWORK, displaced: 1 }]))).toEqual([0]);
});

test('what is asked covers complex care, in whole pence', () => {
  const state = bought([{ marginalCost: 2701 }], [{ ...waited, complexity: 0.5 }]);
  // 2701 and a tenth is 2971.1.
  expect(state.people.bidRatio[0]).toBe(2972 / 2400);
});

test('the council goes no further than the premium allows', () => {
  const providers = [{ marginalCost: 3000 }];
  expect(chosen(bought(providers, [waited], 0.25))).toEqual([0]);
  expect(chosen(bought(providers, [waited], 0.24))).toEqual([NO_PROVIDER]);
  expect(chosen(bought(providers, [waited], 0))).toEqual([NO_PROVIDER]);
});

test('a provider off the framework may be asked and is paid the rate if that covers it; one that handed its contract back is not', () => {
  const off = { listed: 0, marginalCost: 2000 };
  const state = bought([off], [waited]);
  expect(chosen(state)).toEqual([0]);
  expect(state.people.bidRatio[0]).toBe(1);
  expect(state.market.placedAbove[0]).toBe(0);
  expect(chosen(bought([{ ...off, barredUntil: INDEX + 1 }], [waited]))).toEqual([NO_PROVIDER]);
  expect(chosen(bought([{ ...off, barredUntil: INDEX }], [waited]))).toEqual([0]);
});

test('it must have the staff and not be one the person left; equal askers go by rank', () => {
  const dear = { marginalCost: 2700 };
  expect(chosen(bought([{ ...dear, staff: 599 }], [waited]))).toEqual([NO_PROVIDER]);
  expect(chosen(bought([dear], [{ ...waited, avoids: 1 }]))).toEqual([NO_PROVIDER]);
  const providers = [
    { ...dear, quality: 1 },
    { ...dear, quality: 2 },
  ];
  expect(chosen(bought(providers, [waited]))).toEqual([1]);
});

test('while somebody takes a person at the rate nobody is paid more', () => {
  const state = bought(
    [
      { quality: 3, marginalCost: 2500 },
      { quality: 0, marginalCost: 2300 },
    ],
    [waited],
  );
  expect(chosen(state)).toEqual([1]);
  expect(state.people.bidRatio[0]).toBe(1);
});

test('the premium is for what the council buys or arranges from a list, package by package', () => {
  const providers = [{ marginalCost: 2700, preferred: 1, price: 2600 }];
  const placed = (person: Person): number => chosen(bought(providers, [{ ...waited, ...person }]))[0]!;
  expect(placed({ arranged: 1, deployment: 2 })).toBe(0);
  expect(placed({ deployment: DIRECT_PAYMENT })).toBe(NO_PROVIDER);
  expect(placed({ route: PREFERRED_LIST })).toBe(0);
  expect(placed({ route: PREFERRED_LIST, deployment: DIRECT_PAYMENT })).toBe(NO_PROVIDER);
  expect(placed({ route: OPEN_MARKET, deployment: DIRECT_PAYMENT })).toBe(NO_PROVIDER);
});

test('a price above the rate is tested anew at the next placement', () => {
  const state = bought([{ marginalCost: 2300 }], [{ ...waited, bidRatio: 1.2 }]);
  expect(state.people.bidRatio[0]).toBe(1);
});
