import { array, assert, property } from 'fast-check';
import { expect, test } from 'vitest';

import { chosenGap, pooledGap, scaleFor, travelTime } from '../../../core/costing/rounds.ts';
import { between } from '../model/between.ts';

const TERRAIN = { fixed: 0, visit: 30, most: 1 };
const GAPS = { usual: 0.05, chosen: 0.1, pooled: 0.4 };

test('travel of a week grows with the square root of visits', () => {
  const terrain = { ...TERRAIN, scale: 20 };
  // 100 visits of half an hour take 20 x 10 minutes of travel, 400 visits twice as long.
  expect(travelTime(3000, terrain)).toBe(200);
  expect(travelTime(12_000, terrain)).toBe(400);
});

test('travel to a visit grows as visits thin out', () => {
  assert(
    property(between(30, 1e5), between(1.01, 10), (care, times) => {
      const terrain = { ...TERRAIN, scale: 20 };
      const each = (minutes: number) => travelTime(minutes, terrain) / minutes;
      expect(each(care)).toBeGreaterThanOrEqual(each(care * times));
    }),
  );
});

test('some travel is saved by no density, and a lone visit takes no more than from the office and back', () => {
  expect(travelTime(12_000, { ...TERRAIN, scale: 20, fixed: 0.1 })).toBe(1600);
  expect(travelTime(30, { ...TERRAIN, scale: 1000 })).toBe(30);
  expect(travelTime(0, { ...TERRAIN, scale: 20 })).toBe(0);
});

test('at the scale found, all rounds together take the travel asked for', () => {
  assert(
    property(
      array(between(10, 1e5), { minLength: 1, maxLength: 30 }),
      between(0.05, 0.6),
      (rounds, share) => {
        const care = rounds.reduce((sum, minutes) => sum + minutes, 0);
        const terrain = { fixed: 0.02, visit: 35, most: 0.7 };
        const scale = scaleFor(rounds, care * share, terrain);
        const total = rounds.reduce((sum, minutes) => sum + travelTime(minutes, { ...terrain, scale }), 0);
        expect(total / care).toBeCloseTo(share, 9);
      },
    ),
  );
});

test('without care, or with no travel to take, there is no scale', () => {
  expect(scaleFor([], 100, TERRAIN)).toBe(0);
  expect(scaleFor([0, 0], 100, TERRAIN)).toBe(0);
  expect(scaleFor([600], 0, TERRAIN)).toBe(0);
  expect(scaleFor([600], -5, TERRAIN)).toBe(0);
});

test('a scale is found for however little care and travel there are', () => {
  // A minute of care is a thirtieth of a visit: half a minute of travel is the scale times the root of that.
  expect(scaleFor([1], 0.5, TERRAIN)).toBeCloseTo(0.5 * Math.sqrt(30), 9);
});

test('gaps grow where people set times, as far as the provider lets them, and shrink where neighbours pool', () => {
  expect(chosenGap(GAPS, 0)).toBe(0.05);
  expect(chosenGap(GAPS, 1)).toBeCloseTo(0.15, 12);
  expect(pooledGap(GAPS)).toBeCloseTo(0.02, 12);
});
