/**
 * The quasi-p-value of Bryant and Lempert, "Thinking inside the box" (Technological Forecasting and Social Change 77, 2010): take a
 * box without one of its bounds, and ask how likely it is that as many cases as are in the box, picked from it at random, hold
 * as much of interest. "Quasi", because the bound was not picked at random but searched for.
 */
import { passes, withoutInput } from './box.ts';
import type { Box } from './box.ts';
import { chanceOfAtLeast } from './binomial.ts';
import { meanOf } from './sample.ts';
import type { Ordered, Tally } from './sample.ts';

/** Sums of parts such as thirds fall short of the whole number they make by less than this. */
const ROUNDING = 1e-6;

/** The quasi-p-value of each bound of a box. Interest in parts of cases is rounded down, which makes it no smaller. */
export function quasiPs(ordered: Ordered, interest: Float64Array, box: Box): readonly number[] {
  const { inside, kept } = tallies(ordered, interest, box);
  const times = Math.floor(inside.interest + ROUNDING);
  return kept.map((only) => {
    const wider = { cases: inside.cases + only.cases, interest: inside.interest + only.interest };
    return chanceOfAtLeast(times, inside.cases, meanOf(wider));
  });
}

/** The box without bounds that chance could explain, the weakest gone first, as each changes what the others are held against. */
export function significantPart(ordered: Ordered, interest: Float64Array, box: Box, most: number): Box {
  let left = box;
  for (;;) {
    const tested = quasiPs(ordered, interest, left);
    const worst = Math.max(...tested);
    if (left.length === 0 || worst <= most) return left;
    left = withoutInput(left, left[tested.indexOf(worst)].input);
  }
}

/** What is in a box, and what each bound alone keeps out of it. */
function tallies(
  { columns, rows }: Ordered,
  interest: Float64Array,
  box: Box,
): { readonly inside: Tally; readonly kept: readonly Tally[] } {
  const inside = { cases: 0, interest: 0 };
  const kept = box.map(() => ({ cases: 0, interest: 0 }));
  const values = box.map(({ input }) => columns[input].values);
  for (const row of rows) {
    let only = -1;
    let failed = 0;
    for (let at = 0; at < box.length && failed < 2; at++) {
      if (passes(box[at], values[at][row])) continue;
      only = at;
      failed++;
    }
    if (failed > 1) continue;
    const tally = failed === 0 ? inside : kept[only];
    tally.cases++;
    tally.interest += interest[row];
  }
  return { inside, kept };
}
