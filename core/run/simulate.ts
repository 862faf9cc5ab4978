/**
 * Runs scenarios that differ only in their option, replicate by replicate, with the same people and the same luck. What options
 * have in common is played once: the spin-up, and the months before any of them changes anything. Each option goes on from the month in
 * which it parts from an earlier one.
 */
import type { Scenario } from '../scenario/scenario.ts';
import { emptyFortunes } from './fortunes.ts';
import { createPlayer } from './player.ts';
import type { Player } from './player.ts';
import { partingOf } from './parting.ts';
import { prepare } from './plan.ts';
import type { Plan } from './plan.ts';
import { largestExtent } from './stage.ts';
import type { ShouldStop } from './stage.ts';
import { thresholdsOf, weighFortunes } from './winners.ts';

export type SimulatorSettings = {
  /** Whether to check after every month that money, hours and people balance. Turned off only to measure what checking costs. */
  readonly checkEveryMonth?: boolean;
  /** Whether to play the months that options have in common only once. If not, each option starts from the beginning, with the same result. */
  readonly shareMonths?: boolean;
};

export type Simulator = {
  /**
   * One replicate of every scenario: a path per scenario, laid out as path.ts draws it.
   *
   * @param shouldStop asked before every month; once it says yes the replicate is abandoned
   * @returns null when stopped
   */
  run(replicate: number, shouldStop?: () => boolean): Float64Array[] | null;
  /** How many accounts the master check went through in the last replicate, under the option that used most. */
  readonly accounts: number;
  /** Who gained and who lost in the last replicate: sums by category for each scenario after the first, against the first. */
  readonly winners: readonly Float64Array[];
};

const never: ShouldStop = () => false;

/** Prepares scenarios of one place, future, seed and horizon. State is allocated once and reused by every replicate. */
export function createSimulator(scenarios: readonly Scenario[], settings: SimulatorSettings = {}): Simulator {
  const { checkEveryMonth = true, shareMonths = true } = settings;
  const player = createPlayer({ checkEveryMonth, areGoneBackTo: false });
  return simulatorOn(shareMonths ? player : eachFromTheBeginning(player), scenarios);
}

/** A simulator that shares its bookmarks with runs of other scenarios: each goes on from the month in which it parts from any of them. */
export function simulatorOn(player: Player, scenarios: readonly Scenario[]): Simulator {
  const prepared = scenarios.map(prepare);
  const extent = largestExtent(prepared.map((plan) => plan.extent));
  const plans = prepared.map((plan) => ({ ...plan, extent }));
  const marked = plans.map((_, position) => monthsMarked(plans, position, player.areGoneBackTo));
  const [ofFirst, ofOther] = [emptyFortunes(extent.localities), emptyFortunes(extent.localities)];
  let accounts = 0;
  let winners: readonly Float64Array[] = [];

  return {
    run(replicate, shouldStop = never) {
      const paths: Float64Array[] = [];
      const against: Float64Array[] = [];
      accounts = 0;
      for (const [position, plan] of plans.entries()) {
        const which = { plan, replicate };
        const fortunes = position === 0 ? ofFirst : ofOther;
        const parting = player.partingOf(which) - plan.spinUp;
        const isMarked = (reported: number): boolean =>
          reported === parting || marked[position].has(reported);
        const path = player.play(which, { fortunes, isMarked }, shouldStop);
        if (path === null) return null;
        accounts = Math.max(accounts, player.accounts());
        paths.push(path);
        if (position > 0) against.push(weighFortunes(ofFirst, ofOther, thresholdsOf(plan.parameters)));
      }
      winners = against;
      return paths;
    },
    get accounts() {
      return accounts;
    },
    get winners() {
      return winners;
    },
  };
}

function eachFromTheBeginning(player: Player): Player {
  return {
    ...player,
    play: (...asked) => {
      player.forget();
      return player.play(...asked);
    },
  };
}

/**
 * Before which reported months bookmarks are to lie in one of several runs: where those after it part from it; at the beginning, for
 * all else there may not be room; and where markets are gone back to, at the end of what others are set against, which is asked for again.
 */
function monthsMarked(plans: readonly Plan[], position: number, areGoneBackTo: boolean): ReadonlySet<number> {
  const own = plans[position];
  const after = plans.slice(position + 1);
  const months = after.map((plan) => partingOf(own, plan) - own.spinUp);
  if (areGoneBackTo || after.length > 0) months.push(0);
  if (areGoneBackTo && position === 0 && after.length > 0) months.push(own.months);
  return new Set(months);
}
