/**
 * Looks: the numbers of replicates at which a study asks whether it has seen enough. Looking more than once gives luck more
 * than one chance to mislead, so that the error allowed is divided equally over all looks planned (Bonferroni): whichever
 * look a study stops at, the confidence promised holds.
 */
import { USUAL_CONFIDENCE } from '../statistics/interval.ts';

/** Doubling numbers of replicates from the first to the most, in order; the most alone where it is fewer than the first. */
export function looksUpTo(first: number, most: number): readonly number[] {
  const looks: number[] = [];
  for (let replicates = first; replicates < most; replicates *= 2) looks.push(replicates);
  return [...looks, most];
}

/** The confidence of each look's interval, so that all of them together hold with the confidence wanted. */
export function confidenceOfEach(looks: number, confidence: number = USUAL_CONFIDENCE): number {
  return 1 - (1 - confidence) / looks;
}
