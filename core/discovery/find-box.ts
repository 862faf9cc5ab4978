import { rowsIn } from './box.ts';
import type { Box, Counted } from './box.ts';
import { positionOfChosen } from './chosen.ts';
import { narrowed, pasted } from './paste.ts';
import { peelingOf } from './peel.ts';
import { meanOf, tallyOf } from './sample.ts';
import type { Ordered } from './sample.ts';
import { fewestOf } from './settings.ts';
import type { Settings } from './settings.ts';
import { significantPart } from './significance.ts';

/** A search for one box. */
export type Search = {
  /** Every box of the peeling, from the one with everything in it. */
  readonly peeling: readonly Counted[];
  /** Which of them was chosen. */
  readonly chosen: number;
  /** What is offered: the chosen one with its bounds moved to where they serve best, and without bounds that chance could explain. Free where nothing is found. */
  readonly inside: Counted;
};

/**
 * Peels, chooses, drops what is not significant, and pastes. Any input could have been picked for a bound, so a bound's quasi-p-value is
 * held against the significance shared among the inputs, as Bonferroni would.
 */
export function findBox(ordered: Ordered, interest: Float64Array, settings: Settings): Search {
  const fewest = fewestOf(ordered.rows.length, settings);
  const base = meanOf(tallyOf(ordered.rows, interest));
  const significance = settings.significance / ordered.columns.length;
  const aim = { base, fewest, significance };
  const significant = (box: Box): Box => significantPart(ordered, interest, box, significance);
  const settled = (box: Box): Box => significant(pasted(ordered, interest, box, aim));

  const peeling = peelingOf(ordered, interest, settings.peel, fewest);
  const chosen = positionOfChosen(peeling, base);
  let box = settled(significant(peeling[chosen].box));
  for (let inputs = box.length; ; inputs = box.length) {
    const more = narrowed(ordered, interest, box, aim);
    const next = more === null ? box : settled(more);
    if (next.length <= inputs) break;
    box = next;
  }
  return { peeling, chosen, inside: countedIn(box, ordered, interest) };
}

function countedIn(box: Box, { columns, rows }: Ordered, interest: Float64Array): Counted {
  return { box, ...tallyOf(rowsIn(box, columns, rows), interest) };
}
