import { expect, test } from 'vitest';

import { meanInterval, meanOf } from '../../../../core/statistics/interval.ts';
import {
  cautiousInterval,
  fewestToJudge,
  unseenUpTo,
  widening,
} from '../../../../core/statistics/sequential/cautious-interval.ts';
import { momentsOf } from '../../../../core/statistics/sequential/moments.ts';

test('the moments of a sample are those worked out by hand', () => {
  // Mean 3, sum of squares 14, sum of cubes 18: skewness 18/4 / (14/4)^1.5, times the root of 12 over 2.
  const { mean, deviation, skewness, replicates } = momentsOf(Float64Array.of(1, 2, 3, 6));
  expect({ mean, replicates }).toEqual({ mean: 3, replicates: 4 });
  expect(deviation).toBeCloseTo(Math.sqrt(14 / 3), 12);
  expect(skewness).toBeCloseTo((4.5 / 3.5 ** 1.5) * (Math.sqrt(12) / 2), 12);
});

test('a sample without spread, and one of two, are not lopsided', () => {
  expect(momentsOf(Float64Array.of(4, 4, 4)).skewness).toBe(0);
  expect(momentsOf(Float64Array.of(1, 9)).skewness).toBe(0);
});

test('with an even sample that is large enough the interval is Student’s', () => {
  const sample = Float64Array.from({ length: 64 }, (_, at) => (at % 2 === 0 ? 1 : -1));
  expect(cautiousInterval(momentsOf(sample), 0.9875)).toEqual(meanInterval(meanOf(sample), 64, 0.9875));
});

test('a lopsided sample widens the interval, the less the larger it is and the more the surer it has to be', () => {
  expect(widening(2, 64, 0.95)).toBeCloseTo(Math.sqrt(128 / 64), 12);
  expect(widening(-2, 64, 0.95)).toBe(widening(2, 64, 0.95));
  expect(widening(2, 128, 0.95)).toBe(1);
  expect(widening(2, 512, 0.95)).toBe(1);
  expect(widening(2, 64, 0.99)).toBeGreaterThan(widening(2, 64, 0.95));
});

test('a small sample counts for less even where it looks even', () => {
  expect(widening(0, 7, 0.95)).toBeCloseTo(2, 12);
  expect(widening(0, 28, 0.95)).toBe(1);
});

test('fewer runs than would show what happens in one of twenty are too few to judge by', () => {
  for (const confidence of [0.8, 0.95, 0.99]) {
    const fewest = fewestToJudge(confidence);
    expect(0.95 ** fewest).toBeLessThanOrEqual(1 - confidence);
    expect(0.95 ** (fewest - 1)).toBeGreaterThan(1 - confidence);
  }
  expect(fewestToJudge(0.95)).toBe(59);
});

test('what was never seen may still happen, the less often the more runs there were', () => {
  const share = unseenUpTo(64, 0.95);
  expect((1 - share) ** 64).toBeCloseTo(0.05, 12);
  expect(unseenUpTo(512, 0.95)).toBeLessThan(share);
});
