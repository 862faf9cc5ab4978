import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitAmong } from '../../../../core/explain/why/split.ts';
import type { Split } from '../../../../core/explain/why/split.ts';

const CAUSES = 5;
const WORLDS = 2 ** CAUSES;
const values = fc.array(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), {
  minLength: WORLDS,
  maxLength: WORLDS,
});

function shares({ causes }: Split): readonly number[] {
  return causes.map(({ share }) => share);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** The first cause makes 60, the second and third only together 12, the fourth nothing and the last takes 5. */
function figure(set: number): number {
  const isLeftOut = (cause: number) => (set & (2 ** cause)) !== 0;
  return (isLeftOut(0) ? 0 : 60) + (isLeftOut(1) || isLeftOut(2) ? 0 : 12) - (isLeftOut(4) ? 0 : 5);
}

describe('a split among causes', () => {
  test('has whole shares that add up with the remainder to the whole change, to the last unit', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: -1e9, max: 1e9 }), (worlds, base) => {
        const split = splitAmong(CAUSES, (set) => worlds[set]!, base, true);
        expect(shares(split).every(Number.isInteger)).toBe(true);
        expect(sum(shares(split))).toBe(split.together);
        expect(split.together + split.remainder).toBe(split.actual - base);
        expect(sum(split.causes.map(({ alone }) => alone)) + split.interaction).toBe(split.together);
      }),
    );
  });

  test('rounds a share by less than one', () => {
    fc.assert(
      fc.property(values, (worlds) => {
        const whole = shares(splitAmong(CAUSES, (set) => worlds[set]!, 0, true));
        const exact = shares(splitAmong(CAUSES, (set) => worlds[set]!, 0, false));
        for (const [cause, share] of whole.entries()) expect(Math.abs(share - exact[cause]!)).toBeLessThan(1);
      }),
    );
  });

  test('gives nothing to a cause that changes nothing, and as much to causes that do the same', () => {
    const split = splitAmong(CAUSES, figure, 100, true);
    expect(shares(split)).toEqual([60, 6, 6, 0, -5]);
    expect(split.causes.map(({ alone }) => alone)).toEqual([60, 12, 12, 0, -5]);
    expect(split).toMatchObject({ actual: 67, neutral: 0, together: 67, interaction: -12, remainder: -100 });
  });

  test('is what each cause makes on average over every order of leaving causes out', () => {
    const worlds = [7, 3, 5, -2, 11, 0, 4, 1];
    const orders = [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ];
    const made = [0, 0, 0];
    for (const order of orders) {
      let set = 0;
      for (const cause of order) {
        made[cause]! += (worlds[set]! - worlds[set | (2 ** cause)]!) / orders.length;
        set |= 2 ** cause;
      }
    }
    const split = splitAmong(3, (set) => worlds[set]!, 0, false);
    for (const [cause, share] of shares(split).entries()) expect(share).toBeCloseTo(made[cause]!, 12);
  });
});
