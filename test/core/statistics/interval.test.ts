import { expect, test } from 'vitest';

import { certaintyOf } from '../../../core/statistics/certainty.ts';
import { estimateOf, meanInterval, meanOf } from '../../../core/statistics/interval.ts';

/** 2, 4, 4, 4, 5, 5, 7, 9: mean 5, squared deviations 32, so the standard error is the square root of 32 / 7 / 8. */
const EIGHT = Float64Array.of(2, 4, 4, 4, 5, 5, 7, 9);
const STANDARD_ERROR = 0.755_928_946;
/** Of Student’s t for seven degrees of freedom, as tables print it. */
const T = 2.364_624;

test('an estimate is the mean with its error and the interval by Student’s t', () => {
  const { mean, standardError, interval, replicates } = estimateOf(EIGHT);
  expect([mean, replicates]).toEqual([5, 8]);
  expect(standardError).toBeCloseTo(STANDARD_ERROR, 8);
  expect(interval!.low).toBeCloseTo(5 - T * STANDARD_ERROR, 5);
  expect(interval!.high).toBeCloseTo(5 + T * STANDARD_ERROR, 5);
});

test('less confidence gives a narrower interval', () => {
  // 1.415 is the published value for eight in ten and seven degrees of freedom.
  expect(estimateOf(EIGHT, 0.8).interval!.high).toBeCloseTo(5 + 1.414_924 * STANDARD_ERROR, 5);
});

test('one replicate has a mean and no interval', () => {
  expect(estimateOf(Float64Array.of(3))).toEqual({
    mean: 3,
    standardError: 0,
    interval: null,
    replicates: 1,
  });
  expect(meanInterval({ mean: 3, standardError: 0 }, 1)).toBeNull();
});

test('a mean and its error do not depend on a large common part', () => {
  const { mean, standardError } = meanOf(EIGHT.map((value) => value + 1e9));
  expect(mean).toBe(1e9 + 5);
  expect(standardError).toBeCloseTo(STANDARD_ERROR, 6);
});

test.each([
  [{ mean: 2, standardError: 0.9 }, 20, 'beyond luck'],
  [{ mean: -2, standardError: 0.9 }, 20, 'beyond luck'],
  [{ mean: 2, standardError: 1 }, 20, 'could be luck'],
  [{ mean: 2, standardError: 0.9 }, 7, 'could be luck'],
  [{ mean: 2, standardError: 0.1 }, 6, 'beyond luck'],
  [{ mean: 2, standardError: 0.1 }, 5, 'too few replicates to tell'],
  [{ mean: 2, standardError: 0 }, 1, 'too few replicates to tell'],
  [{ mean: 0, standardError: 0 }, 1, 'too few replicates to tell'],
  [{ mean: 0, standardError: 0 }, 2, 'same in every run'],
  [{ mean: 0, standardError: 0.1 }, 20, 'could be luck'],
] as const)('%o of %i replicates: %s', (difference, replicates, certainty) => {
  expect(certaintyOf(difference, replicates)).toBe(certainty);
});
