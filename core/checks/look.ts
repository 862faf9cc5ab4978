/** Figures a check reads off the whole market at the end of a month, beyond those every run reports. */
import type { State } from '../model/state.ts';
import type { PlannedMonth } from '../run/plan.ts';
import type { How } from './check.ts';

/** What is known of the month beside the state it ends in. */
export type Looked = { readonly peopleBefore: number; readonly parameters: PlannedMonth['parameters'] };

export type Look = {
  readonly label: string;
  readonly meaning: string;
  readonly unit: string;
  readonly over: How;
  readonly of: (state: State, month: Looked) => number;
  /** The figure is `of` added up, as a part of this added up. */
  readonly per?: (state: State, month: Looked) => number;
};

/** Adds something up over the people who are there. */
export function overPeople(
  { people, market }: State,
  value: (people: State['people'], person: number) => number,
): number {
  let sum = 0;
  for (let person = 0; person < market.peopleRows[0]; person++) {
    if (people.present[person] === 1) sum += value(people, person);
  }
  return sum;
}

/** Adds something up over the providers that trade, without the council's own service. */
export function overProviders(
  { providers, market }: State,
  value: (providers: State['providers'], row: number) => number,
): number {
  let sum = 0;
  for (let row = 0; row < market.providerRows[0]; row++) {
    if (providers.open[row] === 1 && providers.inHouse[row] === 0) sum += value(providers, row);
  }
  return sum;
}
