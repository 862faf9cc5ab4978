import type { Limit } from '../../experiment/limit.ts';
import { roundHalfUp } from '../../money/rounding.ts';
import { judgeChance } from '../../statistics/sequential/judge-chance.ts';
import { chanceOf } from '../../statistics/wilson.ts';
import type { LimitAnswer } from './answer.ts';
import type { CompareOrder } from './order.ts';
import { planOf, replicatesNeeded } from './plan.ts';

/** A share needs no fewest: its interval says how little a few runs tell. */
const FEWEST = 1;

/** What runs so far say of whether a limit is kept as likely as wanted. */
export function sayLimit(
  limit: Limit,
  times: number,
  of: number,
  { probability, confidence, most }: Pick<CompareOrder, 'probability' | 'confidence' | 'most'>,
): LimitAnswer {
  if (of === 0) return { limit, verdict: 'cannot tell yet', chance: null, more: null };
  const { confidence: ofEach } = planOf(FEWEST, most, confidence);
  const chance = chanceOf(times, of, ofEach);
  const verdict = judgeChance(times, of, probability, ofEach);
  const needed = replicatesNeeded({ fewest: FEWEST, most, confidence }, of, (at, sure) => {
    return judgeChance(roundHalfUp(chance.share * at), at, probability, sure) !== 'cannot tell yet';
  });
  return {
    limit,
    verdict,
    chance,
    more: verdict !== 'cannot tell yet' ? 0 : needed === null ? null : needed - of,
  };
}
