import { expect, test } from 'vitest';

import { lots } from '../../../../core/model/placing/lot.ts';
import { placePeople } from '../../../../core/model/steps/place-people.ts';
import { FRAMEWORK } from '../../../../core/model/vocabulary.ts';
import { chosen, monthWith, scene, setTo } from './scene.ts';
import type { Provider } from './scene.ts';

const HALF = { 'framework.lot.most': 0.5 };

/** Whom someone goes to when of three providers, the best rated first, each gave so much of the framework's care last month. */
function calledOn(rule: string, calledOff: readonly number[], others: Provider = {}): number {
  const state = scene(
    calledOff.map((delivered, n) => ({
      quality: 3 - n,
      calledOff: delivered,
      ...(n === 0 ? {} : others),
    })),
    [{ route: FRAMEWORK }],
  );
  placePeople.apply(state, monthWith({ parameters: HALF, levers: setTo('framework.call-off', rule) }));
  return chosen(state)[0]!;
}

const parts = (calledOff: number[]): number[] => [...lots({ calledOff }, calledOff.length, HALF)];

test('whoever gave a set part of the framework’s hours last month has its lot, and nobody before any were given', () => {
  expect(parts([50, 30, 20])).toEqual([1, 0, 0]);
  expect(parts([49, 30, 21])).toEqual([0, 0, 0]);
  expect(parts([0, 0])).toEqual([0, 0]);
});

test.each(['ranked', 'mini-tender', 'rotation', 'zone-lead'])(
  'under %s whoever has its lot is passed over for the next who can take the package',
  (rule) => {
    expect(calledOn(rule, [40, 30, 30])).toBe(0);
    expect(calledOn(rule, [60, 20, 20])).toBe(1);
  },
);

test('whoever has its lot is called on all the same before anyone is left without', () => {
  expect(calledOn('ranked', [60, 20, 20], { staff: 0 })).toBe(0);
});

test('no lot holds where the person chooses', () => {
  const liked = calledOn('persons-choice', [1, 0, 0]);
  expect(calledOn('persons-choice', [0, 0, 0])).toBe(liked);
});
