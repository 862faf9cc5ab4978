import type { Aggregation } from '../model/indicators.ts';

/** One figure for the horizon: the sum of a flow, the last of a stock, the mean of a share. */
export function aggregate(values: Float64Array, how: Aggregation): number {
  if (how === 'last') return values[values.length - 1];
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at];
  return how === 'sum' ? sum : sum / values.length;
}
