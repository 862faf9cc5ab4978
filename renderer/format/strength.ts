import { intervalOf } from './verdict.ts';
import type { Ranged } from './verdict.ts';

/** How far something is from nothing, counted in standard deviations of luck. */
export type Strength = { readonly mean: number; readonly low: number | null; readonly high: number | null };

/**
 * An average difference over the standard deviation of the difference between paired runs: so that pounds, people and
 * shares can be set in one order. Null for one run; a difference that luck does not move at all is without bounds.
 */
export function strengthOf(difference: Ranged, replicates: number): Strength | null {
  const interval = intervalOf(difference, replicates);
  if (interval === null) return null;
  const luck = difference.standardError * Math.sqrt(replicates);
  if (luck === 0) {
    const size = difference.mean === 0 ? 0 : Math.sign(difference.mean) * Number.POSITIVE_INFINITY;
    return { mean: size, low: size, high: size };
  }
  return { mean: difference.mean / luck, low: interval.low / luck, high: interval.high / luck };
}

/** What the order goes by, as it is said beside every list that is in it. */
export const STRENGTH_MEANING =
  'By the average difference over how far luck moves it from one run to the next (its standard deviation over paired runs).';
