import { Decimal } from 'decimal.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  downRatio,
  halfUpRatio,
  priceForMinutes,
  roundDown,
  roundHalfUp,
  roundUp,
  upRatio,
} from '../../../core/money/rounding.ts';

const Judge = Decimal.clone({ defaults: true, precision: 60 });

const rules = [
  { name: 'half up', plain: roundHalfUp, ratio: halfUpRatio, judge: Decimal.ROUND_HALF_UP },
  { name: 'down', plain: roundDown, ratio: downRatio, judge: Decimal.ROUND_DOWN },
  { name: 'up', plain: roundUp, ratio: upRatio, judge: Decimal.ROUND_UP },
] as const;

const wholeNumber = fc.oneof(
  fc.integer({ min: -10_000, max: 10_000 }),
  fc.maxSafeInteger(),
  fc.integer({ min: 0, max: 50 }).map((below) => Number.MAX_SAFE_INTEGER - below),
);
const wholeDenominator = fc.oneof(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 2 ** 31 - 1 }));

describe.each(rules)('rounding $name', ({ plain, ratio, judge }) => {
  const exact = (numerator: number, denominator: number): number =>
    new Judge(numerator).div(denominator).toDecimalPlaces(0, judge).toNumber() + 0;

  it('rounds any ratio of whole numbers as decimal.js does', () => {
    fc.assert(
      fc.property(wholeNumber, wholeDenominator, (numerator, denominator) => {
        expect(ratio(numerator, denominator)).toBe(exact(numerator, denominator));
      }),
      { numRuns: 3000 },
    );
  });

  it('rounds ratios that lie on a half, or next to one, as decimal.js does', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 1, max: 1e6 }), (half, d) => {
        for (const nudge of [-1, 0, 1]) {
          const numerator = (2 * half + 1) * d + nudge;
          expect(ratio(numerator, 2 * d)).toBe(exact(numerator, 2 * d));
        }
      }),
    );
  });

  it('rounds plain numbers as the ratio to one half-unit says', () => {
    for (let halves = -41; halves <= 41; halves++) expect(plain(halves / 2)).toBe(ratio(halves, 2));
  });

  it('mirrors negative amounts and never gives negative zero', () => {
    const nearZero = [-0, -0.2, -0.5, -0.9]
      .map(plain)
      .concat([-0, -1, -500, -999].map((n) => ratio(n, 1000)));
    expect(nearZero.filter((rounded) => Object.is(rounded, -0))).toEqual([]);
    fc.assert(fc.property(wholeNumber, wholeDenominator, (n, d) => ratio(-n, d) + ratio(n, d) === 0));
  });
});

function shortBy(hair: number): number {
  return 1000.5 - 1000.5 * hair * 2 ** -46;
}

describe('the literal cases', () => {
  it.each([
    [roundHalfUp, 2.5, 3],
    [roundHalfUp, -2.5, -3],
    [roundHalfUp, 0.49999999999, 0],
    [roundHalfUp, 1500 * 1.025, 1538],
    [roundHalfUp, 2175 * (1 - 0.06), 2045],
    [roundHalfUp, 5130 * 1.15, 5900],
    [roundHalfUp, 1275 * (22 / 60), 468],
    [roundDown, 0.29 * 100, 29],
    [roundDown, 28.9999999999, 28],
    [roundUp, 20 * 0.35, 7],
    [roundUp, 7.0000000001, 8],
    [roundDown, -2.9, -2],
    [roundUp, -2.1, -3],
  ])('%o of %d is %d', (rule, x, expected) => {
    expect(rule(x)).toBe(expected);
  });

  it('takes a number within the last six bits of a half, and no further off, for the half', () => {
    expect([shortBy(0.75), shortBy(1.5)].map(roundHalfUp)).toEqual([1001, 1000]);
  });

  it('leaves a number beyond 2^53 and an infinity as they are', () => {
    for (const x of [2 ** 60, -(2 ** 60), Infinity, -Infinity]) {
      for (const rule of rules) expect(rule.plain(x)).toBe(x);
    }
  });
});

describe('priceForMinutes', () => {
  it.each([
    [2275, 60, 2275],
    [2275, 30, 1138],
    [2275, 15, 569],
    [1999, 45, 1499],
    [2275, 0, 0],
    [-2275, 30, -1138],
  ])('prices %d pence an hour for %d minutes at %d pence', (pencePerHour, minutes, expected) => {
    expect(priceForMinutes(pencePerHour, minutes)).toBe(expected);
  });
});
