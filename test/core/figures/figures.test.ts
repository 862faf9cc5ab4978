import { describe, expect, it } from 'vitest';
import {
  formatAmount,
  formatChange,
  formatExact,
  formatHeads,
  formatTick,
  unsaidUnit,
} from '../../../core/figures/amount.ts';
import { toDecimals, toDecimalsAtMost, toFigures, toFiguresAtMost } from '../../../core/figures/digits.ts';
import { formatValue } from '../../../core/figures/value.ts';

it.each([
  [1536.2, '1,536'],
  [66.6, '67'],
  [0.7, '1'],
  [0.3, 'under 1'],
  [0, '0'],
])('counts %j people by whole heads', (people, text) => {
  expect(formatHeads(people)).toBe(text);
});

describe('formatAmount', () => {
  it.each([
    [39_241_318.4, 'pounds', '£39.2m'],
    [1_240_000, 'pounds', '£1.24m'],
    [999_600, 'pounds', '£1.00m'],
    [21_976_500, 'pounds', '£22.0m'],
    [46_984.2, 'pounds', '£47.0k'],
    [3_500_000, 'pounds', '£3.5m'],
    [88_500, 'pounds', '£88.5k'],
    [9_994, 'pounds', '£9,994'],
    [-1_234.5, 'pounds', '−£1,235'],
    [-0.2, 'pounds', '£0'],
    [26.418, 'pounds per hour', '£26.42'],
    [0.9351, 'share', '93.5%'],
    [-0.0001, 'share', '0.0%'],
    [44_512, 'hours', '44,512'],
    [2_512_000, 'hours', '2.51m'],
    [12.25, 'providers', '12.3'],
    [14, 'providers', '14'],
    [705.4, 'people', '705'],
  ] as const)('rounds %d %s to what is meaningful: %s', (value, unit, text) => {
    expect(formatAmount(value, unit)).toBe(text);
  });
});

it.each([
  ['Revenue providers can rely on', 'months', 'months'],
  ['Months of cash, middle provider', 'months', null],
  ['Providers standing', 'providers', null],
  ['Real alternatives', 'providers', 'providers'],
  ['Published rating', 'rating steps', 'from 0 to 3'],
  ['Council spend, net', 'pounds', null],
] as const)('beside the name %s in %s the unit that is missing is %s', (label, unit, unsaid) => {
  expect(unsaidUnit(label, unit)).toBe(unsaid);
});

describe('formatChange', () => {
  it.each([
    [1_240_000, 'pounds', '+£1.24m'],
    [-885_000, 'pounds', '−£885k'],
    [0, 'pounds', '£0'],
    [-0.015, 'share', '−1.5 points'],
    [-0.0004, 'share', '−0.04 points'],
    [0.00001, 'share', '0.00 points'],
  ] as const)('always carries the sign of %d %s unless it rounds to nothing: %s', (value, unit, text) => {
    expect(formatChange(value, unit)).toBe(text);
  });
});

it('gives the exact figure to the penny', () => {
  expect(formatExact(-1_234.567, 'pounds')).toBe('−£1,234.57');
  expect(formatExact(0.123456, 'share')).toBe('12.35%');
  expect(formatExact(-0.001, 'hours')).toBe('0.00');
});

it('writes axis ticks only as finely as their step', () => {
  expect(formatTick(600_000, 'pounds', 200_000)).toBe('£600k');
  expect(formatTick(-1_500_000, 'pounds', 500_000)).toBe('−£1.5m');
  expect(formatTick(0.94, 'share', 0.02)).toBe('94%');
  expect(formatTick(0.945, 'share', 0.005)).toBe('94.5%');
  expect(formatTick(26.5, 'pounds per hour', 0.5)).toBe('£26.5');
  expect(formatTick(-0.25, 'providers', 0.25)).toBe('−0.25');
  expect(formatTick(12_500, 'pounds', 2_500)).toBe('£12.5k');
});

it('writes values with their unit', () => {
  expect(formatValue(0.667, 'fraction')).toBe('66.7%');
  expect(formatValue(0.045, 'per year')).toBe('4.5% a year');
  expect(formatValue(24.1, 'pounds per hour')).toBe('£24.10 an hour');
  expect(formatValue(23_250, 'pounds')).toBe('£23,250');
  expect(formatValue(1.2, 'multiplier')).toBe('× 1.2');
  expect(formatValue(-0.4, 'number')).toBe('−0.4');
  expect(formatValue(0, 'multiplier')).toBe('× 0');
  expect(formatValue(28, 'days')).toBe('28 days');
  expect(formatValue(1.5, 'times a year')).toBe('1.5 times a year');
  expect(formatValue(1, 'times a year')).toBe('once a year');
  expect(formatValue(1, 'months')).toBe('1 month');
  expect(formatValue(46, 'years')).toBe('46 years');
  expect(formatValue(1, 'hours per week')).toBe('1 hour per week');
  expect(formatValue(1, 'people')).toBe('1 person');
});

it('rounds a half away from nothing as it was written, whatever its bits say, and groups thousands', () => {
  expect([toDecimals(1.005, 2), toDecimals(2.5, 0), toDecimals(1234.449, 1)]).toEqual([
    '1.01',
    '3',
    '1,234.4',
  ]);
  expect([toDecimalsAtMost(4.5, 2), toDecimalsAtMost(1.005, 2)]).toEqual(['4.5', '1.01']);
  expect([toFigures(1.2, 3), toFigures(999.6, 3)]).toEqual(['1.20', '1,000']);
  expect([toFiguresAtMost(1_234_567, 3), toFiguresAtMost(0.000_000_1, 1)]).toEqual([
    '1,230,000',
    '0.0000001',
  ]);
  expect(toDecimals(Number.NaN, 1)).toBe('NaN');
});
