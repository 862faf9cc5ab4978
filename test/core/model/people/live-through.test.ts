import { expect, test } from 'vitest';

import { liveThrough, liveThroughByKind } from '../../../../core/model/people/live-through.ts';

const lives = (left: readonly number[], present = left.map(() => 1)) => ({
  present: Uint8Array.from(present),
  left: Float64Array.from(left),
});

test('a month uses up its hazard of everyone, and the event comes to those who have none left', () => {
  const some = lives([0.5, 0.25, 0.1]);
  expect(liveThrough(some, 3, 0.25)).toEqual([1, 2]);
  expect([...some.left]).toEqual([0.25, 0, 0.1 - 0.25]);
});

test('a row without a person uses up nothing, and nothing comes to it', () => {
  const some = lives([0, 0.5], [0, 1]);
  expect(liveThrough(some, 2, 0.5)).toEqual([1]);
  expect([...some.left]).toEqual([0, 0]);
});

test('rows after the last in use are left alone', () => {
  const some = lives([0.5, 0.5]);
  expect(liveThrough(some, 1, 0.5)).toEqual([0]);
  expect(some.left[1]).toBe(0.5);
});

/** The month in which someone with a hazard of 1 to live through has none left. */
const months = (hazard: number): number => {
  const one = lives([1]);
  let month = 1;
  while (liveThrough(one, 1, hazard).length === 0) month++;
  return month;
};

test('a higher hazard brings the same event forward', () => {
  expect([0.25, 0.5, 1, 2].map(months)).toEqual([4, 2, 1, 1]);
});

test('where hazards differ, each uses up that of their kind; one hazard for all kinds is the same as one hazard', () => {
  const some = lives([0.5, 0.5, 0.5], [1, 1, 0]);
  expect(liveThroughByKind(some, 3, [0, 1, 1], Float64Array.of(0.25, 0.5))).toEqual([1]);
  expect([...some.left]).toEqual([0.25, 0, 0.5]);
  const [one, byKind] = [lives([0.3, 0.2, 0.1], [1, 0, 1]), lives([0.3, 0.2, 0.1], [1, 0, 1])];
  expect(liveThroughByKind(byKind, 3, [1, 0, 1], Float64Array.of(0.2, 0.2))).toEqual(
    liveThrough(one, 3, 0.2),
  );
  expect(byKind.left).toEqual(one.left);
});
