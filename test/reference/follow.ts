/**
 * Runs the engine and the reference side by side and notes where they part.
 *
 * In lockstep the reference starts every step from what the engine had before it, so that each difference is the
 * step's own. Free, it starts from the settled market and goes its own way to the end: then what one step gets wrong
 * in the first year shows in the second.
 */
import { openMonth as openLedgerMonth } from '../../core/model/ledger.ts';
import { PIPELINE } from '../../core/model/pipeline.ts';
import { settleMarket } from '../../core/model/settle-market.ts';
import { allocateState } from '../../core/model/state.ts';
import { monthOfPlan, prepare } from '../../core/run/plan.ts';
import { prepareTakeUp } from '../../core/run/run-month.ts';
import { LEVERS } from '../../core/scenario/lever.ts';
import type { Scenario } from '../../core/scenario/scenario.ts';
import { allColumns, differencesIn, differencesInBooks } from './compare.ts';
import type { Difference } from './compare.ts';
import { openMonth } from './market.ts';
import { monthFrom } from './month.ts';
import type { ReferenceStep } from './month.ts';
import { readMarket } from './read-market.ts';
import { REFERENCE_STEPS } from './steps.ts';

/** Number of the mode in which people choose for themselves. */
const TAKE_UP = LEVERS['choice.mode'].choices.findIndex(({ id }) => id === 'take-up');

export type Divergence = Difference & { readonly step: string; readonly index: number };

export type FollowSettings = {
  readonly replicate?: number;
  readonly lockstep: boolean;
  /** A provider that goes on whatever happens, as in an exposure. */
  readonly keeps?: number;
  /** Give up after so many differences; the first tell the most. */
  readonly most?: number;
  readonly steps?: Readonly<Record<string, ReferenceStep>>;
};

/** Where the two part, the first difference first. */
export function follow(scenario: Scenario, settings: FollowSettings): readonly Divergence[] {
  const { replicate = 0, lockstep, most = 20, steps = REFERENCE_STEPS } = settings;
  const plan = { ...prepare(scenario), keeps: settings.keeps ?? -1 };
  const state = allocateState(plan.extent);
  settleMarket(state, monthOfPlan(plan, 0, replicate));
  const found: Divergence[] = [];
  let market = readMarket(state);
  for (let index = 0; index < plan.spinUp + plan.months; index++) {
    const planned = monthOfPlan(plan, index, replicate);
    const month = monthFrom(planned);
    if (index === plan.spinUp) prepareBoth();
    openLedgerMonth(state.ledger);
    openMonth(market);
    for (const step of PIPELINE) {
      const own = steps[step.name];
      if (own === undefined) {
        step.apply(state, planned);
        if (!lockstep) market = readMarket(state);
        continue;
      }
      if (lockstep) market = readMarket(state);
      step.apply(state, planned);
      own(market, month);
      const columns = step.writes;
      note(
        [...differencesIn(state, market, columns), ...differencesInBooks(state, market)],
        step.name,
        index,
      );
      if (found.length >= most) return found;
    }
    if (lockstep) continue;
    note(differencesIn(state, market, allColumns()), 'the month', index);
    if (found.length > 0) return found;
  }
  return found;

  /** Before the first reported month: in a run in which people are at some time left to choose for themselves. */
  function prepareBoth(): void {
    const index = plan.spinUp;
    const { calibrate } = steps;
    if (lockstep) market = readMarket(state);
    prepareTakeUp(state, plan, { index, replicate });
    if (calibrate === undefined) market = readMarket(state);
    else if (plan.levers['choice.mode'].includes(TAKE_UP))
      calibrate(market, monthFrom(monthOfPlan(plan, Math.max(0, index - 1), replicate)));
    note(differencesIn(state, market, ['constants.calibrated']), 'calibrate', index);
  }

  function note(differences: readonly Difference[], step: string, index: number): void {
    for (const difference of differences) if (found.length < most) found.push({ ...difference, step, index });
  }
}

/** Names of steps that have no reference. */
export function stepsWithoutReference(): readonly string[] {
  return PIPELINE.map(({ name }) => name).filter((name) => REFERENCE_STEPS[name] === undefined);
}
