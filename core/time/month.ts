declare const brand: unique symbol;

/** A calendar month as a whole number: year x 12 + month - 1, so that month arithmetic is `+` and `-`. */
export type Month = number & { readonly [brand]: 'month' };

const YEAR_MONTH = /^(\d{4})-(\d{2})$/;
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

/**
 * The month of a calendar year.
 * @param year whole calendar year, 0 to 9999.
 * @param place 1 for January to 12 for December.
 * @throws RangeError when either is out of its range.
 */
export function monthOf(year: number, place: number): Month {
  if (!Number.isInteger(year) || year < 0 || year > 9999) {
    throw new RangeError(`Expected a whole year from 0 to 9999, but found ${year}.`);
  }
  if (!Number.isInteger(place) || place < 1 || place > 12) {
    throw new RangeError(`Expected a month of the year from 1 to 12, but found ${place}.`);
  }
  return (year * 12 + place - 1) as Month;
}

/**
 * Read a month the model may simulate.
 * @throws RangeError unless the text is YYYY-MM between 1990-01 and 2100-12.
 */
export function parseMonth(text: string): Month {
  const match = YEAR_MONTH.exec(text);
  const year = Number(match?.[1]);
  const place = Number(match?.[2]);
  const valid = year >= FIRST_YEAR && year <= LAST_YEAR && place >= 1 && place <= 12;
  if (!valid) {
    throw new RangeError(
      `Expected a month as YYYY-MM between ${FIRST_YEAR}-01 and ${LAST_YEAR}-12, but found "${text}".`,
    );
  }
  return monthOf(year, place);
}

/** Write a month as YYYY-MM. */
export function formatMonth(month: Month): string {
  const year = String(yearOf(month)).padStart(4, '0');
  return `${year}-${String(monthOfYear(month)).padStart(2, '0')}`;
}

/** The calendar year of a month. */
export function yearOf(month: Month): number {
  return Math.floor(month / 12);
}

/** The place of a month in its calendar year: 1 for January to 12 for December. */
export function monthOfYear(month: Month): number {
  return month - Math.floor(month / 12) * 12 + 1;
}

/** The month some whole number of months later, or earlier when the number is negative. */
export function addMonths(month: Month, months: number): Month {
  return (month + months) as Month;
}

/** Whole months from the first to the second; negative when the second comes first. */
export function monthsBetween(from: Month, to: Month): number {
  return to - from;
}
