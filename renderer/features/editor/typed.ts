import { isMoney } from '../../../core/parameters/parameter.ts';
import type { Unit } from '../../../core/parameters/parameter.ts';
import { addMonths, formatMonth, parseMonth } from '../../../core/time/month.ts';
import { shortMonth } from '../../format/month.ts';
import { typedDigits } from '../../format/typed.ts';

/** What was typed, read; or why it cannot be. */
export type Read<T> =
  { readonly kind: 'read'; readonly value: T } | { readonly kind: 'refused'; readonly why: string };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Units of which there is no part. */
const COUNTED: readonly Unit[] = ['days', 'weeks', 'months', 'people', 'providers', 'localities', 'minutes'];

/** Units written as a percentage. */
export function isPercent(unit: Unit | 'choice'): boolean {
  return unit === 'fraction' || unit === 'per year' || unit === 'per month';
}

/** A number as it stands in its field: 5.5 for 5.5%, 12.50 for pounds. */
export function typedValue(value: number, unit: Unit): string {
  if (isPercent(unit)) return `${tidy(value * 100)}`;
  if (isMoney(unit) && !Number.isInteger(value)) return value.toFixed(2);
  return `${tidy(value)}`;
}

/** What stands beside the field of a number. */
export function unitMark(unit: Unit): string {
  if (unit === 'fraction') return '%';
  if (unit === 'per year') return '% a year';
  if (unit === 'per month') return '% a month';
  if (isMoney(unit))
    return unit.replace('pounds', '£').replace(' per hour', ' an hour').replace(' per', ' a');
  return unit;
}

/** Read a typed number; the sign of its own unit does no harm with it, that of another is no slip to guess at. */
export function readValue(typed: string, unit: Unit): Read<number> {
  if (typed.replaceAll(/[\s,£%]/g, '') === '') return { kind: 'refused', why: 'Type a number.' };
  const plain = typedDigits(typed);
  if (plain === null) {
    const example = isPercent(unit) ? 'such as 5.5' : isMoney(unit) ? 'such as 12.50' : 'such as 3';
    return { kind: 'refused', why: `“${typed.trim()}” is not a number. Type one, ${example}.` };
  }
  if ((typed.includes('£') && !isMoney(unit)) || (typed.includes('%') && !isPercent(unit)))
    return {
      kind: 'refused',
      why: `“${typed.trim()}” is in another unit. Type a number in ${unitMark(unit)}.`,
    };
  return { kind: 'read', value: isPercent(unit) ? tidy(Number(plain) / 100) : tidy(Number(plain)) };
}

/** Read a typed month: Apr 2027, April 2027, 4/2027 or 2027-04. */
export function readMonth(typed: string): Read<string> {
  const text = typed.trim().toLowerCase();
  if (text === '') return { kind: 'refused', why: 'Type a month like Apr 2027.' };
  const month = isoMonth(text) ?? namedMonth(text);
  if (month === null) {
    return { kind: 'refused', why: `“${typed.trim()}” is not a month. Type one like Apr 2027.` };
  }
  try {
    return { kind: 'read', value: formatMonth(parseMonth(month)) };
  } catch {
    return { kind: 'refused', why: 'Type a month from January 1990 to December 2100.' };
  }
}

export function typedMonth(month: string): string {
  return shortMonth(month);
}

export function laterMonth(month: string, by: number): string {
  return formatMonth(addMonths(parseMonth(month), by));
}

/** How far an arrow key or a dragged point moves a value. */
export function stepOf(unit: Unit | 'choice', width: number): number {
  if (unit === 'choice' || COUNTED.includes(unit)) return 1;
  if (unit === 'per year' || unit === 'per month') return 0.005;
  if (unit === 'fraction') return 0.01;
  return unit === 'pounds per hour' ? 0.05 : nice(width / 100);
}

/** The nearest value that stands on a step. */
export function snapped(value: number, step: number): number {
  return tidy(Math.round(value / step) * step);
}

/** Without the tail that binary fractions leave. */
export function tidy(value: number): number {
  return Number(value.toPrecision(10));
}

function nice(rough: number): number {
  if (!(rough > 0)) return 0.01;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  return tidy(([1, 2, 5, 10].find((factor) => factor * magnitude >= rough) ?? 10) * magnitude);
}

function isoMonth(text: string): string | null {
  const [, year, place] = /^(\d{4})-(0?[1-9]|1[0-2])$/.exec(text) ?? [];
  if (year !== undefined && place !== undefined) return `${year}-${place.padStart(2, '0')}`;
  const [, first, second] = /^(0?[1-9]|1[0-2])\s*\/\s*(\d{4})$/.exec(text) ?? [];
  return first === undefined || second === undefined ? null : `${second}-${first.padStart(2, '0')}`;
}

function namedMonth(text: string): string | null {
  const [, name = '', year = ''] = /^([a-z]{3,9})\.?\s*(\d{4})$/.exec(text) ?? [];
  const place = MONTHS.indexOf(name.slice(0, 3));
  return place < 0 || !isMonthName(name, place) ? null : `${year}-${String(place + 1).padStart(2, '0')}`;
}

const LONG = 'january february march april may june july august september october november december'.split(
  ' ',
);

function isMonthName(name: string, place: number): boolean {
  return LONG[place]?.startsWith(name) === true;
}
