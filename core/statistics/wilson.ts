import { USUAL_CONFIDENCE } from './interval.ts';
import type { Interval } from './interval.ts';
import { normalQuantile } from './normal.ts';

/** How often something happened in some replicates, and what that says of how likely it is. */
export type Chance = {
  readonly times: number;
  readonly of: number;
  readonly share: number;
  readonly interval: Interval;
};

/**
 * A probability with the interval of Wilson (1927), Probable inference, the law of succession, and statistical inference:
 * it stays within 0 and 1 and says something sensible when a thing happened never or always.
 *
 * @param of how many replicates, at least one
 */
export function chanceOf(times: number, of: number, confidence: number = USUAL_CONFIDENCE): Chance {
  const share = times / of;
  const quantile = normalQuantile(confidence);
  const square = quantile * quantile;
  const middle = (times + square / 2) / (of + square);
  const half = Math.sqrt(square * (share * (1 - share) * of + square / 4)) / (of + square);
  return {
    times,
    of,
    share,
    interval: {
      low: times === 0 ? 0 : Math.max(0, middle - half),
      high: times === of ? 1 : Math.min(1, middle + half),
    },
  };
}
