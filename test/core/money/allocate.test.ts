import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { allocate } from '../../../core/money/allocate.ts';

const sum = (parts: ArrayLike<number>): number => Array.from(parts).reduce((a, b) => a + b, 0);
const total = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
const wholeWeights = fc
  .array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 60 })
  .filter((weights) => weights.some((weight) => weight > 0));
const anyWeights = fc
  .array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 60 })
  .filter((weights) => sum(weights) > 1e-300);

describe('allocate', () => {
  it.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [-100, [1, 1, 1], [-34, -33, -33]],
    [101, [1, 1, 1], [34, 34, 33]],
    [10, [0, 3, 0, 1], [0, 8, 0, 2]],
    [1, [1, 2, 2], [0, 1, 0]],
    [0, [1, 2], [0, 0]],
    [9, [5, 3, 2], [4, 3, 2]],
    [3, [1, 1, 1, 1, 1, 1, 1], [1, 1, 1, 0, 0, 0, 0]],
    [11, [4, 1, 4, 1], [5, 1, 4, 1]],
    [7, [0.1, 0.2, 0.7], [1, 1, 5]],
  ])('splits %d by %j into %j', (amount, weights, expected) => {
    expect(Array.from(allocate(amount, weights))).toEqual(expected);
  });

  it('conserves the total, gives zero weights nothing and stays within one unit of the exact share', () => {
    fc.assert(
      fc.property(total, wholeWeights, (amount, weights) => {
        const parts = allocate(amount, weights);
        const weightSum = sum(weights);
        expect(sum(parts)).toBe(amount);
        weights.forEach((weight, i) => {
          expect(weight > 0 || parts[i] === 0).toBe(true);
          expect(Math.abs(parts[i]! * weightSum - amount * weight)).toBeLessThan(weightSum);
        });
      }),
    );
  });

  it('conserves the total and never turns a sign for weights of any size', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), anyWeights, (amount, weights) => {
        const parts = allocate(amount, weights);
        expect(parts.reduce((all, part) => all + BigInt(part), 0n)).toBe(BigInt(amount));
        for (const part of parts) expect(part * Math.sign(amount)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('gives a zero weight nothing even when rounding hides who is owed the last unit', () => {
    const parts = allocate(9_007_199_254_740_802, [0.37, 0, 0.444]);
    expect(Array.from(parts)).toEqual([4_094_181_479_427_637, 0, 4_913_017_775_313_165]);
  });

  it('takes a unit rounded up by a fractional weight back from a part that has one', () => {
    expect(Array.from(allocate(9_007_199_254_740_982, [0.541, 0]))).toEqual([9_007_199_254_740_982, 0]);
    const parts = allocate(9_007_199_254_740_547, [0.273, 1e-17, 0.841, 0.0976]);
    expect(Array.from(parts)).toEqual([2_029_519_145_381_454, 0, 6_252_108_429_545_065, 725_571_679_814_028]);
  });

  it('gives equal remainders to the lower index first', () => {
    expect(Array.from(allocate(5, [1, 1, 1, 1]))).toEqual([2, 1, 1, 1]);
  });

  it('writes into the room it is given', () => {
    const room = new Float64Array([9, 9]);
    expect(allocate(3, [1, 2], room)).toBe(room);
    expect(Array.from(room)).toEqual([1, 2]);
  });

  it.each([
    ['all weights zero', 5, [0, 0], /Nothing says who should receive the total/],
    ['no weights', 5, [], /the 0 weights add up to 0/],
    ['a negative weight', 5, [1, -1], /weight 1 is -1/],
    ['a weight that is not a number', 5, [NaN], /weight 0 is NaN/],
    ['a weight without end', 5, [1, Infinity], /weight 1 is Infinity/],
    ['weights whose sum is without end', 5, [1e308, 1e308], /add up to Infinity/],
    ['a fraction of a unit', 5.5, [1], /found 5\.5/],
  ])('refuses %s', (_, amount, weights, message) => {
    expect(() => allocate(amount, weights)).toThrow(message);
  });

  it('refuses room of another length', () => {
    expect(() => allocate(1, [1, 2], new Float64Array(3))).toThrow(/room for 2 parts.*found 3/);
  });
});
