/** Whether paired replicates show a difference, show that there is none worth telling, or cannot tell yet. */
import type { Interval } from '../interval.ts';
import { cautiousInterval } from './cautious-interval.ts';
import { momentsOf } from './moments.ts';
import type { Moments } from './moments.ts';

export const DIFFERENCE_VERDICTS = ['shown', 'not shown', 'cannot tell yet'] as const;
export type DifferenceVerdict = (typeof DIFFERENCE_VERDICTS)[number];

/** Replicate by replicate, the difference and the level it is measured against. */
export type Paired = { readonly differences: Float64Array; readonly levels: Float64Array };

/** The smallest difference worth telling: a part of the level, or an amount. */
export type Worth = { readonly part: number } | { readonly amount: number };

export type DifferenceSeen = {
  readonly difference: Moments;
  /** The difference less what is worth telling, and with it, replicate by replicate: a level that is not sure makes these unsure. */
  readonly above: Moments;
  readonly below: Moments;
  /** Mean of the level. */
  readonly level: number;
  /** What is worth telling, as an amount. */
  readonly worth: number;
};

/** What paired replicates show of a difference; at least one of them. */
export function seeDifference({ differences, levels }: Paired, worth: Worth): DifferenceSeen {
  const level = momentsOf(levels).mean;
  const side = level < 0 ? -1 : 1;
  const worthOf = (under: number): number => ('amount' in worth ? worth.amount : worth.part * side * under);
  return {
    difference: momentsOf(differences),
    above: momentsOf(differences.map((value, at) => value - worthOf(levels[at]))),
    below: momentsOf(differences.map((value, at) => value + worthOf(levels[at]))),
    level,
    worth: worthOf(level),
  };
}

/**
 * The verdict by intervals of a confidence. A difference is shown when its interval leaves out zero, so that its sign is sure,
 * and reaches what is worth telling; it is not shown when the whole interval lies within what is not worth telling.
 *
 * @param at how many replicates, at least two: those seen, or as many as there would be with the same spread
 */
export function judgeDifference(
  { difference, above, below, worth }: DifferenceSeen,
  confidence: number,
  at: number = difference.replicates,
): DifferenceVerdict {
  const interval = cautiousInterval(difference, confidence, at);
  // What is the same in every run differs by less than any part of any level.
  const isNothing = difference.mean === 0 && difference.deviation === 0;
  const isSmall =
    isWithin(interval, worth) &&
    cautiousInterval(above, confidence, at).high <= 0 &&
    cautiousInterval(below, confidence, at).low >= 0;
  if (isNothing || isSmall) return 'not shown';
  return interval.low > 0 || interval.high < 0 ? 'shown' : 'cannot tell yet';
}

function isWithin({ low, high }: Interval, worth: number): boolean {
  return -worth <= low && high <= worth;
}
