import { expect, test } from 'vitest';

import { everyRow, inOrder } from '../../../core/discovery/sample.ts';
import type { Sample } from '../../../core/discovery/sample.ts';
import { quasiPs, significantPart } from '../../../core/discovery/significance.ts';

/** Sixteen cases on a grid of four by four, of interest in the upper half of the first input. */
const GRID: Sample = {
  columns: [0, 1].map((input) => ({
    values: Float64Array.from({ length: 16 }, (_, row) => (input === 0 ? Math.floor(row / 4) : row % 4)),
    choices: null,
  })),
  interest: Float64Array.from({ length: 16 }, (_, row) => (row >= 8 ? 1 : 0)),
};
const ORDERED = inOrder(GRID.columns, everyRow(GRID));
const CORNER = [
  { input: 0, low: 1.5, high: null },
  { input: 1, low: 1.5, high: null },
];

test('a quasi-p-value is the chance that as many cases of the box without the bound hold as much', () => {
  // Without the bound of the first input half of the cases are of interest, and four of four would be by 1 in 16.
  expect(quasiPs(ORDERED, GRID.interest, CORNER)).toEqual([0.0625, 1]);
});

test('interest in parts of cases is rounded down', () => {
  const parts = GRID.interest.map((each) => each * 0.9);
  const [first] = quasiPs(ORDERED, parts, [CORNER[0]!]);
  // Eight cases hold 7.2, which counts as seven, at a mean of 0.45.
  expect(first).toBeCloseTo(8 * 0.45 ** 7 * 0.55 + 0.45 ** 8, 12);
});

test('bounds that chance could explain are dropped, and what is left is held against wider boxes', () => {
  expect(significantPart(ORDERED, GRID.interest, CORNER, 0.05)).toEqual([CORNER[0]]);
  expect(significantPart(ORDERED, GRID.interest, CORNER, 0.001)).toEqual([]);
});
