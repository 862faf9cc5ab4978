import { roundHalfUp, roundUp } from '../../money/rounding.ts';
import type { ReadonlyColumn } from '../columns.ts';

type Visits = { readonly doubleHanded: ReadonlyColumn; readonly sharing: ReadonlyColumn };
export type Package = Visits & { readonly budgeted: ReadonlyColumn; readonly takes: ReadonlyColumn };

/** Staff time for a minute of the person's own: two where visits need two workers, less where neighbours share a worker. */
export function workersOn({ doubleHanded, sharing }: Visits, person: number): number {
  return (1 + doubleHanded[person]) * sharing[person];
}

/** Own time a week of the planned care that a person takes up, in whole minutes. */
export function planTakenUp(
  { budgeted, takes }: Pick<Package, 'budgeted' | 'takes'>,
  person: number,
): number {
  return roundHalfUp(budgeted[person] * takes[person]);
}

/** Minutes a week of staff that the care a person takes up of their plan needs. */
export function staffTimeBudgeted(people: Package, person: number): number {
  return roundUp(planTakenUp(people, person) * workersOn(people, person));
}

/** The same for someone who shares no visits with neighbours, though they may until now. */
export function staffTimeAlone(people: Package, person: number): number {
  return roundUp(planTakenUp(people, person) * (1 + people.doubleHanded[person]));
}
