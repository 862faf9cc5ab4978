/** Whether something is likely enough, by how often it happened. */
import { log } from '../../numeric/log.ts';
import { normalQuantile } from '../normal.ts';
import { chanceOf } from '../wilson.ts';
import { chanceOfAtLeast, chanceOfAtMost } from './binomial.ts';

export const CHANCE_VERDICTS = ['likely enough', 'not likely enough', 'cannot tell yet'] as const;
export type ChanceVerdict = (typeof CHANCE_VERDICTS)[number];

/**
 * The verdict by Wilson's interval, which has to leave out the probability wanted, on either side. Near certainty that
 * interval is too short on the side away from it (one failure in eight would speak against 99 in 100, and comes about by luck one
 * time in thirteen), so that the exact binomial has to agree: as many, or as few, must come about by luck in no more than half of the error allowed.
 *
 * @param of how many replicates, at least one
 * @param wanted the probability it has to have, above 0 and below 1
 */
export function judgeChance(times: number, of: number, wanted: number, confidence: number): ChanceVerdict {
  const { interval } = chanceOf(times, of, confidence);
  const rare = (1 - confidence) / 2;
  if (interval.low > wanted && chanceOfAtLeast(times, of, wanted) <= rare) return 'likely enough';
  if (interval.high < wanted && chanceOfAtMost(times, of, wanted) <= rare) return 'not likely enough';
  return 'cannot tell yet';
}

/** The fewest replicates that show it likely enough, were it to happen in every one of them. */
export function fewestToShow(wanted: number, confidence: number): number {
  const square = normalQuantile(confidence) ** 2;
  const byWilson = Math.floor((square * wanted) / (1 - wanted)) + 1;
  return Math.max(byWilson, Math.ceil(log((1 - confidence) / 2) / log(wanted)));
}
