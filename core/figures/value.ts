import type { Unit } from '../parameters/parameter.ts';
import { toDecimals, toDecimalsAtMost, toFiguresAtMost } from './digits.ts';

/** Figures a value is written with at most. */
const FIGURES = 6;

/** A lever's or parameter's value with its unit, as one would say it. */
export function formatValue(value: number, unit: Unit): string {
  if (unit.startsWith('pounds')) {
    const size = Math.abs(value);
    const amount =
      Number.isInteger(size) && size >= 100 ? toFiguresAtMost(size, FIGURES) : toDecimals(size, 2);
    const per = unit.replace('pounds', '').replace(' per hour', ' an hour').replace(' per', ' a');
    return `${value < 0 ? '−' : ''}£${amount}${per}`;
  }
  if (unit === 'fraction') return `${percent(value)}%`;
  if (unit === 'per year' || unit === 'per month') {
    return `${percent(value)}% ${unit.replace('per', 'a')}`;
  }
  if (unit === 'times a year' && value === 1) return 'once a year';
  if (unit === 'multiplier') return `× ${plain(value)}`;
  if (unit === 'number') return plain(value);
  return `${plain(value)} ${value === 1 ? one(unit) : unit}`;
}

/** "£20 to £400 a week": the unit is said once, and pence at both ends or at neither. */
export function formatRange(low: number, high: number, unit: Unit): string {
  const [from, to] = [formatValue(low, unit), formatValue(high, unit)];
  const [, named = ''] = /^\S+( .*)$/.exec(to) ?? [];
  const short = named !== '' && from.endsWith(named) ? from.slice(0, -named.length) : from;
  const alike = /\.\d\d/.test(to) ? short : short.replace(/\.00$/, '');
  return `${alike} to ${to}`;
}

function plain(value: number): string {
  return toFiguresAtMost(value, FIGURES).replace('-', '−');
}

/** The unit of a single one. */
function one(unit: Unit): string {
  if (unit === 'people') return 'person';
  if (unit === 'localities') return 'locality';
  return unit.replace(/^(minute|hour|mile|day|week|month|year|provider)s\b/, '$1');
}

function percent(value: number): string {
  return toDecimalsAtMost(value * 100, 2).replace('-', '−');
}
