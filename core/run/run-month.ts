/** The running of one month: every step of the pipeline in its order, money and people checked at the end. */
import { checkBalance, countPeople } from '../model/balance.ts';
import { calibrate } from '../model/choosing/calibrate.ts';
import { TAKE_UP } from '../model/choosing/pulls.ts';
import { openMonth } from '../model/ledger.ts';
import { OutOfRows } from '../model/rows/out-of-rows.ts';
import { PIPELINE } from '../model/pipeline.ts';
import type { Extent, State } from '../model/state.ts';
import type { Step } from '../model/step.ts';
import type { TableDefinition } from '../model/columns.ts';
import { TABLES } from '../model/tables.ts';
import type { Tables } from '../model/tables.ts';
import { ofMonth } from './beyond-reckoning.ts';
import type { Moment } from './beyond-reckoning.ts';
import { monthOfPlan } from './plan.ts';
import type { Plan, PlannedMonth } from './plan.ts';

export type MonthSettings = {
  /** Checks that money, hours and people balance after the month. */
  readonly check: boolean;
  /** Called before each step; what it returns is called after that step. It may look at the state and change nothing. */
  readonly watch?: (step: Step, month: PlannedMonth) => () => void;
};

/**
 * Runs one month of a plan in a state.
 * @throws BrokenMonth or BeyondReckoning where the sums of the month come to nothing that can be, OutOfRows where it needs more rows
 */
export function runMonth(state: State, plan: Plan, moment: Moment, settings: MonthSettings): PlannedMonth {
  try {
    return playMonth(state, plan, moment, settings);
  } catch (error) {
    throw ofMonth(error, plan, moment);
  }
}

function playMonth(
  state: State,
  plan: Plan,
  { index, replicate }: Moment,
  { check, watch }: MonthSettings,
): PlannedMonth {
  const month = monthOfPlan(plan, index, replicate);
  const peopleBefore = check ? countPeople(state) : 0;
  prepareTakeUp(state, plan, { index, replicate });
  openMonth(state.ledger);
  for (const step of PIPELINE) {
    if (index >= plan.spinUp && plan.held.has(step.name)) {
      if (index === plan.spinUp) clearFlows(state, step);
      continue;
    }
    const after = watch?.(step, month);
    step.apply(state, month);
    after?.();
  }
  if (check) checkBalance(state, peopleBefore);
  return month;
}

/** A step that no longer acts leaves no flows: those nobody else writes are emptied, stocks stand as they are. */
function clearFlows(state: State, step: Step): void {
  const others = new Set(PIPELINE.filter((other) => other !== step).flatMap(({ writes }) => writes));
  for (const path of step.writes) {
    if (others.has(path)) continue;
    const [table, name] = path.split('.') as [keyof Tables, string];
    const definition: TableDefinition = TABLES[table];
    if (definition[name].kind === 'flow')
      (state[table] as Record<string, { fill(value: number): void }>)[name].fill(0);
  }
}

/**
 * Before the first reported month of a plan in which people are at some time left to choose for themselves: their
 * constants are calibrated to the market as it stands, under the levers of the month before.
 */
export function prepareTakeUp(state: State, plan: Plan, { index, replicate }: Moment): void {
  if (index !== plan.spinUp || !plan.levers['choice.mode'].includes(TAKE_UP)) return;
  calibrate(state, monthOfPlan(plan, Math.max(0, index - 1), replicate));
}

/** Room for twice as many people and providers. Results do not depend on how many rows there are. */
export function twice(extent: Extent): Extent {
  return { ...extent, people: extent.people * 2, providers: extent.providers * 2 };
}

/** Does some work, and again from the start after `grow` whenever it needs more rows than there are. */
export function withRoom<T>(work: () => T, grow: () => void): T {
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof OutOfRows)) throw error;
      grow();
    }
  }
}
