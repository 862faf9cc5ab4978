import { expect, test } from 'vitest';

import { normalQuantile } from '../../../core/statistics/normal.ts';

/** Two-sided percentage points of the normal distribution as statistical tables print them. */
test.each([
  [0.5, 0.674_49],
  [0.682_689, 1],
  [0.8, 1.281_552],
  [0.9, 1.644_854],
  [0.95, 1.959_964],
  [0.954_5, 2.000_002],
  [0.98, 2.326_348],
  [0.99, 2.575_829],
  [0.998, 3.090_232],
  [0.999, 3.290_527],
  [0.999_9, 3.890_592],
])('with confidence %d a normal variable lies within the published %d', (confidence, published) => {
  expect(normalQuantile(confidence)).toBeCloseTo(published, 5);
});
