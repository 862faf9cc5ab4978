import { expect, test } from 'vitest';
import {
  answerOf,
  FIRST_LEVELS,
  HALVINGS,
  MOST_LEVELS,
  nextLevel,
} from '../../../core/exposure/seek-uptake.ts';
import type { Level } from '../../../core/exposure/seek-uptake.ts';
import { chanceOf } from '../../../core/statistics/wilson.ts';

const LIVES = 400;

/** Asks level after level of a market in which cash runs out in some share of the lives. */
function sought(chanceAt: (share: number) => number): readonly Level[] {
  const known: Level[] = [];
  for (let share = nextLevel(known); share !== null; share = nextLevel(known)) {
    known.push({ share, runsOut: chanceOf(Math.round(chanceAt(share) * LIVES), LIVES) });
  }
  return known;
}

test('the first levels are looked at whatever they tell', () => {
  expect(sought(() => 0).map(({ share }) => share)).toEqual([...FIRST_LEVELS]);
});

test('the stretch in which it changes is halved until it is about three points wide', () => {
  const known = sought((share) => share);
  expect(known).toHaveLength(MOST_LEVELS);
  const sorted = known.map(({ share }) => share).toSorted((a, b) => a - b);
  const gaps = sorted.slice(1).map((share, at) => share - sorted[at]!);
  expect(Math.min(...gaps)).toBe(0.25 / 2 ** HALVINGS);
});

test('the answer is where one half is crossed, within the stretch that luck leaves open', () => {
  const answer = answerOf(sought((share) => 0.2 + 0.8 * share));
  expect(answer).toMatchObject({ kind: 'from' });
  const { share, unsure } = answer as Extract<typeof answer, { kind: 'from' }>;
  expect(share).toBeCloseTo(0.375, 2);
  expect(unsure.low).toBeLessThan(share);
  expect(unsure.high).toBeGreaterThan(share);
});

test('cash that runs out in exactly half of the runs is not more likely than not to', () => {
  expect(answerOf(sought(() => 0.5))).toEqual({ kind: 'never' });
});

test('cash that runs out without any uptake is said to run out always', () => {
  expect(answerOf(sought(() => 0.9))).toEqual({ kind: 'always' });
});

test('with few runs nothing is claimed of any level', () => {
  const few = FIRST_LEVELS.map((share) => ({ share, runsOut: chanceOf(Math.round(share * 4), 4) }));
  expect(answerOf(few)).toMatchObject({ kind: 'from', unsure: { low: 0, high: 1 } });
});
