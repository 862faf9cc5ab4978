import { expect, test } from 'vitest';
import { differenceTexts, levelTexts } from '../../../core/figures/over-runs.ts';

const SPEND = { mean: -207_400, standardError: 95_900, p5: -632_000, p95: 2_000 };

test('a difference is told to the place its interval is told to, and so are the ends of nine runs in ten', () => {
  expect(differenceTexts(SPEND, { low: -428_000, high: 8_700 }, 'pounds')).toEqual({
    mean: '−£207k',
    spread: { interval: '−£428k to +£9k', standardError: '£95.9k', nine: '−£632k to +£2k' },
  });
});

test('a level has no sign, and the standard error of a share is in points', () => {
  const share = { mean: 0.2256, standardError: 0.00214, p5: 0.219, p95: 0.233 };
  expect(levelTexts(share, { low: 0.2207, high: 0.2305 }, 'share')).toEqual({
    mean: '22.6%',
    spread: { interval: '22.1% to 23.1%', standardError: '0.21 points', nine: '21.9% to 23.3%' },
  });
});

test('an error that is small is not none', () => {
  const few = { mean: 16.4, standardError: 0.026, p5: 16, p95: 17 };
  expect(levelTexts(few, { low: 16.35, high: 16.45 }, 'providers').spread?.standardError).toBe('0.03');
});

test('one run tells its figure and no spread', () => {
  expect(differenceTexts(SPEND, null, 'pounds')).toEqual({ mean: '−£207k', spread: null });
  expect(levelTexts({ ...SPEND, mean: 1_240_000 }, null, 'pounds')).toEqual({ mean: '£1.24m', spread: null });
});
