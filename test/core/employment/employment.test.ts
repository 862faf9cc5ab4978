import { assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';

import { afterAllowance, employerInsurance } from '../../../core/employment/employer-insurance.ts';
import {
  accruedHours,
  leaveDays,
  leaveHours,
  STATUTORY_LEAVE,
  upToTenth,
} from '../../../core/employment/holiday.ts';
import { yearlyInPeriod } from '../../../core/employment/pay-period.ts';
import { pensionContributions } from '../../../core/employment/pension.ts';
import { assistantCost, onCost, perHour } from '../../../core/employment/personal-assistant.ts';
import { employmentRates } from '../../../core/employment/rates.ts';
import { sickPayFor, weeklySickPay } from '../../../core/employment/sick-pay.ts';
import { parseMonth } from '../../../core/time/month.ts';
import { SHIPPED } from '../model/sample-market.ts';

const REGISTER = SHIPPED.readParameters();
const rates = (month: string) => employmentRates(REGISTER, parseMonth(month));

describe('employer National Insurance', () => {
  test.each([
    ['2024-25', '2024-04', 2_400_000, 205_620],
    ['2025-26', '2025-04', 2_400_000, 285_000],
    ['2025-26', '2025-04', 1_257_000, 113_550],
    ['2025-26', '2025-04', 499_999, 0],
  ])('in %s on a year', (_, month, pay, expected) => {
    const { insuranceThreshold, insuranceRate } = rates(month);
    expect(employerInsurance(pay, insuranceThreshold('year'), insuranceRate())).toBe(expected);
  });

  test.each([
    ['month', 250_000, 31_245],
    ['week', 25_420, 2373],
  ] as const)('in 2026-27 on a %s', (period, pay, expected) => {
    const { insuranceThreshold, insuranceRate } = rates('2026-11');
    expect(employerInsurance(pay, insuranceThreshold(period), insuranceRate())).toBe(expected);
  });

  test('follows the levy of 2022 and its end', () => {
    expect([rates('2022-10').insuranceRate(), rates('2022-11').insuranceRate()]).toEqual([0.1505, 0.138]);
  });

  test.each([
    ['2015-06', 200_000],
    ['2021-06', 400_000],
    ['2024-06', 500_000],
    ['2026-11', 1_050_000],
  ])('the Employment Allowance in %s', (month, expected) => {
    expect(rates(month).employmentAllowance()).toBe(expected);
  });

  test('the allowance never gives money back', () => {
    expect([afterAllowance(2_000_000, 1_050_000), afterAllowance(900_000, 1_050_000)]).toEqual([950_000, 0]);
  });
});

describe('a pension', () => {
  const terms = { lower: 12_000, upper: 96_700, employerShare: 0.03, employeeShare: 0.05 };

  test.each([
    [35_000, 23_000, 690, 1150],
    [11_000, 0, 0, 0],
    [200_000, 84_700, 2541, 4235],
  ])('on %d pence counts the band only', (pay, qualifying, employer, employee) => {
    expect(pensionContributions(pay, terms)).toEqual({ qualifying, employer, employee });
  });

  test('the yearly band is 120 and 967 a week, 520 and 4,189 a month', () => {
    const { lower, upper } = rates('2026-11').pension();
    const bands = (['week', 'month'] as const).map((period) => [
      yearlyInPeriod(lower, period),
      yearlyInPeriod(upper, period),
    ]);
    expect(bands).toEqual([
      [12_000, 96_700],
      [52_000, 418_900],
    ]);
  });
});

describe('paid leave', () => {
  test.each([
    [5, 28],
    [7, 28],
    [3.5, 19.6],
    [2, 11.2],
    [4.5, 25.2],
  ])('%d days a week give %d days', (week, days) => {
    expect(leaveDays(week, STATUTORY_LEAVE)).toBe(days);
  });

  test.each([
    [68, 7, 272],
    [57, 5, 319.2],
    [49, 4, 274.4],
    [13, 2, 72.8],
    [15, 3, 84],
    [30, 6, 140],
    [28, 5, 156.8],
  ])('%d hours over %d days give %d hours', (hours, days, expected) => {
    expect(leaveHours(hours, days, STATUTORY_LEAVE)).toBe(expected);
  });

  test('part of a year gives its part, raised to a tenth', () => {
    expect(upToTenth(leaveHours(32.5, 5, STATUTORY_LEAVE, 31 / 366))).toBe(15.5);
    expect(upToTenth(123.000_01)).toBe(123.1);
    expect(upToTenth(28)).toBe(28);
  });

  test('129 hours accrue 15.57 hours', () => {
    expect(accruedHours(129)).toBeCloseTo(15.5703, 10);
  });

  test('the right was 4.8 weeks and at most 24 days until it became 5.6 weeks and 28', () => {
    expect(rates('2026-11').leave()).toEqual(STATUTORY_LEAVE);
    expect(rates('2008-06').leave()).toEqual({ weeks: 4.8, mostDays: 24 });
  });
});

describe('sick pay', () => {
  test.each([
    ['2026-11', 10_000, 8000],
    ['2026-11', 15_406, 12_325],
    ['2026-11', 50_000, 12_325],
    ['2025-06', 50_000, 11_875],
    ['2025-06', 12_499, 0],
    ['2024-06', 50_000, 11_675],
  ])('in %s on earnings of %d pence is %d', (month, earnings, expected) => {
    expect(weeklySickPay(earnings, rates(month).sickPay())).toBe(expected);
  });

  test('begins on the first day since April 2026, on the fourth before', () => {
    const paid = ['2026-11', '2025-06'].map((month) => sickPayFor(5, 5, 50_000, rates(month).sickPay()));
    expect(paid).toEqual([12_325, 4750]);
  });

  test('never exceeds four fifths of earnings from April 2026', () => {
    const rules = rates('2026-11').sickPay();
    assert(
      property(integer({ min: 0, max: 100_000 }), (earnings) => {
        expect(weeklySickPay(earnings, rules)).toBeLessThanOrEqual(earnings * 0.8 + 0.5);
      }),
    );
  });
});

describe('a personal assistant', () => {
  const TERMS = {
    hoursPerWeek: 20,
    wage: 1271,
    claimsAllowance: true,
    sicknessShare: 0.01,
    insurancePerYear: 7500,
    payrollPerWeek: 750,
  };
  const cost = (terms: Partial<typeof TERMS> = {}, month = '2026-11') =>
    assistantCost({ ...TERMS, ...terms }, rates(month));

  test('at 20 hours on the wage floor costs £15.02 an hour with the allowance', () => {
    const { lines, perWeek, perHour: hourly } = cost();
    expect(Object.fromEntries(lines.map((line) => [line.name, perHour(line.perWeek, 20)]))).toEqual({
      pay: 1271,
      holiday: 153,
      pension: 20,
      'sick pay': 13,
      'National Insurance': 0,
      insurance: 7,
      payroll: 38,
    });
    expect({ perWeek, hourly }).toEqual({ perWeek: 30_039, hourly: 1502 });
  });

  test('costs £23.73 a week, £1.19 an hour, more without it', () => {
    const { perWeek, insuranceBeforeAllowance } = cost({ claimsAllowance: false });
    expect([insuranceBeforeAllowance, perWeek - cost().perWeek]).toEqual([2373, 2373]);
    expect(perHour(2373, 20)).toBe(119);
  });

  test('the allowance pays no more than a week of it', () => {
    expect(cost({ hoursPerWeek: 168, wage: 3000 }).allowanceUsed).toBe(20_192);
  });

  test('the lines make the week', () => {
    assert(
      property(integer({ min: 1, max: 168_000 }), integer({ min: 1, max: 5000 }), (thousandths, wage) => {
        const { lines, perWeek } = cost({ hoursPerWeek: thousandths / 1000, wage });
        expect(lines.reduce((sum, line) => sum + line.perWeek, 0)).toBe(perWeek);
      }),
    );
  });

  test('26.08% on £11 an hour is £2.87', () => {
    expect(onCost(1100, 26.08)).toBe(287);
  });
});
