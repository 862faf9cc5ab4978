import { expect, test } from 'vitest';

import { expectedOf, fundDemand } from '../../../../core/model/pricing/fund-demand.ts';
import { COUNCIL_MANAGED, ISF, NO_SUPPLY, SELF_FUNDER } from '../../../../core/model/vocabulary.ts';
import { scene } from '../placing/scene.ts';
import type { Person, Provider } from '../placing/scene.ts';

/** Demand in two localities; nobody works in the second but those said to. */
const demand = (providers: readonly Provider[], people: readonly Person[]) => {
  const { minutes, holders } = fundDemand(scene(providers, people));
  return { minutes: [...minutes], holders: [...holders] };
};

test('a provider holds funds where it works, if it trades and is able to', () => {
  const providers: Provider[] = [
    { isfCapable: 1, coverage: 0b01 },
    { isfCapable: 1, coverage: 0b11 },
    { isfCapable: 0, coverage: 0b11 },
    { isfCapable: 1, coverage: 0b11, open: 0 },
  ];
  expect(demand(providers, []).holders).toEqual([2, 1]);
});

test('funds buy the staff time of those who hold one, where they live; nobody else buys by a fund', () => {
  const people: Person[] = [
    { deployment: ISF, locality: 0, budgeted: 600 },
    { deployment: ISF, locality: 1, budgeted: 300, doubleHanded: 1 },
    { deployment: ISF, locality: 1, budgeted: 300, present: 0 },
    { deployment: COUNCIL_MANAGED, locality: 0, budgeted: 600 },
    { deployment: SELF_FUNDER, locality: 0, budgeted: 600, barrier: NO_SUPPLY },
  ];
  expect(demand([], people).minutes).toEqual([600, 600]);
});

test('whoever was kept out for want of supply counts where nobody holds funds, and not where somebody does', () => {
  const people: Person[] = [0, 1].map((locality) => ({
    deployment: COUNCIL_MANAGED,
    locality,
    budgeted: 600,
    barrier: NO_SUPPLY,
  }));
  expect(demand([{ isfCapable: 1, coverage: 0b01 }], people).minutes).toEqual([0, 600]);
});

test('one more holder can hope for an equal part of the demand of each locality it serves', () => {
  const there = { minutes: Float64Array.of(600, 900), holders: Float64Array.of(1, 2) };
  expect([0b00, 0b01, 0b10, 0b11].map((coverage) => expectedOf(there, coverage))).toEqual([0, 300, 300, 600]);
});
