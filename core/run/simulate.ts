/**
 * Runs scenarios that differ only in their option, replicate by replicate, with the same people and the same luck.
 * The spin-up is the same for all of them, so it is run once and each option starts from where it ended.
 */
import type { Scenario } from '../scenario/scenario.ts';
import { emptyFortunes } from './fortunes.ts';
import { prepare } from './plan.ts';
import { twice, withRoom } from './run-month.ts';
import { createStage, largestExtent } from './stage.ts';
import type { ShouldStop } from './stage.ts';
import { thresholdsOf, weighFortunes } from './winners.ts';

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
  const isShared = shareSpinUp && isCompared;
  let extent = largestExtent(plans.map((plan) => plan.extent));
  let stage = createStage(extent, checkEveryMonth);
  let accounts = 0;
  let winners: readonly Float64Array[] = [];
  const [ofFirst, ofOther] = [emptyFortunes(extent.localities), emptyFortunes(extent.localities)];

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
    stage = createStage(extent, checkEveryMonth);
  }

  function runAll(replicate: number, shouldStop: ShouldStop): Float64Array[] | null {
    const paths: Float64Array[] = [];
    const against: Float64Array[] = [];
    accounts = 0;
    for (const [position, plan] of plans.entries()) {
      if (!isShared || position === 0) {
        if (!stage.settle(plan, replicate, shouldStop)) return null;
        if (isShared) stage.keep();
      } else {
        stage.putBack();
      }
      const fortunes = position === 0 ? ofFirst : ofOther;
      const path = stage.play(plan, replicate, isCompared ? fortunes : null, shouldStop);
      if (path === null) return null;
      accounts = Math.max(accounts, stage.accounts());
      paths.push(path);
      if (position > 0) against.push(weighFortunes(ofFirst, ofOther, thresholdsOf(plan.parameters)));
    }
    winners = against;
    return paths;
  }
}
