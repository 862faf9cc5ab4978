import { expect, test } from 'vitest';
import { nearly, rangeHead, rangeOf, runsBetween } from '../../../core/figures/range-words.ts';
import { quantile } from '../../../core/statistics/quantile.ts';

/** How many of so many runs, one apart, lie between the ends. */
function within(runs: number): number {
  const sorted = Float64Array.from({ length: runs }, (_, at) => at);
  const [low, high] = [quantile(sorted, 0.05), quantile(sorted, 0.95)];
  return sorted.filter((each) => each >= low && each <= high).length;
}

test('a range is called nine runs in ten only where so many runs lie in it', () => {
  const called = Array.from({ length: 99 }, (_, at) => at + 2).filter(
    (runs) => runsBetween(runs) === 'nine runs in ten',
  );
  expect(called[0]).toBe(20);
  expect(within(20)).toBe(18);
  expect(within(19) / 19).toBeLessThan(0.9);
  expect(within(2)).toBe(0);
});

test('with fewer runs it is said to be about that of all of them, and of both where there are two', () => {
  expect([runsBetween(8), nearly(8), rangeOf(8), rangeHead(8)]).toEqual([
    'the 8 runs',
    'about ',
    'about the range of the 8 runs',
    'About all 8 runs',
  ]);
  expect([runsBetween(2), rangeOf(2), rangeHead(2)]).toEqual([
    'both runs',
    'about the range of both runs',
    'About both runs',
  ]);
  expect([runsBetween(20), nearly(20), rangeOf(20), rangeHead(20)]).toEqual([
    'nine runs in ten',
    '',
    'the range of nine runs in ten',
    'Nine runs in ten',
  ]);
});
