import { studentQuantile } from './student.ts';

/** A stretch a figure lies in with the confidence it was worked out for. */
export type Interval = { readonly low: number; readonly high: number };

/** What replicates say of the mean of a figure. */
export type Estimate = {
  readonly mean: number;
  /** Monte Carlo standard error of the mean; 0 for one replicate, which shows no spread. */
  readonly standardError: number;
  /** Of the mean, by Student's t; null for one replicate. */
  readonly interval: Interval | null;
  readonly replicates: number;
};

/** How sure an interval is when nobody says otherwise. */
export const USUAL_CONFIDENCE = 0.95;

/** The interval of a mean by Student's t; null for one replicate. */
export function meanInterval(
  { mean, standardError }: { readonly mean: number; readonly standardError: number },
  replicates: number,
  confidence: number = USUAL_CONFIDENCE,
): Interval | null {
  if (replicates < 2) return null;
  const half = studentQuantile(confidence, replicates - 1) * standardError;
  return { low: mean - half, high: mean + half };
}

/** The mean of replicates with its error and interval. */
export function estimateOf(sample: Float64Array, confidence: number = USUAL_CONFIDENCE): Estimate {
  const { mean, standardError } = meanOf(sample);
  const replicates = sample.length;
  return {
    mean,
    standardError,
    interval: meanInterval({ mean, standardError }, replicates, confidence),
    replicates,
  };
}

/** The mean of a sample and its Monte Carlo standard error; a sample of one has no spread to speak of. */
export function meanOf(sample: Float64Array): { mean: number; standardError: number } {
  const n = sample.length;
  let sum = 0;
  for (let at = 0; at < n; at++) sum += sample[at];
  const mean = sum / n;
  if (n < 2) return { mean, standardError: 0 };
  let squares = 0;
  for (let at = 0; at < n; at++) squares += (sample[at] - mean) * (sample[at] - mean);
  return { mean, standardError: Math.sqrt(squares / (n - 1) / n) };
}
