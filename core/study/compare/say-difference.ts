import { cautiousInterval, fewestToJudge, widening } from '../../statistics/sequential/cautious-interval.ts';
import { judgeDifference, seeDifference } from '../../statistics/sequential/judge-difference.ts';
import type { Paired } from '../../statistics/sequential/judge-difference.ts';
import type { DifferenceAnswer } from './answer.ts';
import { marketMeasure } from './run-figures.ts';
import type { CompareOrder } from './order.ts';
import { planOf, replicatesNeeded } from './plan.ts';
import { worthOf } from './worth.ts';

/** Before any run came to its end. */
export function nothingSaid(indicator: string): DifferenceAnswer {
  const unknown = { level: null, difference: null, widening: 1, worth: null, more: null };
  return { indicator, verdict: 'cannot tell yet', ...unknown };
}

/** What runs so far say of the difference of an indicator. Fewer than it takes to judge by decide nothing. */
export function sayDifference(
  indicator: string,
  paired: Paired,
  { worth, confidence, most }: Pick<CompareOrder, 'worth' | 'confidence' | 'most'>,
): DifferenceAnswer {
  const replicates = paired.differences.length;
  if (replicates === 0) return nothingSaid(indicator);
  const fewest = fewestToJudge(confidence);
  const { confidence: ofEach } = planOf(fewest, most, confidence);
  const seen = seeDifference(paired, worthOf(marketMeasure(indicator), worth, paired.levels));
  const { mean, deviation, skewness } = seen.difference;
  const verdict = replicates < fewest ? 'cannot tell yet' : judgeDifference(seen, ofEach);
  const needed = replicatesNeeded({ fewest, most, confidence }, replicates, (at, sure) => {
    return judgeDifference(seen, sure, at) !== 'cannot tell yet';
  });
  return {
    indicator,
    verdict,
    level: seen.level,
    difference: {
      mean,
      standardError: deviation / Math.sqrt(replicates),
      interval: replicates < 2 ? null : cautiousInterval(seen.difference, ofEach),
      replicates,
    },
    widening: widening(skewness, replicates, ofEach),
    worth: seen.worth,
    more: verdict !== 'cannot tell yet' ? 0 : needed === null ? null : needed - replicates,
  };
}
