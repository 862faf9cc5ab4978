import { describe, expect, test } from 'vitest';

import type { Effect, Sensitivity, Tried } from '../../../core/sensitivity/sensitivity.ts';
import { basesOf, isBeyondLuck, isKept, isStrong, shareOf } from '../../../core/sensitivity/strength.ts';
import { swingOf } from '../../../core/sensitivity/swing.ts';
import { largestEffects, leanings, tornado } from '../../../core/sensitivity/tornado.ts';

const SPEND = 'council.spend.net';
const BASE = [
  { indicator: SPEND, side: 'against', mean: 1000, error: 1, usualError: 2 },
  { indicator: SPEND, side: 'option', mean: 1002, error: 1, usualError: 2 },
  { indicator: SPEND, side: 'difference', mean: 2, error: 0.5, usualError: 0.1 },
  { indicator: 'mix.isf', side: 'against', mean: 0, error: 0, usualError: 0 },
] as const;
const BASES = basesOf(BASE);

function effect(size: number, error: number, rest: Partial<Effect> = {}): Effect {
  return { indicator: SPEND, side: 'against', low: 0, high: size, size, error, ...rest };
}

function tried(id: string, grade: 'C' | 'D', ...effects: Effect[]): Tried {
  return { id, grade, low: 0, high: 1, effects };
}

function runOf(...parameters: Tried[]): Sensitivity {
  const settings = {
    place: 'hartlepool',
    against: 'business-as-usual',
    option: 'fee-cut',
    future: 'central',
  };
  return {
    engineVersion: '1',
    ...settings,
    start: '2026-04',
    months: 12,
    replicates: 4,
    seed: 1,
    base: BASE,
    parameters,
  };
}

/** One figure in so many replicates. */
function outcomes(...values: number[]): Float64Array[] {
  return values.map((value) => Float64Array.of(value));
}

describe('a swing', () => {
  test('is the widest distance between low end, as it stands and high end, replicate by replicate', () => {
    const swing = swingOf(outcomes(10, 20), outcomes(9, 19), outcomes(13, 23), 0);
    expect(swing).toEqual({ low: -1, high: 3, size: 4, error: 0 });
  });

  test('is not nothing where both ends lie on one side', () => {
    expect(swingOf(outcomes(10, 20), outcomes(15, 25), outcomes(15, 25), 0).size).toBe(5);
  });

  test('has the error of the distance and not of the level', () => {
    const { error } = swingOf(outcomes(0, 1000), outcomes(0, 1000), outcomes(4, 1006), 0);
    expect(error).toBeCloseTo(1, 10);
  });
});

describe('the scale of a swing', () => {
  test('is the level for a level', () => {
    expect(shareOf(effect(150, 0), BASES)).toBe(0.15);
  });

  test('is a hundredth of the level for a difference near nothing', () => {
    expect(shareOf(effect(5, 0, { side: 'difference' }), BASES)).toBe(0.5);
  });

  test('is not there for a figure that is nothing', () => {
    expect(shareOf(effect(5, 0, { indicator: 'mix.isf' }), BASES)).toBeNull();
  });
});

describe('an effect', () => {
  test('is beyond luck when four errors wide, its own or the usual one', () => {
    expect(isBeyondLuck(effect(150, 40), BASES)).toBe(false);
    expect(isBeyondLuck(effect(150, 30), BASES)).toBe(true);
    // Two replicates that happen to agree leave no error of their own.
    expect(isBeyondLuck(effect(7, 0), BASES)).toBe(false);
    expect(isBeyondLuck(effect(0, 0, { indicator: 'mix.isf' }), BASES)).toBe(false);
  });

  test('is strong above a tenth of its scale, and only beyond luck', () => {
    expect(isStrong(effect(101, 1), BASES)).toBe(true);
    expect(isStrong(effect(99, 1), BASES)).toBe(false);
    expect(isStrong(effect(101, 60), BASES)).toBe(false);
    expect(isStrong(effect(0.2, 0, { indicator: 'mix.isf' }), BASES)).toBe(true);
  });

  test('is kept from a hundredth of its scale on, two errors wide', () => {
    expect(isKept(effect(10, 5), BASES)).toBe(true);
    expect(isKept(effect(9, 0), BASES)).toBe(false);
    expect(isKept(effect(10, 6), BASES)).toBe(false);
  });
});

describe('a run read back', () => {
  const run = runOf(
    tried('a.small', 'D', effect(120, 1)),
    tried('b.large', 'D', effect(400, 1), effect(5, 0.1, { side: 'difference' })),
    tried('c.estimate', 'C', effect(500, 1)),
    tried('d.noise', 'D', effect(900, 500)),
  );

  test('shows the widest swing first, and says which could be luck', () => {
    const bars = tornado(run, SPEND, 'against').map(({ parameter, beyondLuck }) => [parameter, beyondLuck]);
    expect(bars).toEqual([
      ['d.noise', false],
      ['c.estimate', true],
      ['b.large', true],
      ['a.small', true],
    ]);
  });

  test('names the figures that lean on assumptions of grade D, the strongest first, and no luck', () => {
    const named = leanings(run).map(({ side, on }) => [side, on.map(({ parameter }) => parameter)]);
    expect(named).toEqual([
      ['against', ['b.large', 'a.small']],
      ['difference', ['b.large']],
    ]);
  });

  test('tells the largest effect as a share, of a headline that is asked for and beyond luck', () => {
    expect(largestEffects(run, [SPEND]).get('b.large')).toMatchObject({ side: 'difference', share: 0.5 });
    expect(largestEffects(run, ['care.waiting']).get('b.large')).toBeUndefined();
    expect(largestEffects(run, [SPEND]).get('d.noise')).toBeUndefined();
  });
});
