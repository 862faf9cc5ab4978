import { allocateState } from '../../../core/model/state.ts';
import type { State } from '../../../core/model/state.ts';

export type OnePerson = Partial<Record<keyof State['people'], number>>;

/** Someone of pension age living alone: the class of protected income of the one person of a scene. */
export const SINGLE_PENSIONER = 8;

/** A state with one person, whose provider is in row 0, at a framework rate of £24. */
export function onePerson(person: OnePerson, incomeIndex = 1): State {
  const state = allocateState({ people: 1, providers: 1, localities: 1 });
  const usual = { identity: 9, present: 1, meansClass: SINGLE_PENSIONER, takes: 1, sharing: 1 };
  for (const [name, value] of Object.entries({ ...usual, ...person }))
    state.people[name as keyof OnePerson][0] = value;
  state.market.peopleRows[0] = 1;
  state.market.providerRows[0] = 1;
  state.market.incomeIndex[0] = incomeIndex;
  state.market.frameworkRate[0] = 2400;
  return state;
}
