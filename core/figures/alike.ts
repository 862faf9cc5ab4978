import type { IndicatorUnit } from '../model/indicators.ts';
import { MINUS, saysSomething, withNoun } from './amount.ts';
import { toDecimals } from './digits.ts';

/** One text for each value, in the same places. */
type Texts<Values extends readonly number[]> = { readonly [At in keyof Values]: string };

/** How figures that belong together are written: all in ones, thousands or millions, to as many decimals. */
type Rounding = { readonly per: 1 | 1_000 | 1_000_000; readonly decimals: number };

const SUFFIXES: Readonly<Record<Rounding['per'], string>> = { 1: '', 1_000: 'k', 1_000_000: 'm' };
/** Below this the last bits of a number speak, and nothing else. */
const LEAST = 1e-6;
const MOST_DECIMALS = 8;

/** Levels that belong together, such as where a figure begins and ends: "£1.24m", "£0.98m". */
export function amountsAlike<const V extends readonly number[]>(values: V, unit: IndicatorUnit): Texts<V> {
  const rounding = roundingOf(values, unit, unit === 'share' ? 1 : null);
  return each(values, (value) => {
    const text = amount(value, unit, rounding);
    return value < 0 && saysSomething(text) ? MINUS + text : text;
  });
}

/**
 * A difference and the ends of its interval, each with its sign: "−£138k", "−£273k", "−£4k". Where one that is not nothing would be
 * rounded to nothing, all have another decimal, as far as that shows it.
 */
export function changesAlike<const V extends readonly number[]>(values: V, unit: IndicatorUnit): Texts<V> {
  const rounding = finer(values, unit, roundingOf(values, unit, null));
  return each(values, (value) => {
    const text = unit === 'share' ? points(value, rounding) : amount(value, unit, rounding);
    const sign = !saysSomething(text) ? '' : value < 0 ? MINUS : '+';
    return unit === 'share' ? `${sign}${text} points` : `${sign}${text}`;
  });
}

/** Sizes of differences with their noun, for sentences: "£0.98m", "3.1 percentage points", "4.0 providers". As fine as with their signs. */
export function sizesAlike<const V extends readonly number[]>(values: V, unit: IndicatorUnit): Texts<V> {
  const rounding = finer(values, unit, roundingOf(values, unit, null));
  return each(values, (value) =>
    withNoun(unit === 'share' ? points(value, rounding) : amount(value, unit, rounding), unit),
  );
}

/** @param shareDecimals of a share; null for a difference of shares, which is told finer where all of it is small */
function roundingOf(values: readonly number[], unit: IndicatorUnit, shareDecimals: number | null): Rounding {
  const largest = Math.max(0, ...values.map(Math.abs));
  switch (unit) {
    case 'share':
      return { per: 1, decimals: shareDecimals ?? (largest * 100 < 0.995 ? 2 : 1) };
    case 'pounds per hour':
    case 'rating steps':
      return { per: 1, decimals: 2 };
    case 'pounds':
      return shortened(values, largest);
    case 'hours':
    case 'people':
      return largest >= 100_000 ? shortened(values, largest) : counted(values, largest);
    case 'providers':
    case 'months':
      return counted(values, largest);
  }
}

/** Three figures for the largest; fewer where none of them needs so many. */
function shortened(values: readonly number[], largest: number): Rounding {
  const per = largest >= 999_500 ? 1_000_000 : largest >= 9_995 ? 1_000 : 1;
  if (per === 1) return { per, decimals: 0 };
  const size = largest / per;
  const most = size < 9.995 ? 2 : size < 99.95 ? 1 : 0;
  const needed = Array.from({ length: most }, (_, decimals) => decimals).find((decimals) =>
    values.every((value) => Number((Math.abs(value) / per).toFixed(decimals)) === Math.abs(value) / per),
  );
  return { per, decimals: needed ?? most };
}

/** Means of counts keep a decimal while it says something. */
function counted(values: readonly number[], largest: number): Rounding {
  return { per: 1, decimals: largest < 100 && values.some((value) => !Number.isInteger(value)) ? 1 : 0 };
}

function finer(values: readonly number[], unit: IndicatorUnit, rounding: Rounding): Rounding {
  const sizes = values.map((value) => Math.abs(value) * (unit === 'share' ? 100 : 1));
  const told = sizes.filter((size) => size >= LEAST);
  const vanishesAt =
    (decimals: number) =>
    (size: number): boolean =>
      !saysSomething((size / rounding.per).toFixed(decimals));
  if (told.length === 0) return rounding;
  let { decimals } = rounding;
  while (decimals < MOST_DECIMALS && told.every(vanishesAt(decimals))) decimals += 1;
  const isHelped = told.some(vanishesAt(decimals)) && !told.some(vanishesAt(decimals + 1));
  return { per: rounding.per, decimals: isHelped ? decimals + 1 : decimals };
}

function amount(value: number, unit: IndicatorUnit, rounding: Rounding): string {
  if (unit === 'share') return `${points(value, rounding)}%`;
  const money = unit === 'pounds' || unit === 'pounds per hour' ? '£' : '';
  const { per, decimals } = rounding;
  if (value === 0 && per > 1) return `${money}0`;
  return `${money}${toDecimals(Math.abs(value) / per, decimals)}${SUFFIXES[per]}`;
}

/** A share in hundredths. */
function points(value: number, { decimals }: Rounding): string {
  return toDecimals(Math.abs(value) * 100, decimals);
}

function each<const V extends readonly number[]>(values: V, text: (value: number) => string): Texts<V> {
  return values.map(text) as unknown as Texts<V>;
}
