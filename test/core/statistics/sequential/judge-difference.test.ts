import { describe, expect, test } from 'vitest';

import { judgeDifference, seeDifference } from '../../../../core/statistics/sequential/judge-difference.ts';
import type { DifferenceVerdict, Worth } from '../../../../core/statistics/sequential/judge-difference.ts';

const LIVES = 64;
const CONFIDENCE = 0.9875;
const ONE_PER_CENT: Worth = { part: 0.01 };

/** Lives whose differences lie evenly about a mean, and whose levels lie evenly about another. */
function judged(
  {
    mean,
    off = 1,
    level = 1000,
    unsure = 0,
  }: { mean: number; off?: number; level?: number; unsure?: number },
  worth: Worth = ONE_PER_CENT,
  at?: number,
): DifferenceVerdict {
  const signs = Float64Array.from({ length: LIVES }, (_, life) => (life % 2 === 0 ? 1 : -1));
  const crossed = Float64Array.from({ length: LIVES }, (_, life) => (life % 4 < 2 ? 1 : -1));
  const differences = signs.map((sign) => mean + sign * off);
  const levels = crossed.map((sign) => level + sign * unsure);
  return judgeDifference(seeDifference({ differences, levels }, worth), CONFIDENCE, at);
}

// The interval reaches 0.32 to either side where single differences lie 1 from their mean.
describe('a difference', () => {
  test('is shown when its interval leaves out zero and reaches what is worth telling', () => {
    expect(judged({ mean: 12 })).toBe('shown');
    expect(judged({ mean: -12 })).toBe('shown');
    expect(judged({ mean: 0.5, level: 60 })).toBe('shown');
  });

  test('is not shown when the whole interval lies within what is not worth telling, even where its sign is sure', () => {
    expect(judged({ mean: 0 })).toBe('not shown');
    expect(judged({ mean: 9.6 })).toBe('not shown');
    expect(judged({ mean: -9.6 })).toBe('not shown');
    expect(judged({ mean: 9.8 })).toBe('shown');
  });

  test('cannot be told yet when the interval holds zero and reaches what is worth telling', () => {
    expect(judged({ mean: 3, off: 40 })).toBe('cannot tell yet');
    expect(judged({ mean: 0.1, level: 20 })).toBe('cannot tell yet');
  });

  test('is measured against a level below nothing by its size', () => {
    expect(judged({ mean: 2, level: -1000 })).toBe('not shown');
    expect(judged({ mean: -2, level: -1000 })).toBe('not shown');
  });

  test('is not called small against a level that is not known well enough', () => {
    expect(judged({ mean: 9.6, unsure: 10 })).toBe('not shown');
    expect(judged({ mean: 9.6, unsure: 900 })).toBe('shown');
    expect(judged({ mean: 0, off: 25, level: 1000, unsure: 0 })).toBe('not shown');
    expect(judged({ mean: 0, off: 25, level: 1000, unsure: 3000 })).toBe('cannot tell yet');
  });

  test('is measured against an amount where one is given', () => {
    expect(judged({ mean: 5, level: 0 }, { amount: 6 })).toBe('not shown');
    expect(judged({ mean: 5, level: 0 }, { amount: 5 })).toBe('shown');
  });

  test('that is the same nothing in every life is not shown, however small a difference is worth telling and however unsure the level', () => {
    expect(judged({ mean: 0, off: 0 }, { amount: 0 })).toBe('not shown');
    expect(judged({ mean: 0, off: 0, level: 10, unsure: 1000 })).toBe('not shown');
  });

  test('that cannot be told yet would be with enough more lives like these', () => {
    const near = { mean: 3, off: 40 };
    expect(judged(near, ONE_PER_CENT, 256)).toBe('not shown');
    expect(judged(near, { amount: 0.1 }, 256)).toBe('cannot tell yet');
    expect(judged(near, { amount: 0.1 }, 2048)).toBe('shown');
  });
});
