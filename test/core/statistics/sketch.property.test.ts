import { array, assert, constantFrom, double, integer, property, record } from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { expect, test } from 'vitest';

import { describeSample } from '../../../core/statistics/sample.ts';
import { createSketch, sketchBytes } from '../../../core/statistics/sketch.ts';
import type { Sketch } from '../../../core/statistics/sketch.ts';

const QUANTILES = ['p5', 'p25', 'p50', 'p75', 'p95'] as const;

function sketchOf(values: readonly number[], first: number): Sketch {
  const rows = values.map((value) => Float64Array.of(value));
  const sketch = createSketch(1, () => rows.slice(0, first));
  for (const row of rows.slice(first)) sketch.add(row);
  return sketch;
}

/** Values of every kind: even, far out, lumped, all but alike. */
const values: Arbitrary<readonly number[]> = array(
  record({
    kind: integer({ min: 0, max: 5 }),
    share: double({ min: -1, max: 1, noNaN: true }),
    size: constantFrom(1e-9, 1, 1e3, 1e9),
  }).map(
    ({ kind, share, size }) => [share, share * size, share ** 9 * 1e6, 0, 7.25, 1e6 + share * 1e-6][kind]!,
  ),
  { minLength: 2, maxLength: 120 },
);

test('a sketch gives the mean, its error, the signs and the ends, and quantiles within the error it states', () => {
  assert(
    property(values, integer({ min: 1, max: 60 }), (sample, first) => {
      const kept = Float64Array.from(sample);
      const exact = describeSample(kept);
      const range = kept.at(-1)! - kept[0]!;
      const sketch = sketchOf(sample, Math.min(first, sample.length));
      const told = sketch.describe(0);
      const size = Math.max(...sample.map(Math.abs), 1e-300);
      expect(Math.abs(told.mean - exact.mean)).toBeLessThanOrEqual(1e-9 * size);
      expect(Math.abs(told.standardError - exact.standardError)).toBeLessThanOrEqual(1e-9 * size);
      expect([told.above, told.below]).toEqual([exact.above, exact.below]);
      const slack = sketch.errorOf(0) * range + 1e-12 * size;
      for (const name of QUANTILES) expect(Math.abs(told[name] - exact[name])).toBeLessThanOrEqual(slack);
    }),
    { numRuns: 400 },
  );
});

test('whole numbers close together lose nothing', () => {
  assert(
    property(
      array(integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 200 }),
      integer({ min: 1, max: 50 }),
      (sample, first) => {
        const exact = describeSample(Float64Array.from(sample));
        const sketch = sketchOf(sample, Math.min(first, sample.length));
        const told = sketch.describe(0);
        expect(sketch.errorOf(0)).toBe(0);
        for (const name of QUANTILES) expect(told[name]).toBeCloseTo(exact[name], 12);
      },
    ),
  );
});

test('the error stated stays a small part of the range, however the values drift', () => {
  const drifting = Array.from({ length: 2000 }, (_, at) => Math.sin(at) * 1.02 ** (at / 8));
  const sketch = sketchOf(drifting, 10);
  expect(sketch.errorOf(0)).toBeGreaterThan(0);
  expect(sketch.errorOf(0)).toBeLessThan(1 / 32);
});

test('a value that all share is told as it is until another comes', () => {
  const same = Array.from({ length: 30 }, () => 7.25);
  expect(sketchOf(same, 5).describe(0)).toMatchObject({ mean: 7.25, standardError: 0, p5: 7.25, p95: 7.25 });
  const told = sketchOf([...same, 8.25], 5);
  expect(told.describe(0)).toMatchObject({ p5: expect.closeTo(7.25, 2), p95: expect.closeTo(7.25, 1) });
  expect(told.describe(0).mean).toBeCloseTo(7.25 + 1 / 31, 12);
});

test('the figures of a row are kept apart', () => {
  const rows = Array.from({ length: 40 }, (_, at) => Float64Array.of(at, -at / 3, at % 2));
  const sketch = createSketch(3, () => rows.slice(0, 20));
  for (const row of rows.slice(20)) sketch.add(row);
  for (const figure of [0, 1, 2]) {
    const exact = describeSample(Float64Array.from(rows, (row) => row[figure]!));
    const told = sketch.describe(figure);
    expect(told.mean).toBeCloseTo(exact.mean, 12);
    expect(Math.abs(told.p95 - exact.p95)).toBeLessThanOrEqual(sketch.errorOf(figure) * 40);
  }
});

test('more replicates than can be counted are refused', () => {
  const row = Float64Array.of();
  const sketch = createSketch(0, () => [row]);
  for (let count = 1; count < 65_535; count++) sketch.add(row);
  expect(() => sketch.add(row)).toThrow(new RangeError('No more than 65535 replicates can be summed up.'));
});

test('a sketch takes as much room for each figure as it says', () => {
  expect(sketchBytes(10)).toBe(10 * sketchBytes(1));
  expect(sketchBytes(1)).toBeLessThan(1024);
});
