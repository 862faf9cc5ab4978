import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';

import { chanceOf } from '../../../core/statistics/wilson.ts';

/** Newcombe (1998), Two-sided confidence intervals for the single proportion: his Table I, the method without continuity correction. */
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('%d of %d gives the published interval %d to %d', (times, of, low, high) => {
  const { interval } = chanceOf(times, of);
  expect(interval.low).toBeCloseTo(low, 4);
  expect(interval.high).toBeCloseTo(high, 4);
});

test('what never happened ends at exactly nothing, what always happened at exactly one', () => {
  expect(chanceOf(0, 20).interval.low).toBe(0);
  expect(chanceOf(20, 20).interval.high).toBe(1);
  expect(chanceOf(20, 20).interval.low).toBeCloseTo(1 - 0.1611, 4);
});

test('the interval stays within nothing and one, holds the share and is the same from the other side', () => {
  assert(
    property(integer({ min: 1, max: 10_000 }), integer({ min: 0, max: 10_000 }), (of, wanted) => {
      const times = Math.min(of, wanted);
      const { share, interval } = chanceOf(times, of);
      const mirrored = chanceOf(of - times, of).interval;
      expect(interval.low).toBeGreaterThanOrEqual(0);
      expect(interval.low).toBeLessThanOrEqual(share);
      expect(interval.high).toBeGreaterThanOrEqual(share);
      expect(interval.high).toBeLessThanOrEqual(1);
      expect(interval.low).toBeCloseTo(1 - mirrored.high, 12);
    }),
  );
});

test('more runs of the same share and less confidence narrow it', () => {
  expect(width(30, 100)).toBeLessThan(width(3, 10));
  expect(width(3, 10, 0.8)).toBeLessThan(width(3, 10));
});

function width(times: number, of: number, confidence?: number): number {
  const { low, high } = chanceOf(times, of, confidence).interval;
  return high - low;
}
