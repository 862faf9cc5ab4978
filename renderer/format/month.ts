import { monthOfYear, parseMonth, yearOf } from '../../core/time/month.ts';

const NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `2026-04` as "Apr 2026". */
export function shortMonth(month: string): string {
  const { name, year } = parts(month);
  return `${name.slice(0, 3)} ${year}`;
}

/** `2026-04` as "April 2026". */
export function longMonth(month: string): string {
  const { name, year } = parts(month);
  return `${name} ${year}`;
}

/** `2026-04-06` as "6 April 2026"; a month alone as a month. */
export function longDay(date: string): string {
  const day = Number(date.slice(8, 10));
  return `${day > 0 ? `${day} ` : ''}${longMonth(date.slice(0, 7))}`;
}

/** A sentence with each month in it in words. */
export function monthsInWords(sentence: string): string {
  return sentence.replaceAll(/\b\d{4}-(?:0[1-9]|1[0-2])\b(?!-)/g, longMonth);
}

/** A stretch of months in words: "5 years", "18 months", "1 year". */
export function monthSpan(months: number): string {
  if (months % 12 !== 0) return count(months, 'month');
  return count(months / 12, 'year');
}

/** A number with its noun, in the plural unless it is one. */
export function count(number: number, noun: string): string {
  return `${number.toLocaleString('en-GB')} ${noun}${number === 1 ? '' : 's'}`;
}

function parts(month: string): { name: string; year: number } {
  const index = parseMonth(month);
  return { name: NAMES[monthOfYear(index) - 1] ?? '', year: yearOf(index) };
}
