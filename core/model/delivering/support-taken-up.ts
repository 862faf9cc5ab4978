import { roundHalfUp } from '../../money/rounding.ts';
import type { ReadonlyColumn } from '../columns.ts';

type Support = { readonly supportBudgeted: ReadonlyColumn; readonly takes: ReadonlyColumn };

/** Part of some minutes that a person takes up, in whole minutes. */
export function takenUp(minutes: number, part: number): number {
  return roundHalfUp(minutes * part);
}

/** Community support a week of the plan that a person takes up, in whole minutes. */
export function supportTakenUp({ supportBudgeted, takes }: Support, person: number): number {
  return takenUp(supportBudgeted[person], takes[person]);
}
