/** The market as it stood when one person's turn came in a step that goes through people in the order of their rows. */
import { allocateState, copyState } from '../../model/state.ts';
import type { State } from '../../model/state.ts';
import type { Step } from '../../model/step.ts';
import type { PlannedMonth } from '../../run/plan.ts';
import type { PersonColumn } from './person-row.ts';

/** What people must have for a placing step to look at them, and what it clears once it has gone by them. */
export const TO_BE_PLACED = ['budgeted', 'supportBudgeted', 'waiting', 'displaced', 'transfersFrom'] as const;
/** What they must have for any step to look at them. */
export const TO_BE_LOOKED_AT = ['present'] as const;

/**
 * Runs a step on a copy of the market in which nobody from the person's row on has what it needs to look at them: what is
 * left is the market they found.
 */
export function marketAtTurn(
  state: State,
  step: Step,
  month: PlannedMonth,
  row: number,
  needed: readonly PersonColumn[],
): State {
  const copy = allocateState(state.extent);
  copyState(state, copy);
  for (const column of needed) copy.people[column].fill(0, row, state.market.peopleRows[0]);
  step.apply(copy, month);
  for (const column of needed) copy.people[column].set(state.people[column]);
  return copy;
}
