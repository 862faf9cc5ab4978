/** Who is in which arrangement, as the months looked at begin and as they end: how far the uptake that was asked for has come. */
import { cellOf } from '../model/choosing/cell.ts';
import type { State } from '../model/state.ts';
import { SELF_FUNDER } from '../model/vocabulary.ts';
import { CELLS } from '../scenario/arrangement.ts';

/** Of council-supported people, the part in each arrangement, in the order of `CELLS`. */
export type Mix = readonly number[];

/** As people stand now; nothing in every one where the council supports nobody. */
export function mixOf({ people, market }: State): Mix {
  const counts = CELLS.map(() => 0);
  for (let person = 0; person < market.peopleRows[0]; person++) {
    if (people.present[person] === 0 || people.deployment[person] === SELF_FUNDER) continue;
    counts[cellOf(people, person)]++;
  }
  const all = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => (all === 0 ? 0 : count / all));
}
