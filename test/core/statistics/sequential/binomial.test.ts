import { expect, test } from 'vitest';

import { chanceOfAtLeast, chanceOfAtMost } from '../../../../core/statistics/sequential/binomial.ts';

test('the tails of the binomial are those counted out by hand', () => {
  expect(chanceOfAtMost(2, 10, 0.5)).toBeCloseTo(56 / 1024, 12);
  expect(chanceOfAtLeast(8, 10, 0.5)).toBeCloseTo(56 / 1024, 12);
  expect(chanceOfAtMost(7, 8, 0.99)).toBeCloseTo(1 - 0.99 ** 8, 12);
  expect(chanceOfAtLeast(8, 8, 0.9)).toBeCloseTo(0.9 ** 8, 12);
  expect(chanceOfAtMost(0, 3, 0.25)).toBeCloseTo(0.421875, 12);
});

test('something happens at most so often, or else more often', () => {
  for (const [times, of, probability] of [
    [3, 8, 0.9],
    [60, 64, 0.95],
    [480, 512, 0.9],
    [9000, 10_000, 0.9],
  ] as const) {
    const together = chanceOfAtMost(times, of, probability) + chanceOfAtLeast(times + 1, of, probability);
    expect(together).toBeCloseTo(1, 9);
  }
});

test('what must happen at most as often as it was tried is certain', () => {
  expect(chanceOfAtMost(512, 512, 0.3)).toBeCloseTo(1, 12);
  expect(chanceOfAtLeast(0, 512, 0.3)).toBeCloseTo(1, 12);
});
