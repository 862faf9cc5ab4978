import type { Unit } from '../../core/parameters/parameter.ts';

const DIGITS = 4;

/** A value of a lever or parameter as written in files, with its unit, as one would say it. */
export function unitWords(unit: Unit | 'choice', value: number): string {
  if (unit.startsWith('pounds')) {
    const per = unit.slice('pounds'.length).replace(' per hour', ' an hour').replace(' per', ' a');
    return `${value < 0 ? '-' : ''}£${pounds(Math.abs(value))}${per}`;
  }
  if (unit === 'fraction') return `${percent(value)}%`;
  if (unit === 'per year' || unit === 'per month') return `${percent(value)}% ${unit.replace('per', 'a')}`;
  return `${plain(value)} ${value === 1 ? one(unit) : unit}`;
}

/** The unit of a single one. */
function one(unit: Unit | 'choice'): string {
  if (unit === 'people') return 'person';
  if (unit === 'localities') return 'locality';
  if (unit === 'times a year') return 'time a year';
  return unit.replace(/^(minute|hour|mile|day|week|month|provider|rating step)s\b/, '$1');
}

function pounds(size: number): string {
  if (size >= 1000) return Math.round(size).toLocaleString('en-GB');
  return Number.isInteger(size) && size >= 100 ? `${size}` : size.toFixed(2);
}

function percent(value: number): string {
  return plain(value * 100);
}

/** To four figures, without the tail that binary fractions leave. */
function plain(value: number): string {
  const short = Number(value.toPrecision(DIGITS));
  return Math.abs(short) >= 1000 ? short.toLocaleString('en-GB') : `${short}`;
}
