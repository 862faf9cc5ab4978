/** The spread of figures over replicates. */
import { quantile } from './quantile.ts';
import type { Spread } from './result.ts';

/** Cell by cell, the mean, its error and the quantiles of some replicates of the same figures. */
export function spreadOf(replicates: readonly Float64Array[]): Spread {
  const cells = replicates[0].length;
  const spread = {
    mean: new Float64Array(cells),
    standardError: new Float64Array(cells),
    p5: new Float64Array(cells),
    p50: new Float64Array(cells),
    p95: new Float64Array(cells),
  };
  const sample = new Float64Array(replicates.length);
  for (let cell = 0; cell < cells; cell++) {
    for (let replicate = 0; replicate < replicates.length; replicate++) {
      sample[replicate] = replicates[replicate][cell];
    }
    const { mean, standardError } = meanOf(sample);
    spread.mean[cell] = mean;
    spread.standardError[cell] = standardError;
    sample.sort();
    spread.p5[cell] = quantile(sample, 0.05);
    spread.p50[cell] = quantile(sample, 0.5);
    spread.p95[cell] = quantile(sample, 0.95);
  }
  return spread;
}

/** The mean of a sample and its Monte Carlo standard error; a sample of one has no spread to speak of. */
export function meanOf(sample: Float64Array): { mean: number; standardError: number } {
  const n = sample.length;
  const mean = sample.reduce((sum, value) => sum + value, 0) / n;
  if (n < 2) return { mean, standardError: 0 };
  const squares = sample.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return { mean, standardError: Math.sqrt(squares / (n - 1) / n) };
}
