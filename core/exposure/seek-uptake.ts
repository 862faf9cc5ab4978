/**
 * At what uptake cash is more likely than not to run out: a few levels from nothing to the most, then halfway into the stretch
 * where that changes. The search asks for levels and is told how often cash ran out at each.
 */
import type { Chance } from '../statistics/wilson.ts';

/** A level of uptake, as a fraction, and how likely cash is to run out at it. */
export type Level = { readonly share: number; readonly runsOut: Chance };

export type Answer =
  /** It does not come to that at any level, or does at every one. */
  | { readonly kind: 'never' | 'always' }
  | {
      readonly kind: 'from';
      /** Where the line between the levels on both sides crosses one half. */
      readonly share: number;
      /** Between these the runs do not tell which is more likely. */
      readonly unsure: { readonly low: number; readonly high: number };
    };

export const FIRST_LEVELS = [0, 0.25, 0.5, 0.75, 1] as const;
/** Halvings of the stretch in which it changes: a quarter becomes about three points in a hundred. */
export const HALVINGS = 3;
const HALF = 0.5;

/** The next level to look at; null when enough is known. What is known may come in any order. */
export function nextLevel(known: readonly Level[]): number | null {
  const missing = FIRST_LEVELS.find((share) => !known.some((level) => level.share === share));
  if (missing !== undefined) return missing;
  const [below, above] = sidesOf(known);
  if (below === null || above === null) return null;
  const finest = FIRST_LEVELS[1] / 2 ** HALVINGS;
  return above.share - below.share <= finest ? null : (above.share + below.share) / 2;
}

/** How many levels are looked at in all, at most. */
export const MOST_LEVELS = FIRST_LEVELS.length + HALVINGS;

/** What the levels known so far say. */
export function answerOf(known: readonly Level[]): Answer {
  const [below, above] = sidesOf(known);
  if (above === null) return { kind: 'never' };
  if (below === null) return { kind: 'always' };
  const rise = above.runsOut.share - below.runsOut.share;
  const share = below.share + ((HALF - below.runsOut.share) / rise) * (above.share - below.share);
  const sorted = byShare(known);
  const surelyBelow = sorted.findLast(
    (level) => level.share <= below.share && level.runsOut.interval.high < HALF,
  );
  const surelyAbove = sorted.find((level) => level.share >= above.share && level.runsOut.interval.low > HALF);
  return {
    kind: 'from',
    share,
    unsure: { low: surelyBelow?.share ?? 0, high: surelyAbove?.share ?? 1 },
  };
}

/** The first level at which more than half of the runs have run out, and the one before it. */
function sidesOf(known: readonly Level[]): readonly [below: Level | null, above: Level | null] {
  const sorted = byShare(known);
  const at = sorted.findIndex(({ runsOut }) => runsOut.share > HALF);
  if (at < 0) return [sorted.at(-1) ?? null, null];
  return [sorted[at - 1] ?? null, sorted[at]];
}

function byShare(known: readonly Level[]): readonly Level[] {
  return known.toSorted((a, b) => a.share - b.share);
}
