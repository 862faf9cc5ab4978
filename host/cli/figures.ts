import type { IndicatorUnit } from '../../core/model/indicators.ts';
import { grouped } from '../../core/numeric/grouped.ts';

/** A figure rounded to what is meaningful, in its unit. */
export function figure(unit: IndicatorUnit, value: number): string {
  if (!Number.isFinite(value)) return 'n/a';
  const sign = value < 0 ? '-' : '';
  return withoutNegativeZero(`${sign}${size(unit, Math.abs(value))}`);
}

/** A change, with its sign; a change of a share is in percentage points. */
export function change(unit: IndicatorUnit, value: number): string {
  if (!Number.isFinite(value)) return 'n/a';
  const shown = smallSize(unit, Math.abs(value));
  if (!/[1-9]/.test(shown)) return shown;
  return `${value < 0 ? '-' : '+'}${shown}`;
}

/** A spread, which has no sign. */
export function spread(unit: IndicatorUnit, value: number): string {
  return Number.isFinite(value) ? smallSize(unit, Math.abs(value)) : 'n/a';
}

/** From one end to the other, in their unit. */
export function range(unit: IndicatorUnit, low: number, high: number): string {
  return joined(figure(unit, low), figure(unit, high));
}

/** The same of changes, with their signs. */
export function changeRange(unit: IndicatorUnit, low: number, high: number): string {
  return joined(change(unit, low), change(unit, high));
}

/** A unit after both ends is said once. */
function joined(low: string, high: string): string {
  const unit = /(?: pts|%)$/.exec(high)?.[0] ?? '';
  return `${low.endsWith(unit) ? low.slice(0, low.length - unit.length) : low} to ${high}`;
}

/** What is small but not nothing is not rounded to nothing: an error of 0.03 is none of 0.0. */
function smallSize(unit: IndicatorUnit, amount: number): string {
  if (unit === 'share') return `${(amount * 100).toFixed(amount < 0.01 ? 2 : 1)} pts`;
  return !unit.startsWith('pounds') && amount > 0 && amount < 1 ? amount.toFixed(2) : size(unit, amount);
}

function size(unit: IndicatorUnit, amount: number): string {
  switch (unit) {
    case 'pounds':
      return `£${amount < 100 ? amount.toFixed(2) : rounded(amount)}`;
    case 'pounds per hour':
      return `£${amount.toFixed(2)}`;
    case 'rating steps':
      return amount.toFixed(2);
    case 'share':
      return `${(amount * 100).toFixed(1)}%`;
    case 'hours':
    case 'people':
    case 'providers':
    case 'months':
      return amount < 1000 ? amount.toFixed(1) : rounded(amount);
  }
}

const MILLION = 1_000_000;

/** Millions to two places, ten thousands to three figures, the rest to the unit. */
function rounded(amount: number): string {
  const step = amount >= 100_000 ? 1000 : amount >= 10_000 ? 100 : 1;
  const whole = Math.round(amount / step) * step;
  // What would round to a million is written as one: £1.00m beside £2.91m, not £1,000,000.
  return grouped(whole < MILLION ? whole : `${(amount / MILLION).toFixed(2)}m`);
}

function withoutNegativeZero(text: string): string {
  return /[1-9]/.test(text) ? text : text.replace('-', '');
}
