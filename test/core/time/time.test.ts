import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  financialYearOf,
  firstMonthOfFinancialYear,
  formatFinancialYear,
  isFirstMonthOfFinancialYear,
} from '../../../core/time/financial-year.ts';
import { inForceMonth, parseIsoDate } from '../../../core/time/iso-date.ts';
import {
  addMonths,
  formatMonth,
  monthOf,
  monthOfYear,
  monthsBetween,
  parseMonth,
  yearOf,
} from '../../../core/time/month.ts';
import { downRatio, halfUpRatio } from '../../../core/money/rounding.ts';
import {
  monthlyMinutes,
  monthlyMinutesWithin,
  weeklyMinutesWithin,
  weeklyToMonthly,
} from '../../../core/time/weeks.ts';

const anyMonth = fc
  .tuple(fc.integer({ min: 1990, max: 2100 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => monthOf(year, month));

describe('month', () => {
  it('counts months from the year nought', () => {
    expect(parseMonth('2027-04')).toBe(2027 * 12 + 3);
  });

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(anyMonth, (month) => {
        expect(parseMonth(formatMonth(month))).toBe(month);
        expect(monthOf(yearOf(month), monthOfYear(month))).toBe(month);
      }),
    );
  });

  it('adds and takes away months across years', () => {
    expect(formatMonth(addMonths(parseMonth('2026-11'), 3))).toBe('2027-02');
    expect(formatMonth(addMonths(parseMonth('2027-02'), -3))).toBe('2026-11');
    expect(formatMonth(monthOf(7, 1))).toBe('0007-01');
    fc.assert(
      fc.property(anyMonth, fc.integer({ min: -600, max: 600 }), (month, months) => {
        expect(monthsBetween(month, addMonths(month, months))).toBe(months);
      }),
    );
  });

  it.each(['1989-12', '2101-01', '2027-13', '2027-00', '2027-4', '27-04', '2027-04-01', '', 'April'])(
    'refuses "%s", saying what it expected',
    (text) => {
      expect(() => parseMonth(text)).toThrow(
        `Expected a month as YYYY-MM between 1990-01 and 2100-12, but found "${text}".`,
      );
    },
  );

  it.each([
    [2027, 0],
    [2027, 13],
    [2027, 1.5],
    [-1, 1],
    [10_000, 1],
    [2027.5, 1],
  ])('refuses year %d with month %d', (year, month) => {
    expect(() => monthOf(year, month)).toThrow(RangeError);
  });
});

describe('financial year', () => {
  it.each([
    ['2026-03', 2025],
    ['2026-04', 2026],
    ['2026-12', 2026],
    ['2027-01', 2026],
    ['2027-03', 2026],
  ])('puts %s in the year that starts in %d', (month, startYear) => {
    expect(financialYearOf(parseMonth(month))).toBe(startYear);
  });

  it('starts in April', () => {
    expect(formatMonth(firstMonthOfFinancialYear(2026))).toBe('2026-04');
    fc.assert(
      fc.property(anyMonth, (month) => {
        expect(isFirstMonthOfFinancialYear(month)).toBe(monthOfYear(month) === 4);
        expect(isFirstMonthOfFinancialYear(month)).toBe(
          financialYearOf(month) !== financialYearOf(addMonths(month, -1)),
        );
      }),
    );
  });

  it.each([
    [2026, '2026-27'],
    [1999, '1999-00'],
    [2008, '2008-09'],
  ])('writes %d as %s', (startYear, text) => {
    expect(formatFinancialYear(startYear)).toBe(text);
  });
});

describe('dates', () => {
  it('reads a date, leap days included', () => {
    expect(parseIsoDate('2011-01-04')).toEqual({ year: 2011, month: 1, day: 4 });
    expect(parseIsoDate('2024-02-29').day).toBe(29);
    expect(parseIsoDate('2000-02-29').day).toBe(29);
  });

  it.each(['2023-02-29', '1900-02-29', '2011-04-31', '2011-13-01', '2011-00-10', '2011-01-00', '4 January'])(
    'refuses "%s"',
    (text) => {
      expect(() => parseIsoDate(text)).toThrow(`found "${text}"`);
    },
  );

  it('takes a value into force in the first month whose 15th is on or after its date', () => {
    const cases = {
      '2011-01-04': '2011-01',
      '2010-12-20': '2011-01',
      '2011-01-15': '2011-01',
      '2011-01-16': '2011-02',
      '2010-12-15': '2010-12',
      '2025-04': '2025-04',
    };
    const found = Object.keys(cases).map((date) => [date, formatMonth(inForceMonth(date))]);
    expect(Object.fromEntries(found)).toEqual(cases);
  });

  it.each(['2011-13', '2011', 'soon'])('refuses to bring "%s" into force', (text) => {
    expect(() => inForceMonth(text)).toThrow(`found "${text}"`);
  });
});

describe('weeks', () => {
  it('takes a month as 52/12 weeks, half up', () => {
    expect([0, 1, 300, 30_000, 12_345, -300].map(weeklyToMonthly)).toEqual([
      0, 4, 1300, 130_000, 53_495, -1300,
    ]);
    expect([60, 90, 845].map(monthlyMinutes)).toEqual([260, 390, 3662]);
  });

  it('rounds any minutes as the rules for ratios do', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2 ** 48 }), (minutes) => {
        expect([monthlyMinutes, monthlyMinutesWithin, weeklyMinutesWithin].map((of) => of(minutes))).toEqual([
          halfUpRatio(minutes * 13, 3),
          downRatio(minutes * 13, 3),
          downRatio(minutes * 3, 13),
        ]);
      }),
    );
  });

  it('gives back 52 weeks in 12 months to within half a penny a month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), (weekly) => {
        expect(Math.abs(weeklyToMonthly(weekly) * 12 - weekly * 52)).toBeLessThanOrEqual(6);
      }),
    );
  });
});
