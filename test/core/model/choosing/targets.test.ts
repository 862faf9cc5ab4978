import { array, assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';

import { targetsOf } from '../../../../core/model/choosing/targets.ts';
import type { Census } from '../../../../core/model/choosing/targets.ts';
import { CELLS } from '../../../../core/scenario/arrangement.ts';
import { between } from '../between.ts';

const N = CELLS.length;
const counts = array(integer({ min: 0, max: 50 }), { minLength: N, maxLength: N }).map((each) =>
  Float64Array.from(each),
);
const mix = array(between(0.01, 1), { minLength: N, maxLength: N }).map((parts) => {
  const whole = parts.reduce((total, part) => total + part, 0);
  return Float64Array.from(parts, (part) => part / whole);
});
const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

/** A plan that may take people out of every arrangement, and one that takes nobody out of any. */
const RUN_DOWN = CELLS.map(() => true);
const KEPT_UP = CELLS.map(() => false);

test('wanted shares of those who arrive and of those reviewed each sum to 1 and are never negative', () => {
  assert(
    property(
      mix,
      counts,
      counts,
      integer({ min: 0, max: 20 }),
      between(0, 1),
      (planned, settled, reviewed, arrived, pace) => {
        const targets = targetsOf(planned, RUN_DOWN, { settled, reviewed, arrived }, pace);
        for (const shares of [targets.arriving, targets.reviewed]) {
          expect(sum(shares)).toBeCloseTo(1, 12);
          expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
        }
      },
    ),
  );
});

test('where the mix is the planned one, arrivals are wanted in it and everyone reviewed is wanted where they are', () => {
  const planned = Float64Array.from([0.2, 0.5, 0, 0, 0.1, 0.2, 0, 0]);
  const reviewed = Float64Array.from([1, 6, 0, 0, 1, 2, 0, 0]);
  const settled = planned.map((share, cell) => share * 100 - reviewed[cell]!);
  const targets = targetsOf(planned, RUN_DOWN, { settled, reviewed, arrived: 4 }, 1);
  for (const [cell, share] of planned.entries()) {
    expect(targets.arriving[cell]).toBeCloseTo(share, 12);
    expect(targets.reviewed[cell]).toBeCloseTo(reviewed[cell]! / 10, 12);
    expect(targets.gap[cell]).toBeCloseTo(0, 12);
  }
});

const about = (least: number, most: number) =>
  array(integer({ min: least, max: most }), { minLength: N, maxLength: N }).map((each) =>
    Float64Array.from(each),
  );
const evenMix = array(between(0.8, 1), { minLength: N, maxLength: N }).map((parts) => {
  const whole = parts.reduce((total, part) => total + part, 0);
  return Float64Array.from(parts, (part) => part / whole);
});

/** How far each arrangement is from the plan once decisions have gone as wanted. */
function missAfter(planned: Float64Array, census: Census): Float64Array {
  const { settled, reviewed, arrived } = census;
  const { arriving, reviewed: wanted } = targetsOf(planned, RUN_DOWN, census, 1);
  const everyone = sum(settled) + sum(reviewed) + arrived;
  return planned.map((share, cell) => {
    const decided = arriving[cell]! * arrived + wanted[cell]! * sum(reviewed);
    return Math.abs(share * everyone - decided - settled[cell]!);
  });
}

test('at full pace expected decisions bring the mix to the plan, where the decisions are enough', () => {
  assert(
    property(
      evenMix,
      about(20, 24),
      about(30, 40),
      integer({ min: 0, max: 20 }),
      (planned, settled, reviewed, arrived) => {
        for (const miss of missAfter(planned, { settled, reviewed, arrived })) {
          expect(miss).toBeLessThan(1e-6);
        }
      },
    ),
  );
});

test('at full pace expected decisions never take the mix further from the plan', () => {
  assert(
    property(mix, counts, counts, integer({ min: 0, max: 20 }), (planned, settled, reviewed, arrived) => {
      const census: Census = { settled, reviewed, arrived };
      const before = targetsOf(planned, RUN_DOWN, census, 0).gap.map(Math.abs);
      expect(sum(missAfter(planned, census))).toBeLessThanOrEqual(sum(before) + 1e-9);
    }),
  );
});

test('at half the pace half of what is missing is made up', () => {
  const planned = Float64Array.from([0.5, 0.5, 0, 0, 0, 0, 0, 0]);
  const settled = Float64Array.from([30, 50, 0, 0, 0, 0, 0, 0]);
  const reviewed = Float64Array.from([10, 10, 0, 0, 0, 0, 0, 0]);
  const wanted = (pace: number): number =>
    targetsOf(planned, RUN_DOWN, { settled, reviewed, arrived: 0 }, pace).reviewed[0]!;
  expect([wanted(0), wanted(0.5), wanted(1)]).toEqual([0.5, 0.75, 1]);
});

test('the gap is what the plan is short of before anyone decides', () => {
  const planned = Float64Array.from([0.5, 0.5, 0, 0, 0, 0, 0, 0]);
  const { gap } = targetsOf(
    planned,
    RUN_DOWN,
    { settled: Float64Array.from([2, 6, 0, 0, 0, 0, 0, 0]), reviewed: new Float64Array(N), arrived: 0 },
    0.5,
  );
  expect([...gap.subarray(0, 2)]).toEqual([2, -2]);
});

test('nobody is wanted out of an arrangement that the plan does not run down, however many it has too many', () => {
  assert(
    property(mix, counts, counts, integer({ min: 0, max: 20 }), (planned, settled, reviewed, arrived) => {
      const { reviewed: wanted, gap } = targetsOf(planned, KEPT_UP, { settled, reviewed, arrived }, 1);
      const full = CELLS.map((_, cell) => cell).filter((cell) => gap[cell]! <= 0 && reviewed[cell]! > 0);
      // All they give up is their even part of the room made for what the plan is short of.
      const kept = full.map((cell) => wanted[cell]! / reviewed[cell]!);
      for (const part of kept) expect(part).toBeCloseTo(kept[0]!, 12);
      for (const part of kept) expect(part).toBeGreaterThan(0);
    }),
  );
});

test('what the plan has too many of takes fewer newcomers', () => {
  const planned = Float64Array.from([0.5, 0.5, 0, 0, 0, 0, 0, 0]);
  const settled = Float64Array.from([60, 40, 0, 0, 0, 0, 0, 0]);
  const census = { settled, reviewed: new Float64Array(N), arrived: 10 };
  expect(targetsOf(planned, KEPT_UP, census, 0.5).arriving[0]).toBeLessThan(0.5);
});

test('what is as planned keeps its share however far behind the plan is elsewhere', () => {
  const planned = Float64Array.from([0, 0, 0, 0, 0, 0.25, 0, 0.75]);
  const settled = Float64Array.from([0, 729, 0, 0, 0, 243, 0, 0]);
  const reviewed = Float64Array.from([0, 15, 0, 0, 0, 5, 0, 0]);
  const wanted = targetsOf(planned, RUN_DOWN, { settled, reviewed, arrived: 8 }, 1);
  expect(wanted.arriving[5]).toBeCloseTo(0.25, 12);
  expect(wanted.reviewed[5]).toBeCloseTo(0.25, 12);
});

test('what rounding leaves of nobody is wanted nowhere: of those who decide nobody is where the plan has too many', () => {
  const planned = Float64Array.from([0.1, 0.2, 0.2, 0.1, 0, 0.4, 0, 0]);
  const settled = Float64Array.from([5, 2, 5, 9, 6, 0, 8, 9]);
  const reviewed = Float64Array.from([0, 0, 0, 0, 0, 3, 0, 0]);
  const targets = targetsOf(planned, RUN_DOWN, { settled, reviewed, arrived: 0 }, 1);
  expect([...targets.reviewed]).toEqual([0, 0, 0, 0, 0, 1, 0, 0]);
});
