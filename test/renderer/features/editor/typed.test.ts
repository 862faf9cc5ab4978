import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UNITS } from '../../../../core/parameters/parameter.ts';
import { formatMonth, monthOf } from '../../../../core/time/month.ts';
import {
  laterMonth,
  readMonth,
  readValue,
  snapped,
  stepOf,
  typedMonth,
  typedValue,
} from '../../../../renderer/features/editor/typed.ts';

describe('a month', () => {
  it.each(['Apr 2027', 'april 2027', '4/2027', '04/2027', '2027-04', '2027-4', ' APR. 2027 '])(
    'is read from “%s”',
    (typed) => expect(readMonth(typed)).toEqual({ kind: 'read', value: '2027-04' }),
  );

  it.each(['', 'Apr', '2027', '13/2027', '2027-00', 'Apro 2027', 'Apr 27', 'Apr 1800', '2027-04-01'])(
    'is not read from “%s”, and the reason is a sentence',
    (typed) => {
      const read = readMonth(typed);
      expect(read.kind).toBe('refused');
      expect('why' in read && read.why).toMatch(/\.$/);
    },
  );

  it('is read again from how it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2100 }), fc.integer({ min: 1, max: 12 }), (year, place) => {
        const month = formatMonth(monthOf(year, place));
        expect(readMonth(typedMonth(month))).toEqual({ kind: 'read', value: month });
      }),
    );
  });

  it.each(['13/2027', '0/2027', '2027-00'])(
    'is never made of “%s”, and what is said is not about the year',
    (typed) => {
      const read = readMonth(typed);
      expect('why' in read && read.why).toContain('is not a month');
    },
  );

  it('goes over the turn of a year', () => expect(laterMonth('2026-12', 1)).toBe('2027-01'));
});

describe('a value', () => {
  it.each([
    ['5.5', 'per year', 0.055],
    ['5.5 %', 'fraction', 0.055],
    ['−2', 'per year', -0.02],
    ['£12.50', 'pounds per hour', 12.5],
    ['1,250', 'pounds', 1250],
    ['.5', 'months', 0.5],
  ] as const)('is read from “%s” in %s', (typed, unit, value) => {
    expect(readValue(typed, unit)).toEqual({ kind: 'read', value });
  });

  it.each(['', 'five', '5,5x', '1e9', '--2', 'NaN', 'Infinity'])('is not read from “%s”', (typed) => {
    expect(readValue(typed, 'fraction').kind).toBe('refused');
  });

  it.each([
    ['£5', 'per year', '% a year'],
    ['£5', 'days', 'days'],
    ['5 %', 'pounds per hour', '£ an hour'],
  ] as const)('is not read from “%s” in %s: the unit is said', (typed, unit, mark) => {
    const read = readValue(typed, unit);
    expect('why' in read && read.why).toBe(`“${typed}” is in another unit. Type a number in ${mark}.`);
  });

  it('is read again from how it is written, in every unit', () => {
    const values = fc.integer({ min: -99_999, max: 99_999 }).map((whole) => whole / 100);
    fc.assert(
      fc.property(values, fc.constantFrom(...UNITS), (value, unit) => {
        const written = unit === 'fraction' || unit.startsWith('per ') ? value / 100 : value;
        const read = readValue(typedValue(written, unit), unit);
        expect('value' in read && read.value).toBeCloseTo(written, 9);
      }),
    );
  });

  it('stands on a step without a tail of binary fractions', () => {
    expect(snapped(0.0712, stepOf('per year', 0.5))).toBe(0.07);
    expect(snapped(21.137, stepOf('pounds per hour', 30))).toBe(21.15);
    expect(snapped(0.30000000000000004, 0.1)).toBe(0.3);
  });
});
