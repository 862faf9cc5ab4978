/** Where runs of the market are played one after another: a state, and what records it. */
import { accountsFor } from '../model/ledger.ts';
import { createRecorder, openRecorder, record } from '../model/recording/record.ts';
import { breakDown } from '../model/recording/break-down.ts';
import { settleMarket } from '../model/settle-market.ts';
import { allocateState, clearState } from '../model/state.ts';
import type { Extent } from '../model/state.ts';
import { copyRun } from './bookmark.ts';
import type { Bookmark, RunUnderWay } from './bookmark.ts';
import { clearFortunes, closeFortunes, followFortunes, FORTUNE_MONTHS } from './fortunes.ts';
import type { Fortunes } from './fortunes.ts';
import type { Which } from './marks.ts';
import { emptyPath, sumsOf } from './path.ts';
import { monthOfPlan } from './plan.ts';
import type { Plan } from './plan.ts';
import { runMonth } from './run-month.ts';

/** Asked before every month; once it says yes the run is abandoned. */
export type ShouldStop = () => boolean;

export type Stage = {
  /** From nothing to the market before the first reported month. False when stopped. */
  readonly settle: (plan: Plan, replicate: number, shouldStop: ShouldStop) => boolean;
  /**
   * The reported months, from the market as it stands or from a bookmark, and others laid on the way: a path, laid out as path.ts
   * draws it. Null when stopped.
   */
  readonly play: (which: Which, marking: StageMarking, shouldStop: ShouldStop) => Float64Array | null;
  /** The accounts in use: what the master check went through last. */
  readonly accounts: () => number;
};

export type StageMarking = {
  readonly fortunes: Fortunes;
  /** Where to go on from; null for the market as it stands before the first reported month. */
  readonly from: Bookmark | null;
  /** Whether a bookmark is to lie before a reported month, or at the end, and who lays it. */
  readonly isMarked: (reported: number) => boolean;
  readonly take: (run: RunUnderWay, reported: number) => void;
  readonly reached?: Reached | undefined;
};

/** Told of the path under way and how many of its months are in: those are as they will be in the whole path, all else of it is not. */
export type Reached = (path: Float64Array, until: number) => void;

/** @throws OutOfRows from `settle` and `play` when the extent is too small: results do not depend on it, so play again on a larger one. */
export function createStage(extent: Extent, checkEveryMonth: boolean): Stage {
  const state = allocateState(extent);
  const recorder = createRecorder(extent);

  return {
    settle(plan, replicate, shouldStop) {
      // To make a market takes as long as some months of it, so that it is asked before that and not again before the first month.
      if (shouldStop()) return false;
      clearState(state);
      settleMarket(state, monthOfPlan(plan, 0, replicate));
      for (let index = 0; index < plan.spinUp; index++) {
        if (index > 0 && shouldStop()) return false;
        runMonth(state, plan, { index, replicate }, { check: checkEveryMonth });
      }
      return true;
    },
    play({ plan, replicate }, { fortunes, from, isMarked, take, reached }, shouldStop) {
      openRecorder(recorder, state);
      clearFortunes(fortunes);
      const run = { state, recorder, path: emptyPath(plan.months, extent.localities), fortunes };
      if (from !== null) copyRun(from, run);
      if (from !== null && from.reported > 0) reached?.(run.path, from.reported);
      for (let reported = from?.reported ?? 0; ; reported++) {
        if (reported !== from?.reported && isMarked(reported)) take(run, reported);
        if (reported === plan.months) return end(plan, run);
        if (shouldStop()) return null;
        playMonth({ plan, replicate }, run, reported);
        reached?.(run.path, reported + 1);
      }
    },
    accounts: () => accountsFor(state.market.peopleRows[0], state.market.providerRows[0]),
  };

  /** One reported month more. */
  function playMonth({ plan, replicate }: Which, { path, fortunes }: RunUnderWay, reported: number): void {
    const index = plan.spinUp + reported;
    // Money lost on the way is still missing at the end, and what is no number stays none; people and hours are counted within a month.
    const check = checkEveryMonth || reported === plan.months - 1;
    const month = runMonth(state, plan, { index, replicate }, { check });
    record(state, month, recorder, path, plan.months);
    if (reported >= plan.months - FORTUNE_MONTHS) followFortunes(fortunes, state);
  }

  function end({ months }: Plan, { path, fortunes }: RunUnderWay): Float64Array {
    closeFortunes(fortunes, state);
    breakDown(recorder.tally, sumsOf(path, months));
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
