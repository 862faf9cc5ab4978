import type { IndicatorUnit } from '../model/indicators.ts';
import { roundHalfUp } from '../money/rounding.ts';
import { toDecimals, toFigures, toFiguresAtMost } from './digits.ts';

export const MINUS = '−';

/** A figure rounded to what is meaningful: £1.24m, 12.3%, 4,512 hours. */
export function formatAmount(value: number, unit: IndicatorUnit): string {
  const sign = isNegative(value, unit) ? MINUS : '';
  const size = Math.abs(value);
  switch (unit) {
    case 'pounds':
      return `${sign}£${shorten(size)}`;
    case 'pounds per hour':
      return `${sign}£${toDecimals(size, 2)}`;
    case 'rating steps':
      return `${sign}${toDecimals(size, 2)}`;
    case 'share':
      return `${sign}${toDecimals(size * 100, 1)}%`;
    case 'hours':
    case 'people':
      return `${sign}${size >= 100_000 ? shorten(size) : decimals(size)}`;
    case 'providers':
    case 'months':
      return `${sign}${decimals(size)}`;
  }
}

/** How many people there are of a kind, on average over the runs: whole, as heads are counted, however few or many. */
export function formatHeads(people: number): string {
  if (people > 0 && people < 0.5) return 'under 1';
  return formatAmount(roundHalfUp(people), 'people');
}

/** Whether the text of a figure has any digit other than 0: what is rounded to nothing has no sign. */
export function saysSomething(text: string): boolean {
  return /[1-9]/.test(text);
}

/** The figure as the engine gave it: pounds to the penny, shares to a hundredth of a point. */
export function formatExact(value: number, unit: IndicatorUnit): string {
  const size = toDecimals(unit === 'share' ? Math.abs(value) * 100 : Math.abs(value), 2);
  const sign = value < 0 && saysSomething(size) ? MINUS : '';
  if (unit === 'pounds' || unit === 'pounds per hour') return `${sign}£${size}`;
  return unit === 'share' ? `${sign}${size}%` : `${sign}${size}`;
}

/** A difference, always with its sign; shares differ by percentage points. */
export function formatChange(value: number, unit: IndicatorUnit): string {
  const text = unit === 'share' ? points(value) : formatAmount(Math.abs(value), unit);
  const sign = !saysSomething(text) ? '' : value < 0 ? MINUS : '+';
  return unit === 'share' ? `${sign}${text} points` : `${sign}${text}`;
}

/** The size of a difference with its noun, for sentences: "£1.2m", "3.1 percentage points", "4.0 providers". */
export function formatSize(value: number, unit: IndicatorUnit): string {
  return withNoun(unit === 'share' ? points(value) : formatAmount(Math.abs(value), unit), unit);
}

/** The text of a size, in points for a share, with what a sentence calls it. */
export function withNoun(text: string, unit: IndicatorUnit): string {
  switch (unit) {
    case 'pounds':
      return text;
    case 'pounds per hour':
      return `${text} an hour`;
    case 'share':
      return `${text} percentage points`;
    case 'hours':
    case 'people':
    case 'providers':
    case 'months':
    case 'rating steps':
      return `${text} ${unit}`;
  }
}

/** A tick on an axis: as short as it can be. `step` is the gap between ticks. */
export function formatTick(value: number, unit: IndicatorUnit, step: number): string {
  const sign = value < 0 ? MINUS : '';
  const size = Math.abs(value);
  if (unit === 'share') {
    return `${sign}${fixed(size * 100, step * 100)}%`;
  }
  const money = unit === 'pounds' || unit === 'pounds per hour' ? '£' : '';
  if (size >= 1_000_000) return `${sign}${money}${fixed(size / 1_000_000, step / 1_000_000)}m`;
  if (size >= 10_000) return `${sign}${money}${fixed(size / 1_000, step / 1_000)}k`;
  return `${sign}${money}${fixed(size, step)}`;
}

function isNegative(value: number, unit: IndicatorUnit): boolean {
  return value < 0 && saysSomething(formatAmount(Math.abs(value), unit));
}

function shorten(size: number): string {
  if (size >= 999_500) return `${threeFigures(size / 1_000_000)}m`;
  if (size >= 9_995) return `${threeFigures(size / 1_000)}k`;
  return toDecimals(size, 0);
}

/** What was rounded has all three figures, as those beside it do; what need not be stands as it is. */
function threeFigures(size: number): string {
  return Number(size.toPrecision(3)) === size ? toFiguresAtMost(size, 3) : toFigures(size, 3);
}

/** The size of a change of a share in percentage points, finer where it is small. */
function points(value: number): string {
  const size = Math.abs(value) * 100;
  return toDecimals(size, size < 0.995 ? 2 : 1);
}

/** The unit of a figure that is written without one, where its name does not say it either; null where nothing is missing. */
export function unsaidUnit(label: string, unit: IndicatorUnit): string | null {
  if (unit === 'pounds' || unit === 'pounds per hour' || unit === 'share') return null;
  if (unit === 'rating steps') return 'from 0 to 3';
  // "Provider" says providers, "people" itself.
  return label.toLowerCase().includes(unit.replace(/s$/, '')) ? null : unit;
}

/** Means of counts keep a decimal while it says something. */
function decimals(size: number): string {
  return size < 100 && !Number.isInteger(size) ? toDecimals(size, 1) : toDecimals(size, 0);
}

function fixed(size: number, step: number): string {
  // As many decimals as tell neighbouring ticks apart and round none: two for quarters.
  const most = [0, 1, 2].find((places) => isWhole(step * 10 ** places)) ?? 3;
  return toDecimals(size, most);
}

function isWhole(value: number): boolean {
  return Math.abs(value - roundHalfUp(value)) < 1e-9;
}
