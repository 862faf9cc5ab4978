/**
 * Whether a search found more than chance. A search looks for the best of very many boxes, and finds one in any noise; so it
 * is held against searches of the same cases with what came out dealt out to them anew, which no input can have brought about.
 */
import type { Luck } from '../random/stream.ts';
import { findBox } from './find-box.ts';
import { excessOf, meanOf, tallyOf } from './sample.ts';
import type { Ordered } from './sample.ts';
import type { Settings } from './settings.ts';
import { shuffled } from './shuffle.ts';

/**
 * How likely chance alone is to give a box with at least this excess: the share of searches that did, this one among them. Once
 * it cannot come out significant any more, the rest is left out, as in Besag and Clifford, "Sequential Monte Carlo
 * p-values" (Biometrika 78, 1991): the more, the less there is to find.
 */
export function chanceOfExcess(
  ordered: Ordered,
  interest: Float64Array,
  excess: number,
  { settings, luck }: { readonly settings: Settings; readonly luck: Luck },
): number {
  const { shuffles, significance } = settings;
  const enough = Math.floor(significance * (shuffles + 1));
  let atLeast = 0;
  for (let time = 0; time < shuffles; time++) {
    if (excessFound(ordered, dealtAnew(ordered, interest, luck, time), settings) >= excess) atLeast++;
    if (atLeast >= enough) return atLeast / (time + 1);
  }
  return (atLeast + 1) / (shuffles + 1);
}

/** The excess of the box that a search offers; none where it offers none. */
function excessFound(ordered: Ordered, interest: Float64Array, settings: Settings): number {
  const { inside } = findBox(ordered, interest, settings);
  return excessOf(inside, meanOf(tallyOf(ordered.rows, interest)));
}

function dealtAnew({ rows }: Ordered, interest: Float64Array, luck: Luck, time: number): Float64Array {
  const dealt = new Float64Array(interest.length);
  const others = shuffled(rows, luck, time);
  for (const [position, row] of rows.entries()) dealt[row] = interest[others[position]];
  return dealt;
}
