import { assert, double, property, tuple } from 'fast-check';
import { expect, test } from 'vitest';

import {
  parametersOfTheMarket,
  uncertainParameters,
  valuesInForce,
} from '../../../core/experiment/parameters-of-the-market.ts';
import { atPositions, valueAt } from '../../../core/experiment/positions.ts';
import { InvalidInput } from '../../../core/scenario/problems.ts';
import { leverPaths } from '../../../core/scenario/lever-path.ts';
import { addMonths, parseMonth } from '../../../core/time/month.ts';
import { SHIPPED } from '../model/sample-market.ts';
import { dated, parameter, registerOf } from '../parameters/sample.ts';

const SPAN = { start: '2026-04', months: 12 };

/** Low, value and high of any range. */
const ranges = tuple(...[0, 1, 2].map(() => double({ min: -1e6, max: 1e6, noNaN: true }))).map((three) => {
  const [low, value, high] = three.toSorted((a, b) => a - b);
  return { low: low!, value: value!, high: high! };
});
const position = double({ min: 0, max: 1, noNaN: true });

test('a range has its low end at 0, its value at one half and its high end at 1, exactly', () => {
  assert(
    property(ranges, (range) => {
      // Nothing has two signs, which are the same figure.
      const ends = [0, 0.5, 1].map((at) => valueAt(range, at, 'fraction') + 0);
      expect(ends).toEqual([range.low + 0, range.value + 0, range.high + 0]);
    }),
  );
});

test('a higher position is never a lower value, and none leaves the range', () => {
  assert(
    property(ranges, position, position, (range, a, b) => {
      const [lower, higher] = [Math.min(a, b), Math.max(a, b)].map((at) => valueAt(range, at, 'fraction'));
      const slack = 1e-9 * Math.max(1, Math.abs(range.low), Math.abs(range.high));
      expect(lower!).toBeLessThanOrEqual(higher! + slack);
      expect(lower!).toBeGreaterThanOrEqual(range.low - slack);
      expect(higher!).toBeLessThanOrEqual(range.high + slack);
    }),
  );
});

test('halfway between value and end is half of that side, however wide the other is', () => {
  const range = { low: 2, value: 3, high: 13 };
  expect(valueAt(range, 0.25, 'fraction')).toBe(2.5);
  expect(valueAt(range, 0.75, 'fraction')).toBe(8);
});

test('what is counted in wholes stays whole where its range is', () => {
  expect(valueAt({ low: 1, value: 2, high: 4 }, 0.6, 'months')).toBe(2);
  expect(valueAt({ low: 1, value: 2, high: 4 }, 0.9, 'months')).toBe(4);
  expect(valueAt({ low: 0.5, value: 2, high: 4 }, 0.6, 'months')).toBeCloseTo(2.4, 12);
});

test.each([-0.1, 1.1, Number.NaN])('%d is no position', (at) => {
  expect(() => valueAt({ low: 0, value: 1, high: 2 }, at, 'fraction')).toThrow(RangeError);
});

const wide = { low: 0, high: 10 };
const REGISTER = registerOf(
  parameter('a.moving', {
    values: [
      dated('2020-04-01', 1, wide),
      dated('2026-04-01', 2, wide),
      dated('2026-10-01', 4, { low: 3, high: 5 }),
      dated('2030-04-01', 6, wide),
    ],
  }),
  parameter('b.still', { values: [dated('2020-04-01', 1)] }),
);

test('every value in force in some month of the run moves to the same position of its own range, and no other does', () => {
  const moved = atPositions(REGISTER, [{ parameter: 'a.moving', at: 1 }], SPAN);
  expect(moved.get('a.moving')!.values.map(({ value }) => value)).toEqual([1, 10, 5, 6]);
  expect(moved.get('b.still')).toBe(REGISTER.get('b.still'));
  expect(REGISTER.get('a.moving')!.values.map(({ value }) => value)).toEqual([1, 2, 4, 6]);
});

test('the value a run starts under is in force, though it was set before', () => {
  const values = valuesInForce(REGISTER.get('a.moving')!, { start: '2026-01', months: 3 });
  expect(values.map(({ from }) => from)).toEqual(['2020-04-01']);
  const later = valuesInForce(REGISTER.get('a.moving')!, { start: '2026-09', months: 2 });
  expect(later.map(({ from }) => from)).toEqual(['2026-04-01', '2026-10-01']);
});

test('no positions leave the register itself, and an unknown parameter is a problem', () => {
  expect(atPositions(REGISTER, [], SPAN)).toBe(REGISTER);
  expect(() => atPositions(REGISTER, [{ parameter: 'a.movng', at: 0 }], SPAN)).toThrow(InvalidInput);
});

test('what is usual moves with the assumption it comes from, for an option that goes back to it as for business as usual', () => {
  const span = { start: '2028-04', months: 12 };
  const register = atPositions(SHIPPED.readParameters(), [{ parameter: 'uplift.default', at: 1 }], span);
  const months = Array.from({ length: span.months }, (_, at) => addMonths(parseMonth(span.start), at));
  const uplift = (option: string) => [
    ...leverPaths(SHIPPED.readOption(option), register, months, 0)['fee.uplift'],
  ];
  expect(uplift('business-as-usual')).toEqual(Array<number>(12).fill(0.07));
  expect(uplift('fee-cut')).toEqual(uplift('business-as-usual'));
});

test('uncertain is what a run of the market reads and has a range in force, whatever its grade, in alphabetical order', () => {
  const register = SHIPPED.readParameters();
  const read = parametersOfTheMarket(register);
  const uncertain = uncertainParameters(register, SPAN);
  const ids = uncertain.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)].toSorted());
  expect(ids.every((id) => read.includes(id))).toBe(true);
  const hasRange = (id: string): boolean =>
    valuesInForce(register.get(id)!, SPAN).some(({ low, high }) => low < high);
  expect(read.filter((id) => !ids.includes(id)).some(hasRange)).toBe(false);
  expect(ids.every(hasRange)).toBe(true);
  expect(new Set(uncertain.flatMap(({ values }) => values.map(({ grade }) => grade))).size).toBeGreaterThan(
    1,
  );
});
