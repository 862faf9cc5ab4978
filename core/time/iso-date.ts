import { addMonths, monthOf } from './month.ts';
import type { Month } from './month.ts';

/** A calendar date. Month and day count from 1. */
export type CalendarDate = { readonly year: number; readonly month: number; readonly day: number };

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const ISO_MONTH = /^(\d{4})-(\d{2})$/;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Dated values are resolved as they stand on this day of the month. */
const RESOLVING_DAY = 15;

/**
 * Read a date of the Gregorian calendar.
 * @throws RangeError unless the text is YYYY-MM-DD and the day exists.
 */
export function parseIsoDate(text: string): CalendarDate {
  const match = ISO_DATE.exec(text);
  const year = Number(match?.[1]);
  const month = Number(match?.[2]);
  const day = Number(match?.[3]);
  const valid = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  if (!valid) {
    throw new RangeError(`Expected a date as YYYY-MM-DD, such as 2011-01-04, but found "${text}".`);
  }
  return { year, month, day };
}

/**
 * The first month in which a value dated so is used. The model resolves every dated value as in force on the
 * 15th of a month, so this is the first month whose 15th falls on or after the date. A value dated with a month
 * alone is used from that month.
 * @param date YYYY-MM-DD or YYYY-MM, of any year.
 * @throws RangeError when the text is neither.
 */
export function inForceMonth(date: string): Month {
  const monthOnly = ISO_MONTH.exec(date);
  if (monthOnly !== null) {
    const place = Number(monthOnly[2]);
    if (place >= 1 && place <= 12) return monthOf(Number(monthOnly[1]), place);
    throw new RangeError(`Expected a month as YYYY-MM, such as 2011-01, but found "${date}".`);
  }
  const { year, month, day } = parseIsoDate(date);
  return addMonths(monthOf(year, month), day > RESOLVING_DAY ? 1 : 0);
}

function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : MONTH_LENGTHS[month - 1];
}
