import { cellOf } from '../../model/choosing/cell.ts';
import type { State } from '../../model/state.ts';
import { SELF_FUNDER } from '../../model/vocabulary.ts';
import type { PlannedMonth } from '../../run/plan.ts';
import { CELLS } from '../../scenario/arrangement.ts';
import { arrangementsOpen } from './arrangements-open.ts';
import type { Alternative } from './event.ts';
import { cellWords } from '../words.ts';

/**
 * The arrangements a council client is not in, as the market stands at the end of a month: which of them are open, by what
 * they were told when they last chose, and why the others are not.
 */
export function otherArrangements(state: State, month: PlannedMonth, person: number): readonly Alternative[] {
  if (state.people.deployment[person] === SELF_FUNDER) return [];
  const own = CELLS[cellOf(state.people, person)];
  return arrangementsOpen(state, month, person, true)
    .arrangements.filter(({ cell }) => cell !== own)
    .map(({ cell, closed }) => ({
      what: cellWords(cell),
      possible: closed === null,
      why: closed ?? 'open to them',
    }));
}
