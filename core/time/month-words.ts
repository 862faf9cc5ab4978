import { monthOfYear, parseMonth, yearOf } from './month.ts';

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

/** `2026-04` as "April 2026". */
export function longMonth(month: string): string {
  const { name, year } = parts(month);
  return `${name} ${year}`;
}

/** `2026-04` as "Apr 2026". */
export function shortMonth(month: string): string {
  const { name, year } = parts(month);
  return `${name.slice(0, 3)} ${year}`;
}

function parts(month: string): { readonly name: string; readonly year: number } {
  const index = parseMonth(month);
  return { name: NAMES[monthOfYear(index) - 1] ?? '', year: yearOf(index) };
}
