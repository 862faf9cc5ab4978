import { expect, test } from 'vitest';

import { narrowed, pasted } from '../../../core/discovery/paste.ts';
import { everyRow, inOrder } from '../../../core/discovery/sample.ts';
import { planted } from './planted.ts';

const { columns, interest } = planted({ cases: 200, inputs: 3, seed: 5 }, ([a, b]) =>
  a! > 0.4 && a! < 0.7 && b! < 0.5 ? 1 : 0,
);
const ORDERED = inOrder(columns, everyRow({ columns, interest }));
const AIM = { base: 0.15, fewest: 10 };

test('bounds that cut too far in, or not far enough, go to where interest begins', () => {
  const box = [
    { input: 0, low: 0.5, high: 0.9 },
    { input: 1, low: null, high: 0.3 },
  ];
  const [first, second] = pasted(ORDERED, interest, box, AIM);
  expect(first).toEqual({
    input: 0,
    low: expect.closeTo(0.4, 1) as number,
    high: expect.closeTo(0.7, 1) as number,
  });
  expect(second).toEqual({ input: 1, low: null, high: expect.closeTo(0.5, 1) as number });
});

test('a free input whose middle is of interest is bounded on both sides, and one of noise is not', () => {
  const box = narrowed(ORDERED, interest, [], { ...AIM, significance: 0.01 });
  expect(box).toHaveLength(1);
  const more = narrowed(ORDERED, interest, box!, { ...AIM, significance: 0.01 });
  expect(more!.map(({ input }) => input)).toEqual([0, 1]);
  expect(
    narrowed(ORDERED, interest, pasted(ORDERED, interest, more!, AIM), { ...AIM, significance: 0.01 }),
  ).toBe(null);
});
