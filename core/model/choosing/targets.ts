/** The shares that new decisions are steered towards so that everyone together comes to the planned mix. */
import { CELL_COUNT } from './nested-logit.ts';

/** What a client group looks like before this month's decisions. */
export type Census = {
  /** People in each arrangement who decide nothing this month. */
  readonly settled: Float64Array;
  /** Reviewed people by the arrangement they are in. */
  readonly reviewed: Float64Array;
  arrived: number;
};

/** A census of nobody. */
export function emptyCensus(): Census {
  return { settled: new Float64Array(CELL_COUNT), reviewed: new Float64Array(CELL_COUNT), arrived: 0 };
}

export type Targets = {
  /** Wanted shares of those who arrive and of those reviewed; each sums to 1. */
  readonly arriving: Float64Array;
  readonly reviewed: Float64Array;
  /** How many people each arrangement is short of before anyone decides; negative where it has too many. */
  readonly gap: Float64Array;
  /** How many people the plan moves out of each arrangement at review, against one another. */
  readonly leaving: Float64Array;
};

/**
 * Those who arrive are wanted in the planned mix and those reviewed where they are, both corrected for the gap: each kind
 * of decision takes a part of it in proportion to how many decide. What the plan has too many of by chance takes fewer
 * newcomers; people are only moved out of what the plan runs down.
 * @param runDown for each arrangement, whether the plan has fewer in it than there were at the start.
 * @param pace part of the gap that this month's decisions are to close.
 */
export function targetsOf(
  planned: Float64Array,
  runDown: readonly boolean[],
  { settled, reviewed, arrived }: Census,
  pace: number,
): Targets {
  const atReview = sum(reviewed);
  const deciding = atReview + arrived;
  const everyone = sum(settled) + deciding;
  const gap = planned.map(
    (share, cell) => share * everyone - settled[cell] - reviewed[cell] - share * arrived,
  );
  const part = deciding === 0 ? 0 : pace / deciding;
  const moved = gap.map((short, cell) => (short > 0 || runDown[cell] ? short : 0));
  return {
    arriving: shares(
      corrected(
        planned.map((share) => share * arrived),
        gap.map((short) => short * part * arrived),
      ),
      planned,
    ),
    reviewed: shares(
      corrected(
        reviewed,
        moved.map((people) => people * part * atReview),
      ),
      planned,
    ),
    gap,
    leaving: moved.map((people, cell) => Math.min(reviewed[cell], Math.max(0, -people))),
  };
}

/**
 * People by arrangement with those added whom it is short of and taken out whom it has too many. Of what is to be taken out
 * and is not there, as much less comes in elsewhere: what is as planned does not give way to a plan that is far behind.
 */
function corrected(people: Float64Array, change: Float64Array): Float64Array {
  const after = people.map((those, cell) => those + change[cell]);
  const missing = sum(after.map((those) => Math.max(0, -those)));
  const coming = sum(change.map((those) => Math.max(0, those)));
  if (missing === 0 || coming === 0) return after;
  const part = Math.max(0, 1 - missing / coming);
  return after.map((_, cell) => people[cell] + (change[cell] > 0 ? change[cell] * part : change[cell]));
}

/** Less than this of one person is what rounding leaves of nobody; wanted in earnest, it would stand above all that is. */
const NOBODY = 1e-9;

/** Parts of a whole, none below nothing; `otherwise` where there is no whole. */
function shares(parts: Float64Array, otherwise: Float64Array): Float64Array {
  const above = parts.map((part) => (part < NOBODY ? 0 : part));
  const whole = sum(above);
  return whole === 0 ? otherwise : above.map((part) => part / whole);
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
