import { expect, test } from 'vitest';

import { rangesOf } from '../../../core/explain/ranges.ts';

test.each([
  [[], ''],
  [[4], '4'],
  [[2, 1], '1, 2'],
  [[3, 1, 2], '1 to 3'],
  [[0, 1, 2, 7, 9, 10, 2], '0 to 2, 7, 9, 10'],
])('%j are listed as "%s"', (numbers, text) => {
  expect(rangesOf(numbers)).toBe(text);
});
