import { halfUpRatio } from '../money/rounding.ts';

/**
 * The model's year has 52 weeks and 12 equal months, so a month is 52/12 = 13/3 weeks. Using 13/3 leaves
 * four times the room below 2^53. Councils publish weekly rates; providers and accounts run by the month.
 * Time is never negative, so that minutes need none of the rules by which a refund mirrors a payment.
 */
const MONTH_WEEKS_NUMERATOR = 13;
const MONTH_WEEKS_DENOMINATOR = 3;
const HALF_OF_DENOMINATOR = 1.5;

/** A weekly amount in whole pence as a monthly amount in whole pence, half up. */
export function weeklyToMonthly(weeklyPence: number): number {
  return halfUpRatio(weeklyPence * MONTH_WEEKS_NUMERATOR, MONTH_WEEKS_DENOMINATOR);
}

/** Whole minutes a week as whole minutes a month, half up. */
export function monthlyMinutes(weeklyMinutes: number): number {
  return Math.floor((weeklyMinutes * MONTH_WEEKS_NUMERATOR + HALF_OF_DENOMINATOR) / MONTH_WEEKS_DENOMINATOR);
}

/** Weeks in the model's month, for rates that are not money. */
export const WEEKS_PER_MONTH = MONTH_WEEKS_NUMERATOR / MONTH_WEEKS_DENOMINATOR;
export const WEEKS_PER_YEAR = 52;
export const MONTHS_PER_YEAR = 12;
export const MINUTES_PER_HOUR = 60;

/** Whole minutes a month from whole minutes a week, rounded down: the sum over clients never exceeds the month of the staff. */
export function monthlyMinutesWithin(weeklyMinutes: number): number {
  return Math.floor((weeklyMinutes * MONTH_WEEKS_NUMERATOR) / MONTH_WEEKS_DENOMINATOR);
}

/** The most whole minutes a week whose month stays within some minutes a month. */
export function weeklyMinutesWithin(minutesAMonth: number): number {
  return Math.floor((minutesAMonth * MONTH_WEEKS_DENOMINATOR) / MONTH_WEEKS_NUMERATOR);
}
