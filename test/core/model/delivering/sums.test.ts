import { expect, test } from 'vitest';
import { addUp } from '../../../../core/model/delivering/sums.ts';

test('every value is added to the sum its row belongs to, and to what stood there', () => {
  const sums = new Float64Array([10, 20, 30]);
  addUp(Float64Array.of(1, 2, 4, 8), Int32Array.of(0, 2, 0, 2), sums);
  expect([...sums]).toEqual([15, 20, 40]);
});

test('values beyond the rows that belong somewhere are left out', () => {
  const sums = new Float64Array(1);
  addUp(Float64Array.of(1, 2, 4), Int32Array.of(0, 0), sums);
  expect([...sums]).toEqual([3]);
});
