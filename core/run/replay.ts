/** One path run in the open, for those who look at more of it than a batch records. */
import { settleMarket } from '../model/settle-market.ts';
import { allocateState } from '../model/state.ts';
import type { State } from '../model/state.ts';
import { formatMonth } from '../time/month.ts';
import { monthOfPlan } from './plan.ts';
import type { Plan } from './plan.ts';
import { runMonth, twice, withRoom } from './run-month.ts';

/** Does some work in states with room for a plan, and again from the start in larger ones if that is not enough. */
export function replay<T>(plan: Plan, work: (allocate: () => State) => T): T {
  let { extent } = plan;
  return withRoom(
    () => work(() => allocateState(extent)),
    () => {
      extent = twice(extent);
    },
  );
}

/**
 * Settles the market in an empty state and runs it, every month checked.
 * @param until the first month that is not run, counted from the start of the spin-up.
 */
export function runUntil(state: State, plan: Plan, replicate: number, until: number): void {
  settleMarket(state, monthOfPlan(plan, 0, replicate));
  for (let index = 0; index < until; index++) runMonth(state, plan, { index, replicate }, { check: true });
}

/** YYYY-MM of a reported month. */
export function reportedMonth(plan: Plan, reported: number): string {
  return formatMonth(plan.calendar[plan.spinUp + reported]);
}
