import { createHash } from 'node:crypto';

import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';

import { latinHypercube } from '../../../core/sampling/latin-hypercube.ts';

const column = (points: readonly Float64Array[], dimension: number): number[] =>
  points.map((point) => point[dimension]!);

test('every dimension has one point in each of as many equal cells as there are points', () => {
  const rule = property(
    integer({ min: 1, max: 60 }),
    integer({ min: 0, max: 2 ** 32 - 1 }),
    (count, seed) => {
      const points = latinHypercube(count, 4, seed);
      for (const dimension of [0, 1, 2, 3]) {
        const cells = column(points, dimension).map((at) => Math.floor(at * count));
        expect(cells.toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, cell) => cell));
      }
    },
  );
  assert(rule, { numRuns: 40 });
});

test('points stay clear of both ends of every range', () => {
  const all = latinHypercube(500, 8, 7).flatMap((point) => [...point]);
  expect(Math.min(...all)).toBeGreaterThan(0);
  expect(Math.max(...all)).toBeLessThan(1);
});

test('the cells of one dimension are matched with those of another at random', () => {
  const seeds = Array.from({ length: 200 }, (_, seed) => seed);
  const slopes = seeds.map((seed) => {
    const points = latinHypercube(20, 2, seed);
    return points.reduce((sum, [x, y]) => sum + (x! - 0.5) * (y! - 0.5), 0) / 20 / (1 / 12);
  });
  const mean = slopes.reduce((sum, each) => sum + each, 0) / seeds.length;
  const square = slopes.reduce((sum, each) => sum + each * each, 0) / seeds.length;
  // The correlation of 20 matched at random has a variance of 1 / 19; that of 200 such means is about 0.016.
  expect(Math.abs(mean)).toBeLessThan(0.06);
  expect(square).toBeGreaterThan(0.7 / 19);
  expect(square).toBeLessThan(1.3 / 19);
});

test('a sum of the coordinates is far nearer its mean than with draws at random', () => {
  const errors = Array.from({ length: 50 }, (_, seed) => {
    const points = latinHypercube(100, 5, seed);
    return points.reduce((sum, point) => sum + point.reduce((a, b) => a + b), 0) / 100 - 2.5;
  });
  const error = Math.sqrt(errors.reduce((sum, each) => sum + each * each, 0) / errors.length);
  const atRandom = Math.sqrt(5 / 12 / 100);
  expect(error).toBeLessThan(atRandom / 50);
});

test('a dimension added leaves the others where they were; another seed moves them all', () => {
  const few = latinHypercube(9, 2, 3);
  const more = latinHypercube(9, 3, 3);
  const others = latinHypercube(9, 2, 4);
  for (const dimension of [0, 1]) {
    expect(column(more, dimension)).toEqual(column(few, dimension));
    expect(column(others, dimension)).not.toEqual(column(few, dimension));
  }
});

test('the points of a seed never change, as stored answers were drawn with them', () => {
  const points = latinHypercube(50, 20, 2026).flatMap((point) => [...point]);
  expect(createHash('sha256').update(points.join(' ')).digest('hex').slice(0, 16)).toBe('4a0d528ac3b3b003');
});

test('no points, parts of a point and more than the digits hold are refused', () => {
  for (const points of [0, -1, 1.5, 2 ** 20 + 1, NaN])
    expect(() => latinHypercube(points, 1, 1)).toThrow(`but found ${points}`);
  expect(() => latinHypercube(1, -1, 1)).toThrow('dimensions, but found -1');
  expect(() => latinHypercube(1, 1, -1)).toThrow('seed');
});
