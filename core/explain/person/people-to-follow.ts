/** Whose lives there are to replay, and a few worth looking at first. */
import type { State } from '../../model/state.ts';
import { prepare } from '../../run/plan.ts';
import type { Plan } from '../../run/plan.ts';
import { replay, runUntil } from '../../run/replay.ts';
import { runMonth } from '../../run/run-month.ts';
import type { Scenario } from '../../scenario/scenario.ts';
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
  return replay(plan, (allocate) => look(allocate(), plan, replicate));
}

function look(state: State, plan: Plan, replicate: number): PeopleToFollow {
  const { people, market } = state;
  const suggestions = new Map<string, number>();
  runUntil(state, plan, replicate, plan.spinUp);
  const atTheStart = present().length;
  const firstArrival = market.nextPerson[0];
  for (const kind of KINDS_OF_PEOPLE) suggest(kind);
  for (let index = plan.spinUp; index < plan.spinUp + plan.months; index++) {
    runMonth(state, plan, { index, replicate }, { check: true });
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
