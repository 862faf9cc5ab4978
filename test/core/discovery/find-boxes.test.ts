import { expect, test } from 'vitest';

import { rowsIn } from '../../../core/discovery/box.ts';
import type { Box, RangeBound } from '../../../core/discovery/box.ts';
import { findBoxes } from '../../../core/discovery/find-boxes.ts';
import { everyRow } from '../../../core/discovery/sample.ts';
import type { Sample } from '../../../core/discovery/sample.ts';
import { planted, QUICK } from './planted.ts';

const LIKELY = 0.95;
const UNLIKELY = 0.05;

function inputsOf(box: Box): readonly number[] {
  return box.map(({ input }) => input);
}

/** The bounds of each input of a box, free sides at the ends of the unit cube. */
function ends(box: Box): readonly (readonly number[])[] {
  return (box as readonly RangeBound[]).map(({ low, high }) => [low ?? 0, high ?? 1]);
}

test('the box of process 3 of Dalal et al. (2013) is found: x1 above 0.6 and x2 above 0.8 of five inputs', () => {
  // Improving scenario discovery using orthogonal rotations, in the form of Arzamasov and Böhm (2021): 0.998 inside, 0.002 outside.
  for (const seed of [1, 2]) {
    const sample = planted({ cases: 400, inputs: 5, seed }, ([a, b]) =>
      a! > 0.6 && b! > 0.8 ? 0.998 : 0.002,
    );
    const { boxes } = findBoxes(sample, { ...QUICK, seed });
    expect(boxes).toHaveLength(1);
    const { box, cases, interest } = boxes[0]!.inside;
    expect(inputsOf(box)).toEqual([0, 1]);
    const [first, second] = ends(box);
    expect(Math.abs(first![0]! - 0.6)).toBeLessThan(0.03);
    expect(Math.abs(second![0]! - 0.8)).toBeLessThan(0.03);
    expect(interest / cases).toBeGreaterThan(0.95);
    expect(interest).toBeGreaterThan(0.9 * sample.interest.reduce((sum, each) => sum + each, 0));
  }
});

test.each([
  ['one input', [3], ([, , , d]: Float64Array) => d! > 0.7],
  ['two inputs', [3, 7], (x: Float64Array) => x[3]! > 0.6 && x[7]! < 0.5],
  ['three inputs', [1, 3, 7], (x: Float64Array) => x[1]! > 0.2 && x[1]! < 0.8 && x[3]! > 0.4 && x[7]! < 0.5],
] as const)('a planted box of %s among twenty of noise is found, to the case', (_, inputs, isIn) => {
  const sample = planted({ cases: 400, inputs: 20 + inputs.length, seed: 8 }, (at) => (isIn(at) ? 1 : 0));
  const { boxes } = findBoxes(sample, QUICK);
  expect(boxes.map(({ inside }) => inputsOf(inside.box))).toEqual([inputs]);
  const inside = rowsIn(boxes[0]!.inside.box, sample.columns, everyRow(sample));
  expect(inside).toEqual(everyRow(sample).filter((row) => sample.interest[row] === 1));
});

test('a planted box is found in noise, its bounds within a twentieth, and found again in halves', () => {
  const sample = planted({ cases: 400, inputs: 12, seed: 21 }, (x) =>
    x[3]! > 0.6 && x[7]! < 0.5 ? 0.9 : 0.15,
  );
  const [found] = findBoxes(sample, QUICK).boxes;
  expect(inputsOf(found!.inside.box)).toEqual([3, 7]);
  const [third, seventh] = ends(found!.inside.box);
  expect(Math.abs(third![0]! - 0.6)).toBeLessThan(0.05);
  expect(Math.abs(seventh![1]! - 0.5)).toBeLessThan(0.05);
  for (const { quasiP, again } of found!.tests) {
    expect(quasiP).toBeLessThan(0.001);
    expect(again).toBeGreaterThanOrEqual(0.5);
  }
});

test('two boxes in opposite corners of the same inputs are told one after the other', () => {
  const sample = planted({ cases: 400, inputs: 12, seed: 2 }, (x) =>
    (x[3]! > 0.7 && x[7]! > 0.6) || (x[3]! < 0.3 && x[7]! < 0.4) ? LIKELY : UNLIKELY,
  );
  const { boxes } = findBoxes(sample, QUICK);
  expect(boxes.map(({ inside }) => inputsOf(inside.box))).toEqual([
    [3, 7],
    [3, 7],
  ]);
  const corners = boxes.map(({ inside }) =>
    ends(inside.box).map(([low, high]) => (low! + high! > 1 ? 'high' : 'low')),
  );
  expect(corners.map(([third, seventh]) => third === seventh)).toEqual([true, true]);
  expect(corners[0]).not.toEqual(corners[1]);
  expect(boxes[1]!.searched.cases).toBe(400 - boxes[0]!.inside.cases);
});

test('a value of a choice is found beside a range', () => {
  const { columns, interest: _ } = planted({ cases: 300, inputs: 6, seed: 3 }, () => 0);
  const rules = columns[0]!.values.map((value) => Math.floor(value * 3));
  const sample: Sample = {
    columns: [{ values: rules, choices: 3 }, ...columns.slice(1)],
    interest: rules.map((rule, row) => (rule === 1 && columns[2]!.values[row]! < 0.6 ? 1 : 0)),
  };
  const [found] = findBoxes(sample, QUICK).boxes;
  expect(found!.inside.box[0]).toEqual({ input: 0, without: [0, 2] });
  expect(inputsOf(found!.inside.box)).toEqual([0, 2]);
});

test('in noise a box is told no more often than its significance says', () => {
  const told = Array.from({ length: 40 }, (_, seed) => {
    const sample = planted({ cases: 100, inputs: 8, seed }, () => 0.3);
    return findBoxes(sample, { ...QUICK, seed }).boxes.length;
  }).filter((boxes) => boxes > 0).length;
  // Of forty searches of which each errs with 5%, more than six err with less than 1%.
  expect(told).toBeLessThanOrEqual(6);
});

test('where nothing differs, or two boxes would not fit, nothing is searched', () => {
  const none = planted({ cases: 100, inputs: 3, seed: 1 }, () => 0);
  const all = planted({ cases: 100, inputs: 3, seed: 1 }, () => 1);
  const few = planted({ cases: 15, inputs: 3, seed: 1 }, ([a]) => (a! > 0.5 ? 1 : 0));
  for (const sample of [none, all, few])
    expect(findBoxes(sample, QUICK)).toEqual({ boxes: [], refused: null });
});
