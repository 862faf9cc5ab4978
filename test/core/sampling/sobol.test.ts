import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';

import { luckOf, STREAMS, uniform } from '../../../core/random/stream.ts';
import { MOST_DIMENSIONS, scrambledSobol, sobolWords } from '../../../core/sampling/sobol.ts';

const WORD = 2 ** 32;
const allCells = (count: number): number[] => Array.from({ length: count }, (_, cell) => cell);
const inOrder = (numbers: number[]): number[] => numbers.toSorted((a, b) => a - b);

test('the first ten points in three dimensions are those Joe and Kuo print', () => {
  const points = sobolWords(10, 3).map((words) => [...words].map((word) => word / WORD));
  expect(points).toEqual([
    [0, 0, 0],
    [0.5, 0.5, 0.5],
    [0.75, 0.25, 0.25],
    [0.25, 0.75, 0.75],
    [0.375, 0.375, 0.625],
    [0.875, 0.875, 0.125],
    [0.625, 0.125, 0.875],
    [0.125, 0.625, 0.375],
    [0.1875, 0.3125, 0.9375],
    [0.6875, 0.8125, 0.4375],
  ]);
});

test('in every dimension each run of 2^m points has one in each of 2^m cells, scrambled or not', () => {
  const plain = sobolWords(64, MOST_DIMENSIONS).map((words) =>
    Float64Array.from(words, (word) => word / WORD),
  );
  for (const points of [plain, scrambledSobol(64, MOST_DIMENSIONS, 5)]) {
    for (let dimension = 0; dimension < MOST_DIMENSIONS; dimension++) {
      const column = points.map((point) => point[dimension]!);
      expect(inOrder(column.map((at) => Math.floor(at * 64)))).toEqual(allCells(64));
      const second = column.slice(16, 32).map((at) => Math.floor(at * 16));
      expect(inOrder(second)).toEqual(allCells(16));
    }
  }
});

test('every elementary box of the first two dimensions keeps its one point', () => {
  const points = scrambledSobol(256, 2, 77);
  for (let across = 0; across <= 8; across++) {
    const [wide, high] = [2 ** across, 2 ** (8 - across)];
    const boxes = points.map(([x, y]) => Math.floor(x! * wide) * high + Math.floor(y! * high));
    expect(inOrder(boxes)).toEqual(allCells(256));
  }
});

const agreeing = (one: number, other: number): number => Math.clz32((one ^ other) >>> 0);
const wordOf = (at: number): number => Math.floor(at * WORD);

test('scrambling is nested: two points agree in as many leading digits after it as before', () => {
  const before = sobolWords(40, 6);
  const after = scrambledSobol(40, 6, 9);
  for (let one = 0; one < 40; one++) {
    for (let other = 0; other < one; other++) {
      for (let dimension = 0; dimension < 6; dimension++) {
        expect(agreeing(wordOf(after[one]![dimension]!), wordOf(after[other]![dimension]!))).toBe(
          agreeing(before[one]![dimension]!, before[other]![dimension]!),
        );
      }
    }
  }
});

const second = (at: number): number => Math.floor(at * 4) % 2;

test('digits below different digits are flipped independently, as are those of different dimensions', () => {
  const seeds = 2000;
  const together = { below: 0, across: 0, deeper: 0 };
  const [plainOrigin, plainHalf] = sobolWords(2, 2).map((words) => words[0]! / WORD);
  expect([second(plainOrigin!), second(plainHalf!)]).toEqual([0, 0]);
  for (let seed = 0; seed < seeds; seed++) {
    const [origin, half] = scrambledSobol(2, 2, seed);
    if (second(origin![0]!) === second(half![0]!)) together.below++;
    if (second(origin![0]!) === second(origin![1]!)) together.across++;
    if (second(origin![0]!) === Math.floor(origin![0]! * 8) % 2) together.deeper++;
  }
  // Half of the time, within four standard errors of a share of 2000.
  for (const times of Object.values(together)) expect(Math.abs(times / seeds - 0.5)).toBeLessThan(0.045);
});

test('any one point is uniform over the seeds, the first no less than the others', () => {
  const seeds = 2000;
  const first = Array.from({ length: seeds }, (_, seed) => scrambledSobol(1, 1, seed)[0]![0]!);
  const mean = first.reduce((sum, at) => sum + at, 0) / seeds;
  const variance = first.reduce((sum, at) => sum + (at - 0.5) ** 2, 0) / seeds;
  expect(Math.abs(mean - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / seeds));
  // The fourth moment of the uniform makes the standard error of its variance sqrt(1 / 180 / n).
  expect(Math.abs(variance - 1 / 12)).toBeLessThan(4 * Math.sqrt(1 / 180 / seeds));
});

/** One smooth function of five coordinates, whose mean is 1. */
const smooth = (point: ArrayLike<number>): number =>
  Array.from(point).reduce((product, x) => product * (1 + (x - 0.5) / 2), 1);

function rootMeanSquareError(points: number, drawn: (seed: number) => readonly ArrayLike<number>[]): number {
  const squares = Array.from({ length: 24 }, (_, seed) => {
    const mean = drawn(seed).reduce((sum, point) => sum + smooth(point), 0) / points;
    return (mean - 1) ** 2;
  });
  return Math.sqrt(squares.reduce((sum, each) => sum + each, 0) / squares.length);
}

test('the mean of a smooth function nears the truth faster than the square root of plain draws', () => {
  const scrambled = (points: number): number =>
    rootMeanSquareError(points, (seed) => scrambledSobol(points, 5, seed));
  const plain = rootMeanSquareError(256, (seed) =>
    allCells(256).map((point) => allCells(5).map((d) => uniform(luckOf(seed, 1), STREAMS.life, point, d))),
  );
  const [few, many] = [scrambled(64), scrambled(256)];
  expect(many).toBeLessThan(plain / 20);
  // Four times the points halve the error of plain draws.
  expect(many).toBeLessThan(few / 4);
});

test('more points and more dimensions leave the first as they were', () => {
  const few = scrambledSobol(10, 3, 2);
  const more = scrambledSobol(13, 5, 2).slice(0, 10);
  expect(more.map((point) => point.slice(0, 3))).toEqual(few);
  expect(scrambledSobol(10, 3, 1)).not.toEqual(few);
});

test('the points of a seed never change, as stored answers were drawn with them', () => {
  const points = scrambledSobol(64, 20, 2026).flatMap((point) => [...point]);
  expect(createHash('sha256').update(points.join(' ')).digest('hex').slice(0, 16)).toBe('1f5880ffc7ea6d73');
});

test('more dimensions than there are direction numbers for, and no points, are refused', () => {
  expect(() => scrambledSobol(8, MOST_DIMENSIONS + 1, 1)).toThrow(`0 to ${MOST_DIMENSIONS} dimensions`);
  expect(() => scrambledSobol(0, 2, 1)).toThrow('points, but found 0');
});
