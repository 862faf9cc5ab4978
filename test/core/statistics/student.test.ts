import { expect, test } from 'vitest';

import { studentQuantile } from '../../../core/statistics/student.ts';

/** Two-sided percentage points of Student’s t as statistical tables print them, to three places. */
const PUBLISHED = [
  [0.9, 1, 6.314],
  [0.9, 20, 1.725],
  [0.95, 1, 12.706],
  [0.95, 2, 4.303],
  [0.95, 3, 3.182],
  [0.95, 4, 2.776],
  [0.95, 5, 2.571],
  [0.95, 10, 2.228],
  [0.95, 30, 2.042],
  [0.95, 120, 1.98],
  [0.99, 1, 63.657],
  [0.99, 7, 3.499],
  [0.99, 30, 2.75],
  [0.95, 1000, 1.962],
  [0.99, 1000, 2.581],
  [0.999, 1000, 3.3],
] as const;

test.each(PUBLISHED)(
  'with confidence %d and %d degrees of freedom Student’s t is the published %d',
  (confidence, freedom, published) => {
    expect(studentQuantile(confidence, freedom)).toBeCloseTo(published, 3);
  },
);

test('more confidence and fewer degrees of freedom reach further', () => {
  const reach = [0.8, 0.9, 0.95, 0.99, 0.999].map((confidence) =>
    [1, 2, 3, 5, 8, 13, 40].map((freedom) => studentQuantile(confidence, freedom)),
  );
  for (const [row, values] of reach.entries()) {
    for (const [column, value] of values.entries()) {
      expect(value).toBeGreaterThan(reach[row - 1]?.[column] ?? 0);
      expect(value).toBeLessThan(values[column - 1] ?? Infinity);
    }
  }
});

test.each([0.5, 0.8, 0.95, 0.99, 0.999])(
  'with confidence %d the expansion for many degrees of freedom goes on where the sums end',
  (confidence) => {
    const [before, last, next] = [998, 999, 1000].map((freedom) => studentQuantile(confidence, freedom));
    // The steps between neighbours are of one size to a hundredth, and that size is far below one in a million.
    expect((last! - next!) / (before! - last!)).toBeGreaterThan(0.99);
    expect((last! - next!) / (before! - last!)).toBeLessThan(1.01);
  },
);

test('what is asked for twice is answered alike, whatever was asked in between', () => {
  const first = studentQuantile(0.95, 12);
  for (let freedom = 1; freedom <= 60; freedom++) studentQuantile(0.9, freedom);
  expect(studentQuantile(0.95, 12)).toBe(first);
  expect(studentQuantile(0.9, 12)).not.toBe(first);
});
