/**
 * The interval of a mean that decisions are made by: Student's t, widened where the sample is lopsided. Student's t is right for
 * a normal distribution and misses too often for a lopsided one until the sample has 28 + 25 G² values, G being its skewness
 * (Sugden, Smith and Jones 2000, Cochran's rule for simple random sampling). That is for a confidence of 95%; further out
 * Student's t goes wrong by more, and the rule is made stricter by as much (the skewness term of Hall 1988, Theoretical comparison
 * of bootstrap confidence intervals; for Student's t in Owen 2025, arXiv 2501.07645). A sample smaller than the rule wants counts
 * for less, instead of being refused, so that a difference large beside its spread is still told. Decision 9 has the measurements.
 */
import { log } from '../../numeric/log.ts';
import { pow } from '../../numeric/pow.ts';
import { USUAL_CONFIDENCE } from '../interval.ts';
import type { Interval } from '../interval.ts';
import { normalQuantile } from '../normal.ts';
import { studentQuantile } from '../student.ts';
import type { Moments } from './moments.ts';

/** Values needed before a sample counts in full: so many in any case, and so many more for each unit of squared skewness. */
const IN_ANY_CASE = 28;
const PER_SQUARED_SKEWNESS = 25;

/** How often something must happen for a study to promise that its runs have seen it: once in twenty runs. */
const SELDOM = 0.05;

/**
 * The interval of the mean as it stands, or as it would stand after more replicates of the same spread.
 *
 * @param at how many replicates, at least two
 */
export function cautiousInterval(
  { mean, deviation, skewness, replicates }: Moments,
  confidence: number,
  at: number = replicates,
): Interval {
  const error = deviation / Math.sqrt(at);
  const half = studentQuantile(confidence, at - 1) * error * widening(skewness, at, confidence);
  return { low: mean - half, high: mean + half };
}

/** How many times wider than Student's t: 1 where the sample is large enough for how lopsided it is. */
export function widening(skewness: number, replicates: number, confidence: number): number {
  const further = skewnessTerm(confidence) / skewnessTerm(USUAL_CONFIDENCE);
  const needed = IN_ANY_CASE + PER_SQUARED_SKEWNESS * further * skewness * skewness;
  return Math.max(1, Math.sqrt(needed / replicates));
}

/** By how much skewness makes Student's t too short, but for a factor that is the same for every confidence. */
function skewnessTerm(confidence: number): number {
  const quantile = normalQuantile(confidence);
  const square = quantile * quantile;
  return square * square + 2 * square - 3;
}

/**
 * The fewest replicates of which it can be said, with a confidence, that what happens in one run of twenty is among them.
 * Fewer show too little of a market in which a rare event can make all the difference: no mean is judged by them.
 */
export function fewestToJudge(confidence: number): number {
  return Math.ceil(log(1 - confidence) / log(1 - SELDOM));
}

/** The largest share of runs that something may happen in, with a confidence, when it happened in none of so many. */
export function unseenUpTo(replicates: number, confidence: number): number {
  return 1 - pow(1 - confidence, 1 / replicates);
}
