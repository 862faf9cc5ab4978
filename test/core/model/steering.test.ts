import { assert, integer, property, record, tuple } from 'fast-check';
import { expect, test } from 'vitest';

import { cellAt, emptyCensus, steer } from '../../../core/model/steering.ts';
import type { BandCensus } from '../../../core/model/steering.ts';
import { CELL_BLOCK, CELL_DIRECT_PAYMENT, CELL_FRAMEWORK, CELLS } from '../../../core/model/vocabulary.ts';
import { between } from './between.ts';

/** Counts in the order block, framework, direct payment. */
function census(parts: {
  held?: readonly number[];
  reviewed?: readonly number[];
  reviewedAble?: readonly number[];
  arrived?: number;
  arrivedAble?: number;
}): BandCensus {
  const counted = emptyCensus();
  counted.held.set(parts.held ?? []);
  counted.reviewed.set(parts.reviewed ?? []);
  counted.reviewedAble.set(parts.reviewedAble ?? []);
  counted.arrived = parts.arrived ?? 0;
  counted.arrivedAble = parts.arrivedAble ?? 0;
  return counted;
}

const mix = (...shares: number[]) => Float64Array.from(shares);

test('a mix on its path moves nobody', () => {
  const { moveAble, moveUnable } = steer(
    mix(0.2, 0.5, 0.3),
    census({ held: [20, 50, 30], reviewed: [10, 10, 10], reviewedAble: [5, 5, 10] }),
  );
  for (const chances of [...moveAble, ...moveUnable]) expect([...chances]).toEqual([0, 0, 0]);
});

test('arrivals fill what is missing, and able ones take all the direct payments among it', () => {
  // 100 people planned 20/50/30; 90 are held 20/46/24, so the 10 arrivals are to go 0/4/6.
  const { arrivalAble, arrivalUnable } = steer(
    mix(0.2, 0.5, 0.3),
    census({ held: [20, 46, 24], arrived: 10, arrivedAble: 8 }),
  );
  expect(arrivalAble[CELL_DIRECT_PAYMENT]).toBeCloseTo(6 / 8, 12);
  expect(arrivalAble[CELL_FRAMEWORK]).toBeCloseTo(2 / 8, 12);
  expect(arrivalAble[CELL_BLOCK]).toBe(0);
  expect([...arrivalUnable]).toEqual([0, 1, 0]);
});

test('reviewed people move from where there are too many to where there are too few', () => {
  // 10 too many in block: 4 of them go to the framework and 6 to direct payments, among 20 reviewed, 12 of them able.
  const { moveAble, moveUnable } = steer(
    mix(0.2, 0.44, 0.36),
    census({ held: [30, 40, 30], reviewed: [20, 20, 20], reviewedAble: [12, 20, 20] }),
  );
  expect(moveAble[CELL_BLOCK]![CELL_DIRECT_PAYMENT]).toBeCloseTo(6 / 12, 12);
  expect(moveAble[CELL_BLOCK]![CELL_FRAMEWORK]).toBeCloseTo(4 / 20, 12);
  expect(moveUnable[CELL_BLOCK]![CELL_DIRECT_PAYMENT]).toBe(0);
  expect(moveUnable[CELL_BLOCK]![CELL_FRAMEWORK]).toBeCloseTo(4 / 20, 12);
  for (const from of [CELL_FRAMEWORK, CELL_DIRECT_PAYMENT]) {
    expect([...moveAble[from]!]).toEqual([0, 0, 0]);
  }
});

test('a plan nobody can follow gives no chance above 1 and leaves the rest as a gap', () => {
  const { moveAble, arrivalAble } = steer(
    mix(0, 0, 1),
    census({ held: [50, 50, 0], reviewed: [5, 5, 0], reviewedAble: [1, 0, 0], arrived: 4, arrivedAble: 1 }),
  );
  expect(moveAble[CELL_BLOCK]![CELL_DIRECT_PAYMENT]).toBe(1);
  expect(moveAble[CELL_FRAMEWORK]![CELL_DIRECT_PAYMENT]).toBe(0);
  expect(arrivalAble[CELL_DIRECT_PAYMENT]).toBe(1);
});

test('nobody at all is steered nowhere', () => {
  const { arrivalAble, arrivalUnable, moveAble, moveUnable } = steer(mix(0.2, 0.5, 0.3), emptyCensus());
  for (const chances of [arrivalAble, arrivalUnable, ...moveAble, ...moveUnable]) {
    expect([...chances]).toEqual([0, 0, 0]);
  }
});

const cellCount = record({
  held: integer({ min: 0, max: 300 }),
  reviewed: between(0, 1),
  able: between(0, 1),
});
const anyCensus = record({
  cells: tuple(cellCount, cellCount, cellCount),
  arrived: integer({ min: 0, max: 60 }),
  able: between(0, 1),
}).map(({ cells, arrived, able }) => {
  const reviewed = cells.map(({ held, reviewed: part }) => Math.floor(held * part));
  return census({
    held: cells.map(({ held }) => held),
    reviewed,
    reviewedAble: cells.map((cell, index) => Math.floor(reviewed[index]! * cell.able)),
    arrived,
    arrivedAble: Math.floor(arrived * able),
  });
});
const anyMix = tuple(between(0, 1), between(0, 1)).map(([first, second]) =>
  mix(first, (1 - first) * second, (1 - first) * (1 - second)),
);

test('chances are chances, and nobody unable is ever given a direct payment', () => {
  assert(
    property(anyMix, anyCensus, (planned, counted) => {
      const { arrivalAble, arrivalUnable, moveAble, moveUnable } = steer(planned, counted);
      for (const chances of [arrivalAble, arrivalUnable, ...moveAble, ...moveUnable]) {
        for (const chance of chances) {
          expect(chance).toBeGreaterThanOrEqual(0);
          expect(chance).toBeLessThanOrEqual(1);
        }
      }
      for (const chances of [arrivalUnable, ...moveUnable]) expect(chances[CELL_DIRECT_PAYMENT]).toBe(0);
    }),
  );
});

test('people expected to move never leave a cell short of its plan, nor overfill another', () => {
  assert(
    property(anyMix, anyCensus, (planned, counted) => {
      const { moveAble, moveUnable } = steer(planned, counted);
      const total = counted.held.reduce((sum, n) => sum + n, 0) + counted.arrived;
      const goesFrom = (from: number, to: number) => {
        const able = counted.reviewedAble[from]!;
        return able * moveAble[from]![to]! + (counted.reviewed[from]! - able) * moveUnable[from]![to]!;
      };
      for (const cell of CELLS.keys()) {
        const out = [...CELLS.keys()].reduce((sum, to) => sum + goesFrom(cell, to), 0);
        const into = [...CELLS.keys()].reduce((sum, from) => sum + goesFrom(from, cell), 0);
        const gap = planned[cell]! * total - counted.held[cell]!;
        expect(out).toBeLessThanOrEqual(Math.max(0, -gap) + 1e-6);
        expect(into).toBeLessThanOrEqual(Math.max(0, gap) + 1e-6);
      }
    }),
  );
});

test.each([
  [0, 0],
  [0.19, 0],
  [0.2, 1],
  [0.69, 1],
  [0.7, 2],
  [0.99, 2],
])('a draw of %d falls in cell %d of 0.2, 0.5 and 0.3', (u, cell) => {
  expect(cellAt(mix(0.2, 0.5, 0.3), u, 9)).toBe(cell);
});

test('a draw beyond all chances leaves things as they were', () => {
  expect(cellAt(mix(0.1, 0, 0.2), 0.31, CELL_FRAMEWORK)).toBe(CELL_FRAMEWORK);
});
