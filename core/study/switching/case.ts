/** One world looked at: who is ahead in it, as far as its runs tell. */
import type { Better } from '../../experiment/better.ts';
import type { World } from '../../experiment/world.ts';
import { estimateOf, USUAL_CONFIDENCE } from '../../statistics/interval.ts';
import { cautiousInterval } from '../../statistics/sequential/cautious-interval.ts';
import { momentsOf } from '../../statistics/sequential/moments.ts';
import { confidenceOfEach } from '../looks.ts';
import type { Ahead, Standing } from './answer.ts';

export type Case = {
  readonly world: World;
  /** By replicate; not a number where the model refused the run. */
  readonly differences: number[];
  refusals: number;
  /** What the model said of the first run it refused. */
  reason: string;
  /** Null while more is to be seen. */
  ahead: Ahead | null;
};

/** A case nothing is known of yet. */
export function newCase(world: World): Case {
  return { world, differences: [], refusals: 0, reason: '', ahead: null };
}

/** Counts in the difference of one run, or that the model refused it. */
export function count(one: Case, difference: number | { readonly refused: string }): void {
  if (typeof difference === 'number') {
    one.differences.push(difference);
    return;
  }
  if (one.refusals === 0) one.reason = difference.refused;
  one.refusals += 1;
  one.differences.push(Number.NaN);
}

/** How a sign is read: which way is ahead, over how many looks, and what has to be shown more firmly. */
export type Reading = {
  readonly better: Better;
  readonly looks: number;
  /** Who is ahead as everything stands. */
  readonly usual: Ahead | null;
  /**
   * Among how many cases another lead than the usual would be news: the error is divided over them, so that among hundreds of
   * parameters none is named by luck. A lead that stays where it was is no news.
   */
  readonly among: number;
  /** The fewest runs that name one: in fewer there may be none of what happens seldom and decides. */
  readonly fewest: number;
};

/** Who is ahead at a look, null where more would have to be seen; `base` are the differences as everything stands. */
export function aheadIn(
  { differences, refusals }: Case,
  base: readonly number[],
  reading: Reading,
): Ahead | null {
  const { better, looks, usual, among, fewest } = reading;
  if (refusals === differences.length) return 'refused';
  const played = playedOf(differences);
  // What changes nothing leaves the lead where it is, and no more runs would say anything else.
  if (usual !== null && differences.every((difference, replicate) => isSame(difference, base[replicate])))
    return usual;
  if (played.every((difference) => difference === 0)) return 'cannot-tell';
  const said = leadOf(played, better, confidenceOfEach(looks));
  if (said === null || said === usual) return said;
  if (differences.length < fewest) return null;
  return leadOf(played, better, confidenceOfEach(looks * among));
}

/** Sums of the same amounts in another order part in their last digits. */
const HAIR = 1e-9;

function isSame(difference: number, base: number | undefined): boolean {
  return base !== undefined && Math.abs(difference - base) <= HAIR * Math.abs(base);
}

function leadOf(played: Float64Array, better: Better, confidence: number): 'option' | 'against' | null {
  if (played.length < 2) return null;
  const { low, high } = cautiousInterval(momentsOf(played), confidence);
  if (low <= 0 && high >= 0) return null;
  return low > 0 === (better === 'higher') ? 'option' : 'against';
}

/** What is known of a case; its interval has the usual confidence, whatever the look. */
export function standingOf({ ahead, differences, refusals, reason }: Case): Standing {
  const played = playedOf(differences);
  return {
    ahead: ahead ?? 'cannot-tell',
    difference: played.length === 0 ? null : estimateOf(played, USUAL_CONFIDENCE),
    refused: refusals === 0 ? null : { lives: refusals, reason },
  };
}

function playedOf(differences: readonly number[]): Float64Array {
  return Float64Array.from(differences.filter((difference) => !Number.isNaN(difference)));
}

/** The means of two cases over the replicates the model refused in neither. */
export function meansOfBoth(one: Case, other: Case): readonly [number, number] {
  let [sum, otherSum, both] = [0, 0, 0];
  for (const [replicate, difference] of one.differences.entries()) {
    const pair = other.differences[replicate];
    if (replicate >= other.differences.length || Number.isNaN(difference) || Number.isNaN(pair)) continue;
    sum += difference;
    otherSum += pair;
    both += 1;
  }
  return [sum / both, otherSum / both];
}
