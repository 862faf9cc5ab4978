import { expect, test } from 'vitest';

import type { WorldChange } from '../../../core/scenario/future.ts';
import type { ParameterRegister } from '../../../core/parameters/parameter.ts';
import { resolveMonthly } from '../../../core/parameters/resolve.ts';
import { InvalidInput } from '../../../core/scenario/problems.ts';
import { parseMonth } from '../../../core/time/month.ts';
import { WAGE_FLOOR, WAGE_GROWTH, dated, parameter, registerOf } from './sample.ts';

const REGISTER = registerOf(WAGE_FLOOR, WAGE_GROWTH);

function at(
  register: ParameterRegister,
  id: string,
  months: readonly string[],
  changes: readonly WorldChange[] = [],
): number[] {
  return [...(resolveMonthly(register, [id], months.map(parseMonth), changes).get(id) ?? [])];
}

test('gives money in whole pence when it is written to the penny', () => {
  expect(at(REGISTER, 'wage.nlw', ['2026-04'])).toEqual([1271]);
});

test('keeps the fraction of a penny of a finer amount', () => {
  const fine = parameter('price', { unit: 'pounds', values: [dated('2020-01-01', 0.125)] });
  expect(at(registerOf(fine), 'price', ['2020-01'])).toEqual([12.5]);
});

test('leaves what is not money as written', () => {
  expect(at(REGISTER, 'economy.wage-growth', ['2026-04'])).toEqual([0.04]);
});

test('gives one value for each month asked, in the order asked, repeats included', () => {
  expect(at(REGISTER, 'wage.nlw', ['2026-04', '2026-04', '2025-04', '2026-05'])).toEqual([
    1271, 1271, 1221, 1271,
  ]);
});

test.each([
  ['the 15th', '2011-01-15', [1, 2]],
  ['the 16th, from the next month', '2011-01-16', [1, 1]],
  ['the 4th', '2011-01-04', [1, 2]],
])('takes up a value dated %s', (_when, from, expected) => {
  const rate = parameter('vat', { values: [dated('2010-01-01', 1), dated(from, 2)] });
  expect(at(registerOf(rate), 'vat', ['2010-12', '2011-01'])).toEqual(expected);
});

test('raises an uprated amount each April after its last date, half up to the penny', () => {
  // 1271 x 1.04 = 1321.84; 1322 x 1.04 = 1374.88.
  expect(at(REGISTER, 'wage.nlw', ['2027-03', '2027-04', '2028-03', '2028-04'])).toEqual([
    1271, 1322, 1322, 1375,
  ]);
});

test('rounds a half penny up when uprating', () => {
  const growth = parameter('growth', { unit: 'per year', values: [dated('2020-04-01', 0.05)] });
  const rate = parameter('rate', { unit: 'pounds', uprating: 'growth', values: [dated('2020-04-01', 0.1)] });
  // 10p x 1.05 = 10.5p.
  expect(at(registerOf(growth, rate), 'rate', ['2021-04'])).toEqual([11]);
});

test('does not uprate between dated values', () => {
  expect(at(REGISTER, 'wage.nlw', ['2025-04', '2026-03', '2026-04'])).toEqual([1221, 1221, 1271]);
});

test('holds a parameter without uprating at its last value', () => {
  const limit = parameter('limit', { unit: 'pounds', values: [dated('2010-04-01', 23250)] });
  expect(at(registerOf(limit), 'limit', ['2010-04', '2040-04'])).toEqual([2_325_000, 2_325_000]);
});

test('carries uprating through the growth that a future sets', () => {
  const faster = { parameter: 'economy.wage-growth', from: '2027-04', value: 0.1 };
  expect(at(REGISTER, 'wage.nlw', ['2027-03', '2027-04'], [faster])).toEqual([1271, 1398]);
});

test('replaces a value from the month of a step on, and uprates the new one', () => {
  const step = { parameter: 'wage.nlw', from: '2026-10', value: 15 };
  expect(at(REGISTER, 'wage.nlw', ['2026-09', '2026-10', '2027-03', '2027-04'], [step])).toEqual([
    1271, 1500, 1500, 1560,
  ]);
});

test('lets a change override later dated values', () => {
  const step = { parameter: 'wage.nlw', from: '2025-10', value: 12.5 };
  expect(at(REGISTER, 'wage.nlw', ['2026-03', '2026-04'], [step])).toEqual([1250, 1250 * 1.04]);
});

test('runs a ramp straight from the month before to its value, and holds it there', () => {
  const ramp = { parameter: 'economy.wage-growth', from: '2027-01', until: '2027-04', value: 0.08 };
  const values = at(
    REGISTER,
    'economy.wage-growth',
    ['2026-12', '2027-01', '2027-02', '2027-03', '2027-04', '2030-01'],
    [ramp],
  );
  [0.04, 0.05, 0.06, 0.07, 0.08, 0.08].forEach((expected, month) => {
    expect(values[month]).toBeCloseTo(expected, 12);
  });
});

test('runs a ramp that begins with the second month there is from the value of the first', () => {
  const share = parameter('share', { values: [dated('2026-04-01', 0.04)] });
  const ramp = { parameter: 'share', from: '2026-05', until: '2026-06', value: 0.08 };
  const values = at(registerOf(share), 'share', ['2026-04', '2026-05', '2026-06'], [ramp]);
  [0.04, 0.06, 0.08].forEach((expected, month) => expect(values[month]).toBeCloseTo(expected, 12));
});

test('applies changes in order, a later one starting from what the earlier left', () => {
  const step = { parameter: 'economy.wage-growth', from: '2027-01', value: 0.1 };
  const ramp = { parameter: 'economy.wage-growth', from: '2027-03', until: '2027-04', value: 0 };
  expect(at(REGISTER, 'economy.wage-growth', ['2027-02', '2027-03', '2027-04'], [step, ramp])).toEqual([
    0.1, 0.05, 0,
  ]);
});

test('refuses a month before the first value, naming parameter, month and first date', () => {
  expect(() => at(REGISTER, 'wage.nlw', ['2025-03'])).toThrow(
    'wage.nlw has no value in 2025-03: its first dated value takes effect in 2025-04.',
  );
});

test('refuses a change before the first value', () => {
  const early = { parameter: 'wage.nlw', from: '2024-01', value: 9 };
  expect(() => at(REGISTER, 'wage.nlw', ['2026-04'], [early])).toThrow(
    /from 2024-01.*takes effect in 2025-04/,
  );
});

test('refuses an unknown parameter and names those that begin the same', () => {
  expect(() => at(REGISTER, 'wage.nwl', ['2026-04'])).toThrow(InvalidInput);
  expect(() => at(REGISTER, 'wage.nwl', ['2026-04'])).toThrow(/"wage\.nwl".*wage\.nlw/);
});

test('lets a future change what is assumed of behaviour and practice', () => {
  const kinds = ['world', 'behaviour', 'practice'] as const;
  const values = kinds.map((kind) => {
    const assumed = parameter('taste.price', { kind });
    const change = { parameter: 'taste.price', from: '2027-04', value: 0.2 };
    return at(registerOf(assumed), 'taste.price', ['2027-04'], [change]);
  });
  expect(values.map((path) => [...path])).toEqual([[0.2], [0.2], [0.2]]);
});

test('refuses a future that changes what the law fixes', () => {
  const statute = parameter('nic.rate', { kind: 'statute' });
  const change = { parameter: 'nic.rate', from: '2027-04', value: 0.2 };
  expect(() => at(registerOf(statute), 'nic.rate', ['2026-04'], [change])).toThrow(
    /"nic\.rate", of kind "statute"/,
  );
});

test('refuses a ramp that ends before it begins', () => {
  const backwards = { parameter: 'wage.nlw', from: '2027-04', until: '2027-01', value: 14 };
  expect(() => at(REGISTER, 'wage.nlw', ['2026-04'], [backwards])).toThrow(
    /2027-04 cannot be complete by 2027-01/,
  );
});
