import { LIMITS } from '../../scenario/scenario.ts';
import { confidenceOfEach, looksUpTo } from '../looks.ts';

/** When a kind of answer is looked for, and how sure each look has to be for all of them together to be as sure as promised. */
export type Plan = { readonly looks: readonly number[]; readonly confidence: number };

export const FIRST_LOOK = 8;

/** Looks at doubling numbers of replicates, from 8 or from as many more as it takes to judge, up to the most. */
export function planOf(fewest: number, most: number, confidence: number): Plan {
  let first = FIRST_LOOK;
  while (first < fewest) first *= 2;
  const looks = looksUpTo(first, most);
  return { looks, confidence: confidenceOfEach(looks.length, confidence) };
}

export type Asked = { readonly fewest: number; readonly most: number; readonly confidence: number };

/**
 * The first look after so many replicates at which something would be decided as it now seems: one of the plan, or else the
 * last of a plan with a larger most, whose looks are more and so each have to be surer.
 *
 * @returns replicates in all; null where not even the most a study may make would do
 */
export function replicatesNeeded(
  { fewest, most, confidence }: Asked,
  done: number,
  decides: (replicates: number, confidence: number) => boolean,
): number | null {
  const plan = planOf(fewest, most, confidence);
  const next = plan.looks.find((look) => look > done && decides(look, plan.confidence));
  if (next !== undefined) return next;
  return (
    beyond(most).find((larger) => decides(larger, planOf(fewest, larger, confidence).confidence)) ?? null
  );
}

/** Doubling numbers above the most, and the most a study may make. */
function beyond(most: number): readonly number[] {
  const { max } = LIMITS.replicates;
  return looksUpTo(FIRST_LOOK, max).filter((look) => look > most);
}
