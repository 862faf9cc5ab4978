/** Where the time of a month goes, step by step. */
import { allocateState } from '../../core/model/state.ts';
import { settleMarket } from '../../core/model/settle-market.ts';
import { PIPELINE } from '../../core/model/pipeline.ts';
import type { Step } from '../../core/model/step.ts';
import { monthOfPlan, prepare } from '../../core/run/plan.ts';
import { runMonth, twice } from '../../core/run/run-month.ts';
import type { Scenario } from '../../core/scenario/scenario.ts';

export type StepShare = {
  readonly name: string;
  /** Part of the time spent in all steps, the spin-up left out. */
  readonly share: number;
  /** Whether the step goes over people: it reads or writes one of their columns. */
  readonly isOfPeople: boolean;
};

/** Runs one replicate with a clock around every step, after another one to warm up; longest step first. */
export function stepShares(scenario: Scenario): readonly StepShare[] {
  const plan = prepare(scenario);
  const extent = twice(plan.extent);
  const spent = new Map<string, number>();
  for (const replicate of [0, 1]) {
    const state = allocateState(extent);
    settleMarket(state, monthOfPlan(plan, 0, replicate));
    for (let index = 0; index < plan.spinUp + plan.months; index++) {
      if (index === plan.spinUp) spent.clear();
      runMonth(state, plan, { index, replicate }, { check: false, watch });
    }
  }
  const whole = [...spent.values()].reduce((sum, ms) => sum + ms, 0);
  return PIPELINE.map(({ name, reads, writes }) => ({
    name,
    share: (spent.get(name) ?? 0) / whole,
    isOfPeople: [...reads, ...writes].some((path) => path.startsWith('people.')),
  })).toSorted((a, b) => b.share - a.share);

  function watch({ name }: Step): () => void {
    const began = performance.now();
    return () => void spent.set(name, (spent.get(name) ?? 0) + performance.now() - began);
  }
}
