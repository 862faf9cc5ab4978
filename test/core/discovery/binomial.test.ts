import { expect, test } from 'vitest';

import { chanceOfAtLeast } from '../../../core/discovery/binomial.ts';

test('the chance of at least so many is the sum of the terms of the binomial distribution', () => {
  expect(chanceOfAtLeast(8, 10, 0.5)).toBeCloseTo(56 / 1024, 14);
  expect(chanceOfAtLeast(3, 10, 0.5)).toBeCloseTo(968 / 1024, 14);
  expect(chanceOfAtLeast(2, 3, 0.2)).toBeCloseTo(0.104, 14);
  expect(chanceOfAtLeast(5, 5, 0.9)).toBeCloseTo(0.59049, 14);
});

test('at least none is certain, more than all is impossible, and so are certain and impossible trials', () => {
  expect(chanceOfAtLeast(0, 7, 0.1)).toBe(1);
  expect(chanceOfAtLeast(8, 7, 0.9)).toBe(0);
  expect(chanceOfAtLeast(7, 7, 1)).toBe(1);
  expect(chanceOfAtLeast(1, 7, 0)).toBe(0);
});

test('at least so many and fewer make up certainty, far out in the tails of many trials too', () => {
  for (const [times, of, probability] of [
    [90, 3000, 0.05],
    [1600, 3000, 0.5],
    [2990, 3000, 0.98],
  ] as const) {
    const fewer = chanceOfAtLeast(of - times + 1, of, 1 - probability);
    expect(chanceOfAtLeast(times, of, probability) + fewer).toBeCloseTo(1, 10);
  }
  expect(chanceOfAtLeast(1600, 3000, 0.5)).toBeGreaterThan(0.0001);
  expect(chanceOfAtLeast(1600, 3000, 0.5)).toBeLessThan(0.0002);
});
