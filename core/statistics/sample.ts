import { meanOf } from './interval.ts';
import { quantile } from './quantile.ts';

/** What some replicates of one figure come to. */
export type Described = {
  readonly mean: number;
  /** Monte Carlo standard error of the mean; 0 for one replicate. */
  readonly standardError: number;
  readonly p5: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
  /** How many replicates have it above nothing, and how many below. */
  readonly above: number;
  readonly below: number;
};

/** Describes a sample, at least one value, and leaves it sorted. */
export function describeSample(sample: Float64Array): Described {
  const { mean, standardError } = meanOf(sample);
  sample.sort();
  return {
    mean,
    standardError,
    p5: quantile(sample, 0.05),
    p25: quantile(sample, 0.25),
    p50: quantile(sample, 0.5),
    p75: quantile(sample, 0.75),
    p95: quantile(sample, 0.95),
    ...signsOf(sample),
  };
}

function signsOf(sample: Float64Array): { above: number; below: number } {
  let [above, below] = [0, 0];
  for (let at = 0; at < sample.length; at++) {
    if (sample[at] > 0) above++;
    else if (sample[at] < 0) below++;
  }
  return { above, below };
}
