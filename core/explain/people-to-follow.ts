/** Whose lives there are to replay, and a few worth looking at first. */
import { settleMarket } from '../model/settle-market.ts';
import { allocateState } from '../model/state.ts';
import type { State } from '../model/state.ts';
import { DIRECT_PAYMENT, SELF_FUNDER } from '../model/vocabulary.ts';
import { CLIENT_GROUPS } from '../scenario/client-group.ts';
import { monthOfPlan, prepare } from '../run/plan.ts';
import type { Plan } from '../run/plan.ts';
import { runMonth, twice, withRoom } from '../run/run-month.ts';
import type { Scenario } from '../scenario/scenario.ts';

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
      for (const [group, name] of CLIENT_GROUPS.entries()) {
        suggest(
          `client group ${name}`,
          (row) => people.group[row] === group && people.deployment[row] !== SELF_FUNDER,
        );
      }
      suggest('holds a direct payment', (row) => people.deployment[row] === DIRECT_PAYMENT);
      suggest('pays for all of their care', (row) => people.deployment[row] === SELF_FUNDER);
    }
    runMonth(state, plan, { index, replicate }, { check: true });
    if (index >= plan.spinUp)
      suggest('loses their provider to a closure', (row) => people.displaced[row] === 1);
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

  /** The first of a kind, by identity. */
  function suggest(why: string, suits: (row: number) => boolean): void {
    if (suggestions.has(why)) return;
    const found = present().filter(suits);
    if (found.length > 0) suggestions.set(why, Math.min(...found.map((row) => people.identity[row])));
  }
}
