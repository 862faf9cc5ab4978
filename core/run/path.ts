/**
 * A path is everything one replicate of one scenario gives, as one block of numbers:
 *
 *   indicator x month, in pounds, hours and shares | category x sum over the reported months, in pence and minutes
 */
import { INDICATOR_IDS } from '../model/indicators.ts';
import type { IndicatorId } from '../model/indicators.ts';
import { categoryCount } from '../model/recording/category.ts';
import { SUMS } from '../model/recording/tally.ts';

/** An empty path. */
export function emptyPath(months: number, localities: number): Float64Array {
  return new Float64Array(seriesLength(months) + categoryCount(localities) * SUMS.length);
}

/** The monthly indicators of a path. */
export function seriesOf(path: Float64Array, months: number): Float64Array {
  return path.subarray(0, seriesLength(months));
}

/** Some months of one indicator, from one reported month until before another. */
export function monthsOf(
  path: Float64Array,
  indicator: IndicatorId,
  months: number,
  { from, until }: { readonly from: number; readonly until: number },
): Float64Array {
  const first = INDICATOR_IDS.indexOf(indicator) * months;
  return path.subarray(first + from, first + until);
}

/** The first months of every indicator, as a block of its own: indicator x month. */
export function firstMonthsOf(path: Float64Array, months: number, until: number): Float64Array {
  const first = new Float64Array(INDICATOR_IDS.length * until);
  for (const at of INDICATOR_IDS.keys())
    first.set(path.subarray(at * months, at * months + until), at * until);
  return first;
}

/** The sums by category of a path. */
export function sumsOf(path: Float64Array, months: number): Float64Array {
  return path.subarray(seriesLength(months));
}

function seriesLength(months: number): number {
  return INDICATOR_IDS.length * months;
}
