/** The market as it stood when one person's turn came in a step that goes through people in the order of their rows. */
import { allocateState, copyState } from '../model/state.ts';
import type { State } from '../model/state.ts';
import type { Step } from '../model/step.ts';
import type { PlannedMonth } from '../run/plan.ts';

/**
 * Runs a placing step on a copy of the market in which nobody from the person's row on has anything budgeted to be placed
 * for: what is left is the market they found.
 */
export function marketAtTurn(state: State, step: Step, month: PlannedMonth, row: number): State {
  const copy = allocateState(state.extent);
  copyState(state, copy);
  const rows = state.market.peopleRows[0];
  copy.people.budgeted.fill(0, row, rows);
  copy.people.supportBudgeted.fill(0, row, rows);
  step.apply(copy, month);
  copy.people.budgeted.set(state.people.budgeted);
  copy.people.supportBudgeted.set(state.people.supportBudgeted);
  return copy;
}
