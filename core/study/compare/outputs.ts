/** The outputs asked about, each with what is said of it. What is decided stays as it was at the look that decided it. */
import { fewestToJudge } from '../../statistics/sequential/cautious-interval.ts';
import type { CompareAnswer, DifferenceAnswer, LimitAnswer } from './answer.ts';
import type { RunFigures } from './run-figures.ts';
import type { CompareOrder } from './order.ts';
import { planOf } from './plan.ts';
import { nothingSaid, sayDifference } from './say-difference.ts';
import { sayLimit } from './say-limit.ts';

export type Said = {
  readonly differences: readonly DifferenceAnswer[];
  readonly limits: readonly LimitAnswer[];
};

export type Plans = CompareAnswer['plans'];

/** When differences and limits are looked at, and with what error at each look. */
export function plansOf({ confidence, most }: Pick<CompareOrder, 'confidence' | 'most'>): Plans {
  return {
    differences: planOf(fewestToJudge(confidence), most, confidence),
    limits: planOf(1, most, confidence),
  };
}

/** What is said before the first look: nothing of any figure or limit. */
export function nothingSaidYet({ indicators, limits }: CompareOrder): Said {
  return {
    differences: indicators.map(nothingSaid),
    limits: limits.map((limit) => ({ limit, verdict: 'cannot tell yet', chance: null, more: null })),
  };
}

/** Looks again at whatever is not decided yet. */
export function look(said: Said, figures: RunFigures, order: CompareOrder): Said {
  const { kept } = figures.counts();
  return {
    differences: said.differences.map((each, at) =>
      isOpen(each) ? sayDifference(each.indicator, figures.paired(at), order) : each,
    ),
    limits: said.limits.map((each, at) =>
      isOpen(each) ? sayLimit(each.limit, figures.times(at), kept, order) : each,
    ),
  };
}

/** Whether every figure and limit has an answer that more replicates would not change. */
export function isDecided({ differences, limits }: Said): boolean {
  return ![...differences, ...limits].some(isOpen);
}

/** How many replicates there will have been in the end, as it seems after so many. */
export function expectedInAll(
  { differences, limits }: Said,
  plans: Plans,
  done: number,
  most: number,
): number {
  const ends = [
    ...differences.filter(isOpen).map(({ more }) => endOf(more, done, most, plans.differences.looks[0])),
    ...limits.filter(isOpen).map(({ more }) => endOf(more, done, most, plans.limits.looks[0])),
  ];
  return Math.max(done, ...ends);
}

/** Nothing can be decided before the first look; what cannot be decided at all goes on to the most. */
function endOf(more: number | null, done: number, most: number, first: number): number {
  if (done === 0) return first;
  return more === null ? most : Math.min(most, done + more);
}

function isOpen({ verdict }: DifferenceAnswer | LimitAnswer): boolean {
  return verdict === 'cannot tell yet';
}
