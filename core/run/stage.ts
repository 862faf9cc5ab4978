/** Where lives of the market are played one after another: a state, what records it, and a copy of it as it stood once settled. */
import { accountsFor } from '../model/ledger.ts';
import { createRecorder, openRecorder, record } from '../model/record.ts';
import { breakDown } from '../model/recording/break-down.ts';
import { settleMarket } from '../model/settle-market.ts';
import { allocateState, clearState, copyState } from '../model/state.ts';
import type { Extent } from '../model/state.ts';
import { clearFortunes, closeFortunes, followFortunes, FORTUNE_MONTHS } from './fortunes.ts';
import type { Fortunes } from './fortunes.ts';
import { emptyPath, sumsOf } from './path.ts';
import { monthOfPlan } from './plan.ts';
import type { Plan } from './plan.ts';
import { runMonth } from './run-month.ts';

/** Asked before every month; once it says yes the life is abandoned. */
export type ShouldStop = () => boolean;

export type Stage = {
  /** From nothing to the market before the first reported month. False when stopped. */
  readonly settle: (plan: Plan, replicate: number, shouldStop: ShouldStop) => boolean;
  /** Keep the market as it stands, and put it back. */
  readonly keep: () => void;
  readonly putBack: () => void;
  /** The reported months, from the market as it stands: a path, laid out as path.ts draws it. Null when stopped. */
  readonly play: (
    plan: Plan,
    replicate: number,
    fortunes: Fortunes | null,
    shouldStop: ShouldStop,
  ) => Float64Array | null;
  /** The accounts in use: what the master check went through last. */
  readonly accounts: () => number;
};

/** @throws OutOfRows from `settle` and `play` when the extent is too small: results do not depend on it, so play again on a larger one. */
export function createStage(extent: Extent, checkEveryMonth: boolean): Stage {
  const state = allocateState(extent);
  const recorder = createRecorder(extent);
  let settled: typeof state | null = null;

  return {
    settle(plan, replicate, shouldStop) {
      clearState(state);
      settleMarket(state, monthOfPlan(plan, 0, replicate));
      for (let index = 0; index < plan.spinUp; index++) {
        if (shouldStop()) return false;
        runMonth(state, plan, { index, replicate }, { check: checkEveryMonth });
      }
      return true;
    },
    keep: () => copyState(state, (settled ??= allocateState(extent))),
    putBack() {
      if (settled === null) throw new Error('A market is put back before any was kept.');
      copyState(settled, state);
    },
    play(plan, replicate, fortunes, shouldStop) {
      const path = emptyPath(plan.months, extent.localities);
      openRecorder(recorder, state);
      if (fortunes !== null) clearFortunes(fortunes);
      for (let reported = 0; reported < plan.months; reported++) {
        if (shouldStop()) return null;
        const index = plan.spinUp + reported;
        const month = runMonth(state, plan, { index, replicate }, { check: checkEveryMonth });
        record(state, month, recorder, path, plan.months);
        if (fortunes !== null && reported >= plan.months - FORTUNE_MONTHS) followFortunes(fortunes, state);
      }
      if (fortunes !== null) closeFortunes(fortunes, state);
      breakDown(recorder.tally, sumsOf(path, plan.months));
      return path;
    },
    accounts: () => accountsFor(state.market.peopleRows[0], state.market.providerRows[0]),
  };
}

/** Room for the largest of several plans. */
export function largestExtent(extents: readonly Extent[]): Extent {
  return {
    people: Math.max(...extents.map((e) => e.people)),
    providers: Math.max(...extents.map((e) => e.providers)),
    localities: Math.max(...extents.map((e) => e.localities)),
  };
}
