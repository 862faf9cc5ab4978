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
  return {
    arriving: shares(
      planned.map((share, cell) => share * arrived + gap[cell] * part * arrived),
      planned,
    ),
    reviewed: shares(
      reviewed.map((people, cell) => {
        const moved = gap[cell] > 0 || runDown[cell] ? gap[cell] : 0;
        return people + moved * part * atReview;
      }),
      planned,
    ),
    gap,
  };
}

/** Parts of a whole, none below nothing; `otherwise` where there is no whole. */
function shares(parts: Float64Array, otherwise: Float64Array): Float64Array {
  const above = parts.map((part) => Math.max(0, part));
  const whole = sum(above);
  return whole === 0 ? otherwise : above.map((part) => part / whole);
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
