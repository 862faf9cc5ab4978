/**
 * Runs scenarios that differ only in their option, replicate by replicate, with the same people and the same luck.
 * The spin-up is the same for all of them, so it is run once and each option starts from where it ended.
 */
import { accountsFor } from '../model/ledger.ts';
import { createRecorder, openRecorder, record } from '../model/record.ts';
import { breakDown } from '../model/recording/break-down.ts';
import { settleMarket } from '../model/settle-market.ts';
import { allocateState, clearState, copyState } from '../model/state.ts';
import type { Extent, State } from '../model/state.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { clearFortunes, closeFortunes, emptyFortunes, followFortunes, FORTUNE_MONTHS } from './fortunes.ts';
import type { Fortunes } from './fortunes.ts';
import { emptyPath, sumsOf } from './path.ts';
import { monthOfPlan, prepare } from './plan.ts';
import type { Plan } from './plan.ts';
import { runMonth, twice, withRoom } from './run-month.ts';
import { weighFortunes } from './winners.ts';
import type { Thresholds } from './winners.ts';

export type SimulatorSettings = {
  /** Checks that money, hours and people balance after every month. On unless it is the cost of checking that is measured. */
  readonly checkEveryMonth?: boolean;
  /** Runs the spin-up once for all options. Off, each option starts from the beginning, with the same result. */
  readonly shareSpinUp?: boolean;
};

export type Simulator = {
  /**
   * One replicate of every scenario: a path per scenario, laid out as path.ts draws it.
   *
   * @param shouldStop asked before every month; once it says yes the replicate is abandoned
   * @returns null when stopped
   */
  run(replicate: number, shouldStop?: () => boolean): Float64Array[] | null;
  /** The most accounts any option used in the last replicate: what the master check went through. */
  readonly accounts: number;
  /** Who gained and who lost in the last replicate: sums by category for each scenario after the first, against the first. */
  readonly winners: readonly Float64Array[];
};

const never = () => false;

/** Prepares scenarios of one place, future, seed and horizon. State is allocated once and reused by every replicate. */
export function createSimulator(scenarios: readonly Scenario[], settings: SimulatorSettings = {}): Simulator {
  const { checkEveryMonth = true, shareSpinUp = true } = settings;
  const plans = scenarios.map(prepare);
  const isCompared = plans.length > 1;
  let extent = largest(plans.map((plan) => plan.extent));
  let state = allocateState(extent);
  let recorder = createRecorder(extent);
  let accounts = 0;
  let winners: readonly Float64Array[] = [];
  const [ofFirst, ofOther] = [emptyFortunes(extent.localities), emptyFortunes(extent.localities)];
  let settled = shareSpinUp && plans.length > 1 ? allocateState(extent) : null;

  return {
    run(replicate, shouldStop = never) {
      return withRoom(() => runAll(replicate, shouldStop), grow);
    },
    get accounts() {
      return accounts;
    },
    get winners() {
      return winners;
    },
  };

  /** Results do not depend on how many rows there are, so the replicate simply starts again with twice as many. */
  function grow(): void {
    extent = twice(extent);
    state = allocateState(extent);
    recorder = createRecorder(extent);
    if (settled !== null) settled = allocateState(extent);
  }

  function runAll(replicate: number, shouldStop: () => boolean): Float64Array[] | null {
    const paths: Float64Array[] = [];
    const against: Float64Array[] = [];
    accounts = 0;
    for (const [position, plan] of plans.entries()) {
      if (settled === null || position === 0) {
        if (!spinUp(plan, replicate, shouldStop)) return null;
        if (settled !== null) copyState(state, settled);
      } else {
        copyState(settled, state);
      }
      const fortunes = position === 0 ? ofFirst : ofOther;
      const path = runMonths(plan, replicate, fortunes, shouldStop);
      if (path === null) return null;
      accounts = Math.max(accounts, accountsInUse(state.market));
      paths.push(path);
      if (position > 0) against.push(weighFortunes(ofFirst, ofOther, thresholdsOf(plan)));
    }
    winners = against;
    return paths;
  }

  function spinUp(plan: Plan, replicate: number, shouldStop: () => boolean): boolean {
    clearState(state);
    settleMarket(state, monthOfPlan(plan, 0, replicate));
    for (let index = 0; index < plan.spinUp; index++) {
      if (shouldStop()) return false;
      runMonth(state, plan, { index, replicate }, { check: checkEveryMonth });
    }
    return true;
  }

  function runMonths(
    plan: Plan,
    replicate: number,
    fortunes: Fortunes,
    shouldStop: () => boolean,
  ): Float64Array | null {
    const path = emptyPath(plan.months, extent.localities);
    openRecorder(recorder, state);
    clearFortunes(fortunes);
    for (let reported = 0; reported < plan.months; reported++) {
      if (shouldStop()) return null;
      const index = plan.spinUp + reported;
      const month = runMonth(state, plan, { index, replicate }, { check: checkEveryMonth });
      record(state, month, recorder, path, plan.months);
      if (isCompared && reported >= plan.months - FORTUNE_MONTHS) followFortunes(fortunes, state);
    }
    if (isCompared) closeFortunes(fortunes, state);
    breakDown(recorder.tally, sumsOf(path, plan.months));
    return path;
  }
}

/** What is in force at the end of the horizon says what a gain is. */
function thresholdsOf({ parameters }: Plan): Thresholds {
  return {
    hours: parameters.get('winners.hours')!.at(-1)!,
    payment: parameters.get('winners.payment')!.at(-1)!,
  };
}

function accountsInUse({ peopleRows, providerRows }: State['market']): number {
  return accountsFor(peopleRows[0], providerRows[0]);
}

function largest(extents: readonly Extent[]): Extent {
  return {
    people: Math.max(...extents.map((e) => e.people)),
    providers: Math.max(...extents.map((e) => e.providers)),
    localities: Math.max(...extents.map((e) => e.localities)),
  };
}
