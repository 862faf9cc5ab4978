import { decimal } from '../money/decimal.ts';
import type { ExactDecimal } from '../money/decimal.ts';

/** The statutory right, such as 5.6 weeks and at most 28 days. */
export type LeaveRight = { readonly weeks: number; readonly mostDays: number };

/** Great Britain since April 2009. Source: Working Time Regulations 1998, regulations 13 and 13A. */
export const STATUTORY_LEAVE: LeaveRight = { weeks: 5.6, mostDays: 28 };

/** The share of hours worked that irregular-hours and part-year workers accrue: 5.6 / 46.4, as the law rounds it. */
export const ACCRUAL_PERCENT = 12.07;

/**
 * Days of leave a year for someone who works the same days each week.
 * @param fractionOfYear the part of the leave year worked, 0 to 1.
 */
export function leaveDays(daysPerWeek: number, right: LeaveRight, fractionOfYear = 1): number {
  return exactDays(daysPerWeek, right).times(fractionOfYear).toDecimalPlaces(10).toNumber();
}

/**
 * Hours of leave a year for someone with fixed weekly hours on some days.
 * The limit in days binds those who work more than five: their leave is the most days at the hours of their day.
 */
export function leaveHours(
  hoursPerWeek: number,
  daysPerWeek: number,
  right: LeaveRight,
  fractionOfYear = 1,
): number {
  const hours = decimal(hoursPerWeek);
  return exactDays(daysPerWeek, right)
    .times(hours)
    .dividedBy(daysPerWeek)
    .times(fractionOfYear)
    .toDecimalPlaces(10)
    .toNumber();
}

/** Hours of leave accrued on hours worked without a pattern. */
export function accruedHours(hoursWorked: number, percent = ACCRUAL_PERCENT): number {
  return decimal(hoursWorked).times(percent).dividedBy(100).toNumber();
}

/** A figure raised to the next tenth, as leave is published: an employer may round up and not down. */
export function upToTenth(amount: number): number {
  return decimal(amount).times(10).ceil().dividedBy(10).toNumber();
}

function exactDays(daysPerWeek: number, { weeks, mostDays }: LeaveRight): ExactDecimal {
  const days = decimal(weeks).times(daysPerWeek);
  return days.greaterThan(mostDays) ? decimal(mostDays) : days;
}
