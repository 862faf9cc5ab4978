import { describe, expect, it } from 'vitest';
import { changeTick } from '../../../../renderer/features/questions/telling/ticks.ts';

describe('ticks of an axis', () => {
  it.each([
    [-0.75, 'providers', 0.25, '−0.75'],
    [-0.25, 'providers', 0.25, '−0.25'],
    [0, 'providers', 0.25, '0.00'],
    [0.005, 'share', 0.005, '+0.5 points'],
    [-0.01, 'share', 0.005, '−1.0 points'],
    [1_500_000, 'pounds', 500_000, '+£1.5m'],
  ] as const)('of differences tell %j %s from the next one', (value, unit, step, text) => {
    expect(changeTick(value, unit, step)).toBe(text);
  });
});
