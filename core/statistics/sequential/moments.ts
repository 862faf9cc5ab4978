import { meanOf } from '../interval.ts';

/** What a sample shows of the distribution behind it. */
export type Moments = {
  readonly mean: number;
  /** Standard deviation of single values; 0 for a sample of one. */
  readonly deviation: number;
  /** Third standardised moment, adjusted for the size of the sample; 0 without spread. */
  readonly skewness: number;
  readonly replicates: number;
};

/** Fewer values than this cannot be lopsided in a way that says anything. */
const FEWEST_FOR_SKEWNESS = 3;

/** Mean, standard deviation and skewness of a sample, as estimates of what it was drawn from. */
export function momentsOf(sample: Float64Array): Moments {
  const n = sample.length;
  const { mean, standardError } = meanOf(sample);
  const deviation = standardError * Math.sqrt(n);
  return { mean, deviation, skewness: skewnessOf(sample, mean), replicates: n };
}

/** The coefficient of Fisher and Pearson with the usual adjustment, n(n - 1) under the root and n - 2 below. */
function skewnessOf(sample: Float64Array, mean: number): number {
  const n = sample.length;
  if (n < FEWEST_FOR_SKEWNESS) return 0;
  let [squares, cubes] = [0, 0];
  for (let at = 0; at < n; at++) {
    const off = sample[at] - mean;
    squares += off * off;
    cubes += off * off * off;
  }
  if (squares === 0) return 0;
  const variance = squares / n;
  return ((cubes / n / (variance * Math.sqrt(variance))) * Math.sqrt(n * (n - 1))) / (n - 2);
}
