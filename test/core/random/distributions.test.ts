import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';

import {
  exponentialFrom,
  gumbelFrom,
  logNormalFrom,
  normalFrom,
  triangularFrom,
} from '../../../core/random/distributions.ts';
import { exactly } from '../numeric/exact.ts';

const SMALLEST_DRAW = 2 ** -33;
const LARGEST_DRAW = 1 - 2 ** -33;
const Judge = Decimal.clone({ defaults: true, precision: 60 });

/** The share of a normal distribution below x, by the alternating-free series phi(x) (x + x^3/3 + x^5/15 + ...). */
function shareBelow(x: number): Decimal {
  const z = new Judge(exactly(x));
  let term = z;
  let sum = z;
  for (let odd = 3; term.abs().gt('1e-45'); odd += 2) {
    term = term.times(z).times(z).div(odd);
    sum = sum.plus(term);
  }
  const density = z.times(z).div(-2).exp().div(Judge.acos(-1).times(2).sqrt());
  return density.times(sum).plus(0.5);
}

const slopeAt = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);

describe('normalFrom', () => {
  it.each([
    [0.5, 0],
    [0.975, 1.959963984540054],
    [0.025, -1.959963984540054],
    [0.999, 3.090232306167813],
    [1e-10, -6.361340902404056],
  ])('of %d is the published quantile %d', (u, expected) => {
    expect(Math.abs(normalFrom(u) - expected)).toBeLessThanOrEqual(2e-15 * Math.max(1, Math.abs(expected)));
  });

  it('inverts the distribution to a few parts in 10^16 of the quantile', () => {
    for (let i = 1; i < 400; i++) {
      for (const u of [i / 400, 2 ** (-i / 6)]) {
        const x = normalFrom(u);
        const off = exactly(u).minus(shareBelow(x)).toNumber() / slopeAt(x);
        expect(Math.abs(off)).toBeLessThanOrEqual(9e-16 * Math.max(Math.abs(x), 0.05));
      }
    }
  });

  it('is odd about one half and rises throughout', () => {
    for (let i = 1; i < 512; i++) {
      expect(normalFrom(1 - i / 1024)).toBe(-normalFrom(i / 1024));
      expect(normalFrom(i / 1024)).toBeGreaterThan(normalFrom((i - 1 || 0.5) / 1024));
    }
  });
});

describe('the other inverses', () => {
  it.each([
    [exponentialFrom, 0.5, Math.LN2],
    [exponentialFrom, 1 - 1 / Math.E, 1],
    [gumbelFrom, 1 / Math.E, 0],
    [gumbelFrom, 0.5, 0.36651292058166435],
  ])('%o of %d is %d', (inverse, u, expected) => {
    expect(Math.abs(inverse(u) - expected)).toBeLessThan(4e-16);
  });

  it('put half of a log-normal below its median and 15.87% beyond one sigma', () => {
    expect(logNormalFrom(0.5, 12, 0.7)).toBe(12);
    expect(logNormalFrom(0.8413447460685429, 12, 0.7) / 12).toBeCloseTo(Math.exp(0.7), 14);
  });

  it.each([exponentialFrom, gumbelFrom, normalFrom])(
    '%o is finite at the ends of a draw and rises',
    (inverse) => {
      const ends = [SMALLEST_DRAW, 1e-5, 0.3, 0.9, LARGEST_DRAW].map(inverse);
      expect(ends.every(Number.isFinite)).toBe(true);
      expect([...ends].sort((a, b) => a - b)).toEqual(ends);
    },
  );
});

describe('triangularFrom', () => {
  // Every pair of values of the two halves, each a draw in the middle of its cell, thinned to 257 of each.
  const values = Array.from({ length: 256 * 256 }, (_, index) => {
    const [high, low] = [Math.floor(index / 256) * 257, (index % 256) * 257];
    return triangularFrom((high * 65_536 + low + 0.5) / 2 ** 32);
  });

  it('has mean 0, standard deviation 1 and the kurtosis of a triangle', () => {
    const moments = [1, 2, 4].map((power) => values.reduce((sum, z) => sum + z ** power, 0) / values.length);
    expect(Math.abs(moments[0]!)).toBeLessThan(1e-4);
    expect(Math.abs(moments[1]! - 1)).toBeLessThan(0.01);
    expect(Math.abs(moments[2]! - 2.4)).toBeLessThan(0.05);
  });

  it('lies within the square root of 6 and mirrors the antithetic draw', () => {
    for (const word of [0, 1, 530_242_871, 2 ** 31, 4_290_672_328, 2 ** 32 - 1]) {
      const u = (word + 0.5) / 2 ** 32;
      expect(Math.abs(triangularFrom(u))).toBeLessThan(Math.sqrt(6));
      expect(triangularFrom(1 - u)).toBeCloseTo(-triangularFrom(u), 12);
    }
  });
});
