/** How a search ended, from the values that were tried. */
import { roundHalfUp } from '../../money/rounding.ts';
import { LIMITS } from '../../scenario/scenario.ts';
import { judgeChance } from '../../statistics/sequential/judge-chance.ts';
import { firstHolding } from '../narrowing.ts';
import type { KnownPlace } from '../narrowing.ts';
import { confidenceOfEach, looksUpTo } from '../looks.ts';
import type { SolveEnd } from './answer.ts';
import { FIRST_LOOK } from './order.ts';
import type { Tally } from './tally.ts';

export type Ending = {
  readonly end: SolveEnd;
  readonly keeps: Tally | null;
  readonly breaks: Tally | null;
};

/**
 * What a search may stand on, in order from the end wanted: the values refused at the far end are no part of it, for nothing
 * beyond them can be tried.
 */
export function standing(tallies: readonly Tally[]): readonly Tally[] {
  const inOrder = tallies.toSorted((a, b) => a.place - b.place);
  return inOrder.slice(0, inOrder.findLastIndex(({ verdict }) => verdict !== 'refused') + 1);
}

/** A value the model refuses keeps nothing. */
export function knownOf({ place, verdict }: Tally): KnownPlace {
  if (verdict === 'keeps') return { at: place, known: 'holds' };
  return { at: place, known: verdict === 'cannot-tell' ? 'unknown' : 'fails' };
}

/** How a search ends, from what is known of the values tried. */
export function endingOf(tallies: readonly Tally[]): Ending {
  const inOrder = standing(tallies);
  const first = firstHolding(inOrder.map(knownOf));
  const keeps = first === -1 ? null : inOrder[first];
  const below = first === -1 ? inOrder : inOrder.slice(0, first);
  const breaks = below.findLast(({ verdict }) => verdict === 'breaks' || verdict === 'refused') ?? null;
  return { end: endOf(inOrder, keeps, breaks), keeps, breaks };
}

function endOf(inOrder: readonly Tally[], keeps: Tally | null, breaks: Tally | null): SolveEnd {
  if (isOutOfOrder(inOrder)) return 'not-one-directional';
  if (keeps === null) {
    return inOrder.some(({ verdict }) => verdict === 'cannot-tell' || verdict === 'keeps')
      ? 'too-noisy'
      : 'impossible';
  }
  if (keeps === inOrder[0]) return 'already-kept';
  return breaks !== null && keeps.place - breaks.place === 1 ? 'found' : 'too-noisy';
}

/** Whether a value is known to break the limits, or is refused, although one nearer to the end wanted keeps them. */
function isOutOfOrder(inOrder: readonly Tally[]): boolean {
  const firstKept = inOrder.findIndex(({ verdict }) => verdict === 'keeps');
  return firstKept !== -1 && inOrder.slice(firstKept).some((each) => knownOf(each).known === 'fails');
}

/**
 * About how many replicates it would take at each value to tell those that could not be told, were the shares to stay as
 * they are. Null where there are none, or no number a study may run is enough.
 */
export function replicatesNeeded(tallies: readonly Tally[], confidence: number): number | null {
  const open = tallies.filter(({ verdict }) => verdict === 'cannot-tell');
  if (open.length === 0) return null;
  const needed = open.map(({ kept, runs }) => enoughFor(kept / runs, runs, confidence));
  return needed.includes(null) ? null : Math.max(...needed.map(Number));
}

function enoughFor(share: number, runs: number, confidence: number): number | null {
  const enough = looksUpTo(FIRST_LOOK, LIMITS.replicates.max).find((most) => {
    const judgedAt = confidenceOfEach(looksUpTo(FIRST_LOOK, most).length);
    return (
      most > runs && judgeChance(roundHalfUp(share * most), most, confidence, judgedAt) !== 'cannot tell yet'
    );
  });
  return enough ?? null;
}
