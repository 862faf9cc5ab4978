/**
 * Scenario discovery by covering, as Friedman and Fisher (1999) have it: a box is found, the cases in it are set aside, and the rest
 * is searched again, until what is found is no more than chance would give.
 */
import { luckOf } from '../random/stream.ts';
import { chanceOfExcess } from './against-chance.ts';
import { rowsOutside } from './box.ts';
import type { Counted } from './box.ts';
import { findBox } from './find-box.ts';
import type { Search } from './find-box.ts';
import { foundAgain } from './found-again.ts';
import { everyRow, excessOf, inOrder, meanOf, tallyOf } from './sample.ts';
import type { Ordered, Sample, Tally } from './sample.ts';
import { fewestOf } from './settings.ts';
import type { Settings } from './settings.ts';
import { quasiPs } from './significance.ts';

/** Chance always gives at least nothing. */
const CERTAIN = 1;

export type TestedBound = {
  readonly input: number;
  readonly quasiP: number;
  /** Share of random halves of the cases in which a search bounds this input too. */
  readonly again: number;
};

/** A box that is more than chance, of the cases that earlier boxes left. */
export type FoundBox = Pick<Search, 'peeling' | 'chosen'> & {
  readonly inside: Counted;
  /** What was searched: the cases outside earlier boxes. */
  readonly searched: Tally;
  /** How likely chance alone is to give as much. */
  readonly byChance: number;
  /** In the order of the bounds of the box. */
  readonly tests: readonly TestedBound[];
};

export type Discovery = {
  readonly boxes: readonly FoundBox[];
  /** How likely chance was to give what the last search found, where that was not enough for a box; null where there was no such search. */
  readonly refused: number | null;
};

/**
 * Finds boxes one after another, each among the cases outside those before it, until there are as many as wanted, or too few
 * cases or too little of interest are left, or the next is no better than chance.
 */
export function findBoxes(sample: Sample, settings: Settings): Discovery {
  const boxes: FoundBox[] = [];
  let rows = everyRow(sample);
  while (boxes.length < settings.boxes && isWorthSearching(rows, sample, settings)) {
    const found = nextBox(inOrder(sample.columns, rows), sample.interest, settings, boxes.length);
    if ('refused' in found) return { boxes, refused: found.refused };
    boxes.push(found);
    rows = rowsOutside(found.inside.box, sample.columns, rows);
  }
  return { boxes, refused: null };
}

/** Two boxes fit into the cases, and they differ in what came of them. */
function isWorthSearching(rows: Uint32Array, { columns, interest }: Sample, settings: Settings): boolean {
  const first = interest[rows[0]];
  const isMixed = rows.some((row) => interest[row] !== first);
  return columns.length > 0 && isMixed && rows.length >= 2 * fewestOf(rows.length, settings);
}

function nextBox(
  ordered: Ordered,
  interest: Float64Array,
  settings: Settings,
  earlier: number,
): FoundBox | { readonly refused: number } {
  const { peeling, chosen, inside } = findBox(ordered, interest, settings);
  if (inside.box.length === 0) return { refused: CERTAIN };
  const luck = luckOf(settings.seed, earlier);
  const searched = tallyOf(ordered.rows, interest);
  const excess = excessOf(inside, meanOf(searched));
  const byChance = chanceOfExcess(ordered, interest, excess, { settings, luck });
  if (byChance > settings.significance) return { refused: byChance };
  const again = foundAgain(ordered, interest, settings, luck);
  const ps = quasiPs(ordered, interest, inside.box);
  const tests = inside.box.map(({ input }, at) => ({ input, quasiP: ps[at], again: again[input] }));
  return { peeling, chosen, inside, searched, byChance, tests };
}
