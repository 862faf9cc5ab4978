import { expect, test } from 'vitest';

import { keptRoom } from '../../../../core/model/rows/kept-room.ts';

test('room is made once and given again, until more is asked for than there is', () => {
  const made: number[] = [];
  const room = keptRoom((rows) => {
    made.push(rows);
    return new Float64Array(rows);
  });
  const first = room(4);
  expect(first).toHaveLength(4);
  expect(room(2)).toBe(first);
  expect(room(4)).toBe(first);
  expect(room(5)).toHaveLength(5);
  expect(made).toEqual([0, 4, 5]);
});
