/**
 * Runs scenarios that differ only in their option, replicate by replicate, with the same people and the same luck.
 * The spin-up is the same for all of them, so it is run once and each option starts from where it ended.
 */
import { INDICATOR_IDS } from '../model/indicators.ts';
import { accountsFor } from '../model/ledger.ts';
import { record } from '../model/record.ts';
import { settleMarket } from '../model/settle-market.ts';
import { allocateState, clearState, copyState } from '../model/state.ts';
import type { Extent, State } from '../model/state.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { monthOfPlan, prepare } from './plan.ts';
import type { Plan } from './plan.ts';
import { runMonth, twice, withRoom } from './run-month.ts';

export type SimulatorSettings = {
  /** Checks that money, hours and people balance after every month. On unless it is the cost of checking that is measured. */
  readonly checkEveryMonth?: boolean;
  /** Runs the spin-up once for all options. Off, each option starts from the beginning, with the same result. */
  readonly shareSpinUp?: boolean;
};

export type Simulator = {
  /**
   * One replicate of every scenario: a series per scenario laid out indicator x month, in pounds, hours and shares.
   *
   * @param shouldStop asked before every month; once it says yes the replicate is abandoned
   * @returns null when stopped
   */
  run(replicate: number, shouldStop?: () => boolean): Float64Array[] | null;
  /** The most accounts any option used in the last replicate: what the master check went through. */
  readonly accounts: number;
};

const never = () => false;

/** Prepares scenarios of one place, future, seed and horizon. State is allocated once and reused by every replicate. */
export function createSimulator(scenarios: readonly Scenario[], settings: SimulatorSettings = {}): Simulator {
  const { checkEveryMonth = true, shareSpinUp = true } = settings;
  const plans = scenarios.map(prepare);
  let extent = largest(plans.map((plan) => plan.extent));
  let state = allocateState(extent);
  let accounts = 0;
  let settled = shareSpinUp && plans.length > 1 ? allocateState(extent) : null;

  return {
    run(replicate, shouldStop = never) {
      return withRoom(() => runAll(replicate, shouldStop), grow);
    },
    get accounts() {
      return accounts;
    },
  };

  /** Results do not depend on how many rows there are, so the replicate simply starts again with twice as many. */
  function grow(): void {
    extent = twice(extent);
    state = allocateState(extent);
    if (settled !== null) settled = allocateState(extent);
  }

  function runAll(replicate: number, shouldStop: () => boolean): Float64Array[] | null {
    const series: Float64Array[] = [];
    accounts = 0;
    for (const [position, plan] of plans.entries()) {
      if (settled === null || position === 0) {
        if (!spinUp(plan, replicate, shouldStop)) return null;
        if (settled !== null) copyState(state, settled);
      } else {
        copyState(settled, state);
      }
      const recorded = runMonths(plan, replicate, shouldStop);
      if (recorded === null) return null;
      accounts = Math.max(accounts, accountsInUse(state.market));
      series.push(recorded);
    }
    return series;
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

  function runMonths(plan: Plan, replicate: number, shouldStop: () => boolean): Float64Array | null {
    const series = new Float64Array(INDICATOR_IDS.length * plan.months);
    for (let reported = 0; reported < plan.months; reported++) {
      if (shouldStop()) return null;
      const index = plan.spinUp + reported;
      const month = runMonth(state, plan, { index, replicate }, { check: checkEveryMonth });
      record(state, month, series, plan.months);
    }
    return series;
  }
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
