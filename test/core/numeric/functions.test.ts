import { describe, expect, it } from 'vitest';

import { exp } from '../../../core/numeric/exp.ts';
import { log } from '../../../core/numeric/log.ts';
import { pow, raiseAll } from '../../../core/numeric/pow.ts';
import { STREAMS, luckOf, uniform } from '../../../core/random/stream.ts';
import { judged, unitsOff } from './exact.ts';

const luck = luckOf(20_271_104, 0);
const between = (low: number, high: number, i: number, which: number): number =>
  low + (high - low) * uniform(luck, STREAMS.life, i, which);

function worst(points: number, off: (i: number) => number): number {
  let most = 0;
  for (let i = 0; i < points; i++) most = Math.max(most, off(i));
  return most;
}

const expOff = (x: number): number => unitsOff(exp(x), judged(x).exp());
const logOff = (x: number): number => unitsOff(log(x), judged(x).ln());
const powOff = (x: number, y: number): number => unitsOff(pow(x, y), judged(x).pow(judged(y)));

const powOffWide = (i: number): number => {
  const x = exp(between(-20, 20, i, 12));
  return powOff(x, between(-700, 700, i, 13) / log(x));
};
const powOffNearOne = (i: number): number => {
  const x = 1 + between(-1, 1, i, 14) * 2 ** (-i / 15);
  return powOff(x, between(-700, 700, i, 15) / log(x));
};
const special = (z: number): boolean => z === 0 || Math.abs(z) === 1 || !Number.isFinite(z);
const alike = (a: number, b: number): boolean => (special(b) ? Object.is(a, b) : Math.abs(a / b - 1) < 1e-15);

describe('exp', () => {
  it('is within 0.55 of a unit in the last place over the range of normal results', () => {
    expect(worst(1000, (i) => expOff(between(-708, 709, i, 1)))).toBeLessThan(0.55);
    expect(worst(1000, (i) => expOff(between(-3, 3, i, 2)))).toBeLessThan(0.55);
    expect(worst(300, (i) => expOff(between(-1, 1, i, 3) * 2 ** (-i / 5)))).toBeLessThan(0.55);
  });

  it('is within 0.55 of the smallest unit where the result is subnormal', () => {
    expect(worst(200, (i) => expOff(between(-745.13, -708.5, i, 4)))).toBeLessThan(0.55);
  });

  it('crosses every one of the sixteen tabled roots in order', () => {
    for (let i = -400; i < 400; i++) expect(exp((i + 1) / 37)).toBeGreaterThan(exp(i / 37));
  });

  it.each([
    [0, 1],
    [-0, 1],
    [1, Math.E],
    [709.782712893384, 1.7976931348622732e308],
    [709.7827128933841, Infinity],
    [1e300, Infinity],
    [Infinity, Infinity],
    [-745.1332191019411, 5e-324],
    [-745.1332191019412, 0],
    [-746, 0],
    [-1e300, 0],
    [-Infinity, 0],
    [NaN, NaN],
  ])('exp(%d) is %d', (x, expected) => {
    expect(exp(x)).toBe(expected);
  });
});

describe('log', () => {
  it('is within 0.85 of a unit in the last place', () => {
    expect(worst(800, (i) => logOff(exp(between(-708, 709, i, 5))))).toBeLessThan(0.85);
    expect(worst(800, (i) => logOff(between(0.5, 2, i, 6)))).toBeLessThan(0.85);
    expect(worst(800, (i) => logOff(between(0, 1, i, 7)))).toBeLessThan(0.85);
    expect(worst(300, (i) => logOff(1 + between(-1, 1, i, 8) * 2 ** (-i / 8)))).toBeLessThan(0.85);
  });

  it('is within 1 unit for subnormal arguments', () => {
    expect(worst(200, (i) => logOff(between(0, 1, i, 9) * 2.2e-308 * 2 ** (-i / 5)))).toBeLessThan(1);
  });

  it.each([
    [1, 0],
    [2, Math.LN2],
    [10, Math.LN10],
    [5e-324, -744.4400719213812],
    [Number.MAX_VALUE, 709.782712893384],
    [0, -Infinity],
    [-0, -Infinity],
    [-1, NaN],
    [-Infinity, NaN],
    [Infinity, Infinity],
    [NaN, NaN],
  ])('log(%d) is %d', (x, expected) => {
    expect(log(x)).toBe(expected);
  });
});

describe('pow', () => {
  it('is within 0.95 of a unit in the last place', () => {
    expect(worst(500, (i) => powOff(between(0.8, 1.3, i, 10), between(-20, 20, i, 11)))).toBeLessThan(0.95);
    expect(worst(500, powOffWide)).toBeLessThan(0.95);
    expect(worst(300, powOffNearOne)).toBeLessThan(0.95);
  });

  it('undoes itself over a year of months to the last few bits', () => {
    for (const yearly of [1.021, 1.067, 0.98]) {
      expect(Math.abs(pow(pow(yearly, 1 / 12), 12) / yearly - 1)).toBeLessThan(2e-15);
    }
  });

  it('has the special values of the language', () => {
    const values = [0, -0, 1, -1, 0.5, -0.5, 2, -2, 3, -3, 1e300, 5e-324, Infinity, -Infinity, NaN];
    const pairs = values.flatMap((x) => values.map((y) => [x, y] as const));
    expect(pairs.filter(([x, y]) => !alike(pow(x, y), x ** y))).toEqual([]);
  });
});

describe('raiseAll', () => {
  const anything = [0, 1, Infinity, NaN, 5e-324, 1e-310, Number.MAX_VALUE];
  const bases = [...anything, ...Array.from({ length: 150 }, (_, i) => exp(between(-300, 300, i, 16)))];

  it.each([0, 1, -1, 0.6, 7.25, -0.3, 1000, Infinity, -Infinity, NaN])(
    'gives the bits of pow for the power %d, and leaves the numbers after the last alone',
    (y) => {
      const numbers = Float64Array.from([...bases, 2]);
      raiseAll(numbers, bases.length, y);
      for (const [i, base] of bases.entries()) expect(numbers[i]).toBe(pow(base, y));
      expect(numbers.at(-1)).toBe(2);
    },
  );
});
