/** A market with a clock at every step of its months. */
import { checkBalance, countPeople } from '../../core/model/balance.ts';
import { createRecorder, openRecorder, record } from '../../core/model/recording/record.ts';
import { settleMarket } from '../../core/model/settle-market.ts';
import { allocateState, clearState } from '../../core/model/state.ts';
import type { State } from '../../core/model/state.ts';
import { emptyPath } from '../../core/run/path.ts';
import { monthOfPlan, prepare } from '../../core/run/plan.ts';
import { runMonth, twice } from '../../core/run/run-month.ts';
import type { Scenario } from '../../core/scenario/scenario.ts';
import { processorMs } from './measure.ts';

/** What the months of a run take beside their steps. */
export const BESIDE_STEPS = ['record', 'check'] as const;

/** Milliseconds of processor time of a run, by the name of the step. */
export type StepTimes = ReadonlyMap<string, number>;

export type MonthClock = (replicate: number) => StepTimes;

export type Clocked = {
  /** Which reported months count; all when left out. */
  readonly counts?: (reported: number) => boolean;
  /** Done to the market before a reported month begins. */
  readonly meddle?: (state: State, reported: number) => void;
};

/** Runs of one scenario, one for each call. The first are slower than the rest, as everything is. */
export function monthClock(
  scenario: Scenario,
  { counts = () => true, meddle = () => undefined }: Clocked = {},
): MonthClock {
  const plan = prepare(scenario);
  const extent = twice(plan.extent);
  const state = allocateState(extent);
  const recorder = createRecorder(extent);
  let spent = new Map<string, number>();
  let isCounted = false;

  return (replicate) => {
    spent = new Map();
    clearState(state);
    settleMarket(state, monthOfPlan(plan, 0, replicate));
    const path = emptyPath(plan.months, extent.localities);
    for (let index = 0; index < plan.spinUp + plan.months; index++) {
      const reported = index - plan.spinUp;
      isCounted = reported >= 0 && counts(reported);
      if (reported === 0) openRecorder(recorder, state);
      if (reported >= 0) meddle(state, reported);
      const people = clocked('check', () => countPeople(state));
      const month = runMonth(state, plan, { index, replicate }, { check: false, watch });
      clocked('check', () => checkBalance(state, people));
      if (reported >= 0) clocked('record', () => record(state, month, recorder, path, plan.months));
    }
    return spent;
  };

  function clocked<T>(name: string, work: () => T): T {
    const end = watch({ name });
    const result = work();
    end();
    return result;
  }

  function watch({ name }: { readonly name: string }): () => void {
    if (!isCounted) return () => undefined;
    const began = processorMs();
    return () => void spent.set(name, (spent.get(name) ?? 0) + processorMs() - began);
  }
}

/** What some steps took together; all of them when none is named. */
export function timeOf(spent: StepTimes, names: readonly string[] = [...spent.keys()]): number {
  return names.reduce((sum, name) => sum + (spent.get(name) ?? 0), 0);
}
