/** The market as it stood when one person's turn came in a step that goes through people in the order of their rows. */
import { allocateState, copyState } from '../../model/state.ts';
import type { State } from '../../model/state.ts';
import type { Step } from '../../model/step.ts';
import type { PlannedMonth } from '../../run/plan.ts';
import { PERSON_COLUMNS } from './person-row.ts';
import type { PersonColumn } from './person-row.ts';

type SetAside = { readonly [C in PersonColumn]?: number };

/** Nobody looks for support with nothing budgeted for it. */
export const NO_SUPPORT_SOUGHT: SetAside = { supportBudgeted: 0 };
/** Nobody looks for a provider who lost theirs so lately that the next cannot begin within the month. What is kept for them stays kept. */
export const NO_PROVIDER_SOUGHT: SetAside = { displaced: 1, waiting: -1_000 };
/** No step looks at who is not there. */
export const NOT_THERE: SetAside = { present: 0 };

/**
 * Runs a step on a copy of the market in which it looks at nobody from the person's row on: what is left is the market they found.
 * @param aside what keeps the step from looking at someone.
 */
export function marketAtTurn(
  state: State,
  step: Step,
  month: PlannedMonth,
  row: number,
  aside: SetAside,
): State {
  const copy = allocateState(state.extent);
  copyState(state, copy);
  const rows = state.market.peopleRows[0];
  for (const [column, value] of Object.entries(aside)) {
    copy.people[column as PersonColumn].fill(value, row, rows);
  }
  step.apply(copy, month);
  for (const column of PERSON_COLUMNS) {
    copy.people[column].set(state.people[column].subarray(row, rows), row);
  }
  return copy;
}
