/**
 * Pasting, after Friedman and Fisher (1999), who paste slices back on to a box that peeling made too small. Here the bounds of a box go
 * straight to where it holds most beyond chance, which is what it was chosen by: out or in, one input after another until
 * none moves. And since peeling can miss an input of which both ends are of interest and the middle is not, inputs that are
 * free yet are tried as well.
 */
import { rowsIn, withBound, withoutInput } from './box.ts';
import type { Bound, Box } from './box.ts';
import { bestStretch, bestValues } from './interval.ts';
import type { Aim, Judged } from './interval.ts';
import { excessOf, tallyOf } from './sample.ts';
import type { Ordered } from './sample.ts';
import { quasiPs } from './significance.ts';

/** Every move gains, so that they end of themselves; rounding must not make them go on. */
const LEAST_GAIN = 1e-9;

/** The box with its bounds where they serve best. It has at least the excess of the one given, and bounds of the same inputs or some of them. */
export function pasted(ordered: Ordered, interest: Float64Array, box: Box, aim: Aim): Box {
  let best = box;
  for (let isMoving = true; isMoving;) {
    isMoving = false;
    for (const { input } of best) {
      const own = { ...aim, input };
      const { bound, gain } = bestMove(ordered, interest, around(ordered, interest, best, own), own);
      if (gain > LEAST_GAIN) [best, isMoving] = [withBound(best, bound), true];
    }
  }
  return best;
}

/** The box with one more input bounded: the one that gains most among those whose bound is significant. Null where there is none. */
export function narrowed(
  ordered: Ordered,
  interest: Float64Array,
  box: Box,
  aim: Aim & { readonly significance: number },
): Box | null {
  const free = ordered.columns
    .map((_, input) => input)
    .filter((input) => !box.some((each) => each.input === input));
  const inside = rowsIn(box, ordered.columns, ordered.rows);
  const wider = maskOf(inside, interest.length);
  const now = excessOf(tallyOf(inside, interest), aim.base);
  const moves = free
    .map((input) => bestMove(ordered, interest, { wider, now }, { ...aim, input }))
    .filter(({ gain }) => gain > LEAST_GAIN)
    .sort((a, b) => b.gain - a.gain);
  for (const { bound } of moves) {
    const tried = withBound(box, bound);
    const at = tried.findIndex(({ input }) => input === bound.input);
    if (quasiPs(ordered, interest, tried)[at] <= aim.significance) return tried;
  }
  return null;
}

type Move = { readonly bound: Bound; readonly gain: number };

/** The rows a bound has to do with, and the excess of the box as it is. */
type Around = { readonly wider: Uint8Array; readonly now: number };

function bestMove(
  { columns, orders }: Ordered,
  interest: Float64Array,
  { wider, now }: Around,
  aim: Aim & { readonly input: number },
): Move {
  const column = columns[aim.input];
  const along = orders[aim.input].filter((row) => wider[row] === 1);
  const judged: Judged = (column.choices === null ? bestStretch : bestValues)(column, along, interest, aim);
  return { bound: judged.bound, gain: judged.excess - now };
}

function around(
  { columns, rows }: Ordered,
  interest: Float64Array,
  box: Box,
  { base, input }: Aim & { readonly input: number },
): Around {
  const wider = rowsIn(withoutInput(box, input), columns, rows);
  const now = excessOf(tallyOf(rowsIn(box, columns, wider), interest), base);
  return { wider: maskOf(wider, interest.length), now };
}

function maskOf(rows: Uint32Array, length: number): Uint8Array {
  const mask = new Uint8Array(length);
  for (const row of rows) mask[row] = 1;
  return mask;
}
