/** Care that people with a service fund buy, or would, by locality: what a provider can hope for if it becomes able to hold funds. */
import { CELL_ISF } from '../../scenario/arrangement.ts';
import { ARRIVING, firstOf } from '../choosing/pulls.ts';
import type { ReadonlyColumn } from '../columns.ts';
import { staffTimeBudgeted } from '../delivering/staff-time.ts';
import { ISF, NO_SUPPLY, SELF_FUNDER } from '../vocabulary.ts';

type Table<C extends string> = { readonly [K in C]: ReadonlyColumn };
type Market = {
  readonly people: Table<
    | 'present'
    | 'group'
    | 'locality'
    | 'deployment'
    | 'barrier'
    | 'budgeted'
    | 'takes'
    | 'doubleHanded'
    | 'sharing'
  >;
  readonly providers: Table<'open' | 'isfCapable' | 'coverage'>;
  readonly constants: Table<'planned'>;
  readonly market: Table<'peopleRows' | 'providerRows'>;
  readonly extent: { readonly localities: number };
};

/** By locality. */
export type FundDemand = {
  /** Minutes of staff a week: what funds buy and would buy if they could be had or, if it is more, what the plan sets for them. */
  readonly minutes: Float64Array;
  /** Providers that hold funds there. */
  readonly holders: Float64Array;
};

/** What there is to be had this month. Who was kept out for want of supply counts where nobody holds funds. */
export function fundDemand(state: Market): FundDemand {
  const { people, providers, constants, market, extent } = state;
  const { localities } = extent;
  const holders = new Float64Array(localities);
  for (let row = 0; row < market.providerRows[0]; row++) {
    if (providers.open[row] === 0 || providers.isfCapable[row] === 0) continue;
    for (let at = 0; at < localities; at++) {
      if ((providers.coverage[row] & (1 << at)) !== 0) holders[at]++;
    }
  }

  const { present, group, locality, deployment, barrier } = people;
  const minutes = new Float64Array(localities);
  const planned = new Float64Array(localities);
  for (let person = 0; person < market.peopleRows[0]; person++) {
    if (present[person] === 0 || deployment[person] === SELF_FUNDER) continue;
    const at = locality[person];
    const care = staffTimeBudgeted(people, person);
    planned[at] += care * constants.planned[firstOf(group[person], ARRIVING) + CELL_ISF];
    const keptOut = holders[at] === 0 && barrier[person] === NO_SUPPLY;
    if (keptOut || deployment[person] === ISF) minutes[at] += care;
  }
  for (let at = 0; at < localities; at++) minutes[at] = Math.max(minutes[at], planned[at]);
  return { minutes, holders };
}

/** Minutes a week one more holder can hope for in the localities it serves, as one bit each: an equal part of each. */
export function expectedOf({ minutes, holders }: FundDemand, coverage: number): number {
  let expected = 0;
  for (let at = 0; at < minutes.length; at++) {
    if ((coverage & (1 << at)) !== 0) expected += minutes[at] / (holders[at] + 1);
  }
  return expected;
}
