import { assert, constantFrom, integer, property, record } from 'fast-check';
import { expect, test } from 'vitest';

import { isChoice, rowsIn } from '../../../core/discovery/box.ts';
import { positionOfChosen } from '../../../core/discovery/chosen.ts';
import { peelingOf } from '../../../core/discovery/peel.ts';
import { everyRow, inOrder, tallyOf } from '../../../core/discovery/sample.ts';
import type { Sample } from '../../../core/discovery/sample.ts';
import { planted } from './planted.ts';

/** Two ranges, one of few values, and a choice of four. */
function mixed(seed: number, steps: number): Sample {
  const { columns, interest } = planted({ cases: 90, inputs: 3, seed }, ([a]) => (a! > 0.6 ? 0.8 : 0.2));
  const [first, second, third] = columns.map(({ values }) => values);
  return {
    interest,
    columns: [
      { values: first!, choices: null },
      { values: second!.map((value) => Math.floor(value * steps)), choices: null },
      { values: third!.map((value) => Math.floor(value * 4)), choices: 4 },
    ],
  };
}

test('each box of a peeling lies within the one before, is told as it is counted, and keeps the fewest', () => {
  const any = record({ seed: integer({ min: 0, max: 1000 }), steps: constantFrom(1, 2, 3, 40) });
  assert(
    property(any, ({ seed, steps }) => {
      const { columns, interest } = mixed(seed, steps);
      const ordered = inOrder(columns, everyRow({ columns, interest }));
      const boxes = peelingOf(ordered, interest, 0.05, 12);
      expect(boxes[0]).toEqual({ box: [], ...tallyOf(ordered.rows, interest) });
      let rows = ordered.rows;
      for (const { box, cases, interest: own } of boxes.slice(1)) {
        const inside = rowsIn(box, columns, rows);
        expect(tallyOf(inside, interest)).toEqual({ cases, interest: own });
        expect(rowsIn(box, columns, ordered.rows)).toEqual(inside);
        expect(inside.length).toBeLessThan(rows.length);
        expect(cases).toBeGreaterThanOrEqual(12);
        rows = inside;
      }
    }),
    { numRuns: 30 },
  );
});

test('values of a choice are peeled one at a time', () => {
  const { columns } = planted({ cases: 200, inputs: 1, seed: 4 }, () => 0);
  const values = columns[0]!.values.map((value) => Math.floor(value * 5));
  const sample: Sample = {
    columns: [{ values, choices: 5 }],
    interest: values.map((value) => (value === 3 ? 1 : 0)),
  };
  const boxes = peelingOf(inOrder(sample.columns, everyRow(sample)), sample.interest, 0.05, 10);
  expect(boxes.map(({ box }) => box.map((bound) => (isChoice(bound) ? bound.without.length : -1)))).toEqual([
    [],
    [1],
    [2],
    [3],
    [4],
  ]);
  expect(boxes.at(-1)).toEqual({ box: [{ input: 0, without: [0, 1, 2, 4] }], cases: 40, interest: 40 });
});

test('the box chosen holds most beyond what as many cases at random hold, the larger of two that tie', () => {
  const boxes = [
    { box: [], cases: 100, interest: 20 },
    { box: [], cases: 60, interest: 20 },
    { box: [], cases: 35, interest: 15 },
    { box: [], cases: 10, interest: 10 },
  ];
  expect(positionOfChosen(boxes, 0.2)).toBe(1);
  expect(positionOfChosen(boxes.slice(2), 0.2)).toBe(0);
});
