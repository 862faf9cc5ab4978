import { expect, test } from 'vitest';

import { PEOPLE_LOOKS } from '../../../core/checks/people-looks.ts';
import { COUNCIL_MANAGED, DIRECT_PAYMENT, MIXED, SELF_FUNDER } from '../../../core/model/vocabulary.ts';
import { monthWith, scene } from '../model/placing/scene.ts';
import type { Person } from '../model/placing/scene.ts';

const OLDER = 0;
const LEARNING_DISABILITY = 3;
const MONTH = { peopleBefore: 0, parameters: monthWith().parameters };

/** A look over some people: what it adds up, and what that is divided by. */
function looked(id: keyof typeof PEOPLE_LOOKS, people: readonly Person[]) {
  const { of, per } = PEOPLE_LOOKS[id];
  const state = scene([], people);
  return [of(state, MONTH), per?.(state, MONTH)];
}

const some = (group: number, deployments: readonly number[]): Person[] =>
  deployments.map((deployment) => ({ group, deployment }));

/** Take-up of three in four at 18 to 64, and of one in two at 65 and over. */
const PEOPLE = [
  ...some(LEARNING_DISABILITY, [DIRECT_PAYMENT, DIRECT_PAYMENT, MIXED, COUNCIL_MANAGED]),
  ...some(OLDER, [DIRECT_PAYMENT, COUNCIL_MANAGED]),
];

test('take-up of an age band is its holders of direct payments, for all or a part, among its clients', () => {
  expect(looked('people.take-up.18-64', PEOPLE)).toEqual([3, 4]);
  expect(looked('people.take-up.65-plus', PEOPLE)).toEqual([1, 2]);
});

test('the ratio of take-up is the share at 18 to 64 over the share at 65 and over', () => {
  expect(looked('people.take-up.ratio', PEOPLE)).toEqual([0.75, 0.5]);
});

test('people who pay for themselves, and rows without a person, are in no take-up', () => {
  const others = [...some(OLDER, [SELF_FUNDER]), { group: OLDER, deployment: DIRECT_PAYMENT, present: 0 }];
  expect(looked('people.take-up.ratio', [...PEOPLE, ...others])).toEqual(
    looked('people.take-up.ratio', PEOPLE),
  );
});
