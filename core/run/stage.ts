/** Where lives of the market are played one after another: a state, what records it, and a copy of it as it stood once settled. */
import { accountsFor } from '../model/ledger.ts';
import { createRecorder, openRecorder, record } from '../model/record.ts';
import { breakDown } from '../model/recording/break-down.ts';
import { settleMarket } from '../model/settle-market.ts';
import { allocateState, clearState, copyState } from '../model/state.ts';
import type { Extent } from '../model/state.ts';
import { copyLife, layBookmark } from './bookmark.ts';
import type { Bookmark } from './bookmark.ts';
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
  /** The same for a life that others may part from: it goes on from a bookmark, and more are laid into it on the way. */
  readonly playMarked: (
    plan: Plan,
    replicate: number,
    marking: Marking,
    shouldStop: ShouldStop,
  ) => Float64Array | null;
  /** The accounts in use: what the master check went through last. */
  readonly accounts: () => number;
};

export type Marking = {
  readonly fortunes: Fortunes;
  /** Where to go on from; null for the market as it stands before the first reported month. */
  readonly from: Bookmark | null;
  /** Whether a bookmark is to lie before a reported month, and who takes it. */
  readonly isMarked: (reported: number) => boolean;
  readonly take: (laid: Bookmark) => void;
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
      const path = begin(plan, fortunes);
      for (let reported = 0; reported < plan.months; reported++) {
        if (shouldStop()) return null;
        live(plan, { reported, replicate }, path, fortunes);
      }
      return end(plan, path, fortunes);
    },
    playMarked(plan, replicate, { fortunes, from, isMarked, take }, shouldStop) {
      const path = begin(plan, fortunes);
      const life = { state, recorder, path, fortunes };
      if (from !== null) copyLife(from, life);
      for (let reported = from?.reported ?? 0; reported < plan.months; reported++) {
        if (shouldStop()) return null;
        if (reported !== from?.reported && isMarked(reported)) take(layBookmark(life, reported));
        live(plan, { reported, replicate }, path, fortunes);
      }
      return end(plan, path, fortunes);
    },
    accounts: () => accountsFor(state.market.peopleRows[0], state.market.providerRows[0]),
  };

  /** An empty path, and nobody's fortunes, for the market as it stands. */
  function begin(plan: Plan, fortunes: Fortunes | null): Float64Array {
    openRecorder(recorder, state);
    if (fortunes !== null) clearFortunes(fortunes);
    return emptyPath(plan.months, extent.localities);
  }

  /** One reported month more. */
  function live(
    plan: Plan,
    { reported, replicate }: { readonly reported: number; readonly replicate: number },
    path: Float64Array,
    fortunes: Fortunes | null,
  ): void {
    const index = plan.spinUp + reported;
    const month = runMonth(state, plan, { index, replicate }, { check: checkEveryMonth });
    record(state, month, recorder, path, plan.months);
    if (fortunes !== null && reported >= plan.months - FORTUNE_MONTHS) followFortunes(fortunes, state);
  }

  function end(plan: Plan, path: Float64Array, fortunes: Fortunes | null): Float64Array {
    if (fortunes !== null) closeFortunes(fortunes, state);
    breakDown(recorder.tally, sumsOf(path, plan.months));
    return path;
  }
}

/** Room for the largest of several plans. */
export function largestExtent(extents: readonly Extent[]): Extent {
  return {
    people: Math.max(...extents.map((e) => e.people)),
    providers: Math.max(...extents.map((e) => e.providers)),
    localities: Math.max(...extents.map((e) => e.localities)),
  };
}
