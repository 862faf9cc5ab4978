/** Whose lives there are to replay, and a few worth looking at first. */
import { settleMarket } from '../model/settle-market.ts';
import { allocateState } from '../model/state.ts';
import type { State } from '../model/state.ts';
import { monthOfPlan, prepare } from '../run/plan.ts';
import type { Plan } from '../run/plan.ts';
import { runMonth, twice, withRoom } from '../run/run-month.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { KINDS_OF_LIFE, KINDS_OF_PEOPLE } from './worth-following.ts';
import type { WorthFollowing } from './worth-following.ts';

export type Suggestion = { readonly identity: number; readonly why: string };

export type PeopleToFollow = {
  /** Identities run from 0 to one less than this. */
  readonly identities: number;
  /** There when the reported months begin. */
  readonly atTheStart: number;
  /** Came in the reported months. */
  readonly arriving: number;
  readonly suggestions: readonly Suggestion[];
};

/** Runs the scenario once and looks who is there. */
export function peopleToFollow(scenario: Scenario, replicate: number): PeopleToFollow {
  const plan = prepare(scenario);
  let { extent } = plan;
  return withRoom(
    () => look(allocateState(extent), plan, replicate),
    () => {
      extent = twice(extent);
    },
  );
}

function look(state: State, plan: Plan, replicate: number): PeopleToFollow {
  const { people, market } = state;
  const suggestions = new Map<string, number>();
  let atTheStart = 0;
  let firstArrival = 0;
  settleMarket(state, monthOfPlan(plan, 0, replicate));
  for (let index = 0; index < plan.spinUp + plan.months; index++) {
    if (index === plan.spinUp) {
      atTheStart = present().length;
      firstArrival = market.nextPerson[0];
      for (const kind of KINDS_OF_PEOPLE) suggest(kind);
    }
    runMonth(state, plan, { index, replicate }, { check: true });
    if (index < plan.spinUp) continue;
    for (const kind of KINDS_OF_LIFE) suggest(kind);
  }
  return {
    identities: market.nextPerson[0],
    atTheStart,
    arriving: market.nextPerson[0] - firstArrival,
    suggestions: [...suggestions].map(([why, identity]) => ({ identity, why })),
  };

  function present(): readonly number[] {
    return Array.from({ length: market.peopleRows[0] }, (_, row) => row).filter(
      (row) => people.present[row] === 1,
    );
  }

  /** The first of a kind, by identity, in the first month there is one. */
  function suggest({ why, suits }: WorthFollowing): void {
    if (suggestions.has(why)) return;
    let first = Infinity;
    for (let row = 0; row < market.peopleRows[0]; row++) {
      if (people.present[row] === 1 && suits(people, row)) first = Math.min(first, people.identity[row]);
    }
    if (first < Infinity) suggestions.set(why, first);
  }
}
