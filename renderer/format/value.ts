import type { Unit } from '../../core/parameters/parameter.ts';

const PLAIN = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 6 });
const PENNIES = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const PERCENT = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

/** A lever's or parameter's value with its unit, as one would say it. */
export function formatValue(value: number, unit: Unit): string {
  if (unit.startsWith('pounds')) {
    const size = Math.abs(value);
    const amount = Number.isInteger(size) && size >= 100 ? PLAIN.format(size) : PENNIES.format(size);
    const per = unit.replace('pounds', '').replace(' per hour', ' an hour').replace(' per', ' a');
    return `${value < 0 ? '−' : ''}£${amount}${per}`;
  }
  if (unit === 'fraction') return `${percent(value)}%`;
  if (unit === 'per year' || unit === 'per month') {
    return `${percent(value)}% ${unit.replace('per', 'a')}`;
  }
  if (unit === 'times a year' && value === 1) return 'once a year';
  // What is not above nothing answers to something, or is shut: it multiplies nothing.
  if (unit === 'multiplier') return `${value > 0 ? '× ' : ''}${PLAIN.format(value).replace('-', '−')}`;
  return `${PLAIN.format(value).replace('-', '−')} ${value === 1 ? one(unit) : unit}`;
}

/** The unit of a single one. */
function one(unit: Unit): string {
  if (unit === 'people') return 'person';
  if (unit === 'localities') return 'locality';
  return unit.replace(/^(minute|hour|mile|day|week|month|year|provider)s\b/, '$1');
}

function percent(value: number): string {
  return PERCENT.format(value * 100).replace('-', '−');
}
