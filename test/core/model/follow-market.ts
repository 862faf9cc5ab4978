import { openMonth } from '../../../core/model/ledger.ts';
import { PIPELINE } from '../../../core/model/pipeline.ts';
import { settleMarket } from '../../../core/model/settle-market.ts';
import { allocateState } from '../../../core/model/state.ts';
import type { Extent, State } from '../../../core/model/state.ts';
import type { Step } from '../../../core/model/step.ts';
import { monthOfPlan, prepare } from '../../../core/run/plan.ts';
import type { Plan, PlannedMonth } from '../../../core/run/plan.ts';
import { prepareTakeUp } from '../../../core/run/run-month.ts';
import type { Scenario } from '../../../core/scenario/scenario.ts';
import { oncePer } from './once.ts';

export type Following = {
  readonly replicate?: number;
  readonly pipeline?: readonly Step[];
  readonly extent?: Extent;
  /** Called when the market stands and nothing has happened in it. */
  readonly atStart?: (state: State, plan: Plan) => void;
  /** Called before a month begins. */
  readonly before?: (state: State, month: PlannedMonth) => void;
};

/** For a small market it takes as long to get ready as to live a year of it, and many tests live one scenario again and again. */
const planOf = oncePer(prepare);

/** Runs one replicate in the open: `after` sees the whole state at the end of every month, the spin-up included. */
export function followMarket(
  scenario: Scenario,
  following: Following,
  after: (state: State, month: PlannedMonth) => void,
): State {
  const { replicate = 0, pipeline = PIPELINE } = following;
  const plan = planOf(scenario);
  const state = allocateState(following.extent ?? plan.extent);
  settleMarket(state, monthOfPlan(plan, 0, replicate));
  following.atStart?.(state, plan);
  for (let index = 0; index < plan.spinUp + plan.months; index++) {
    const month = monthOfPlan(plan, index, replicate);
    prepareTakeUp(state, plan, { index, replicate });
    following.before?.(state, month);
    openMonth(state.ledger);
    for (const step of pipeline) step.apply(state, month);
    after(state, month);
  }
  return state;
}

/** Rows in use whose flag is set: people present, providers open. */
export function rowsWith(flag: ArrayLike<number>, rows: number): number[] {
  return Array.from({ length: rows }, (_, row) => row).filter((row) => flag[row] === 1);
}

/** The rows of the people who are there. */
export function presentPeople({ people, market }: State): number[] {
  return rowsWith(people.present, market.peopleRows[0]!);
}

/** The rows of the providers that trade. */
export function openProviderRows({ providers, market }: State): number[] {
  return rowsWith(providers.open, market.providerRows[0]!);
}
