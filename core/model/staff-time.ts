import type { ReadonlyColumn } from './columns.ts';

type Package = { readonly budgeted: ReadonlyColumn; readonly doubleHanded: ReadonlyColumn };

/** Minutes a week of staff that the care budgeted for a person takes: twice their own time where visits need two workers. */
export function staffTimeBudgeted({ budgeted, doubleHanded }: Package, person: number): number {
  return budgeted[person] * (1 + doubleHanded[person]);
}
