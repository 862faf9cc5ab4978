import { array, assert, double, property } from 'fast-check';
import { expect, test } from 'vitest';

import { addable } from '../../../core/study/dyadic.ts';

const figures = array(double({ min: -1e12, max: 1e12, noNaN: true }), { minLength: 2, maxLength: 4 });

test('figures made to add up do so in every order, to the last bit', () => {
  assert(
    property(figures, (given) => {
      const made = addable(given);
      const sum = made.reduce((total, value) => total + value, 0);
      expect(made.toReversed().reduce((total, value) => total + value, 0)).toBe(sum);
      for (const value of made) expect(sum - value + value).toBe(sum);
    }),
  );
});

test('they stay within a part in a thousand million million of the largest', () => {
  assert(
    property(figures, (given) => {
      const largest = Math.max(...given.map(Math.abs));
      for (const [at, value] of addable(given).entries())
        expect(Math.abs(value - given[at]!)).toBeLessThanOrEqual(largest * 2 ** -49);
    }),
  );
});

test('plain numbers are left as they are, and nothing stays nothing', () => {
  expect(addable([3, -0.25, 1024])).toEqual([3, -0.25, 1024]);
  expect(addable([0, 0])).toEqual([0, 0]);
});
