import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { either, lesser, notBelowZero } from '../../../core/numeric/foreseeable.ts';

const whole = fc.integer({ min: -(2 ** 51) + 1, max: 2 ** 51 - 1 });
const finite = fc.double({ noNaN: true, noDefaultInfinity: true });

describe('choices without a branch', () => {
  it('give the lesser of any two whole numbers, and never negative zero', () => {
    fc.assert(
      fc.property(whole, whole, (a, b) => {
        expect(lesser(a, b)).toBe(Math.min(a, b) + 0);
      }),
    );
  });

  it('give any number that is not below zero as it is, and zero for one that is', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e300, max: 1e300 }), (x) => {
        expect(notBelowZero(x)).toBe(x > 0 ? x : 0);
      }),
    );
  });

  it('give the first of two finite numbers for a flag that is set and the second for one that is not', () => {
    fc.assert(
      fc.property(finite, finite, (first, second) => {
        expect([either(1, first, second) + 0, either(0, first, second) + 0]).toEqual([first + 0, second + 0]);
      }),
    );
  });
});
