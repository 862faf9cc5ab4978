import { INDICATORS, isRatio, RATIO_OF } from '../indicators.ts';
import type { Aggregation, IndicatorId } from '../indicators.ts';

/** One figure of an indicator over some months: the months of any indicator in that time are asked for by name. */
export function overMonths(indicator: IndicatorId, monthsOf: (id: IndicatorId) => Float64Array): number {
  const values = monthsOf(indicator);
  if (isRatio(indicator)) return ratioOver(values, RATIO_OF[indicator].map(monthsOf));
  return aggregate(values, INDICATORS[indicator].aggregation);
}

/** The sum of a flow, the last of a stock, the mean of a share. */
export function aggregate(values: Float64Array, how: Exclude<Aggregation, 'ratio'>): number {
  if (how === 'last') return values[values.length - 1];
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at];
  return how === 'sum' ? sum : sum / values.length;
}

/**
 * The ratio over all months together: each counts by what it is a ratio of. Where that comes to nothing in every month no month
 * counts for more than another.
 */
function ratioOver(ratios: Float64Array, ratioOf: readonly Float64Array[]): number {
  let part = 0;
  let whole = 0;
  for (let at = 0; at < ratios.length; at++) {
    let size = 0;
    for (const one of ratioOf) size += one[at];
    part += ratios[at] * size;
    whole += size;
  }
  return whole === 0 ? aggregate(ratios, 'mean') : part / whole;
}
