/**
 * One replicate of a market, played again and again under changed options and futures. Paths are kept while they may be asked for
 * again, and bookmarks lie where other runs may part from them, so that only the months that can differ are played. The figures are
 * the same to the byte as those of a simulator's first replicate.
 */
import type { Scenario } from '../scenario/scenario.ts';
import { MONTHS_PER_YEAR } from '../time/weeks.ts';
import type { Replicate } from './figures.ts';
import { emptyFortunes } from './fortunes.ts';
import type { Fortunes } from './fortunes.ts';
import { createPlayer } from './player.ts';
import { partingOf } from './parting.ts';
import { prepare, toCompare } from './plan.ts';
import type { Plan } from './plan.ts';
import type { Reached, ShouldStop } from './stage.ts';
import { thresholdsOf, weighFortunes } from './winners.ts';

export type WarmOrder = {
  /** Stands for everything but the option: the same for the same place, future, parameters, start, months and seed. */
  readonly ground: string;
  /** One scenario for each option, first the one that the others are compared with, each with a key that stands for its option. */
  readonly scenarios: readonly { readonly key: string; readonly scenario: Scenario }[];
};

export type WarmMarket = {
  /**
   * The paths of the replicate under every option, as a simulator gives them; null when stopped.
   * @param hear called with the months that are there already, then after every month that is played
   */
  readonly play: (
    order: WarmOrder,
    shouldStop?: ShouldStop,
    hear?: HearMonths,
  ) => (Replicate & { readonly accounts: number }) | null;
  /**
   * Plays what is likely to be asked for next, and keeps it until it is or until a few others have been foreseen: a whole order where a market is made
   * ready before anything is asked for. False when stopped.
   */
  readonly foresee: (order: WarmOrder, shouldStop?: ShouldStop) => boolean;
};

/** The months of an option that are in. They are final: the same to the byte as in the whole path. What lies behind them in this path is not. */
export type MonthsIn = {
  /** Its place in the order. */
  readonly option: number;
  readonly until: number;
  /** Filled in further while it is played: what is kept of it must be copied. */
  readonly path: Float64Array;
};
export type HearMonths = (months: MonthsIn) => void;

/** What an option came to. */
type Played = {
  readonly plan: Plan;
  readonly path: Float64Array;
  readonly fortunes: Fortunes;
  readonly accounts: number;
};

type HowPlayed = { readonly reached?: Reached | undefined; readonly isForeseen?: boolean };

/** The one replicate that is played. */
const REPLICATE = 0;
/** As many options as a comparison holds, and a few that were left a moment ago. */
const MOST_KEPT = 12;
/** Those that were foreseen and never asked for: one step on, two, and one the other way. */
const MOST_FORESEEN = 3;

const never: ShouldStop = () => false;

/** A market in which nothing has been played yet. */
export function createWarmMarket(): WarmMarket {
  const played = new Map<string, Played>();
  /** Beside them, so that what nobody may ever ask for takes the place of nothing that was. */
  const foreseen = new Map<string, Played>();
  const player = createPlayer({ checkEveryMonth: true, areGoneBackTo: false });

  function play(
    { ground, scenarios }: WarmOrder,
    shouldStop: ShouldStop,
    hear: HearMonths | undefined,
  ): ReturnType<WarmMarket['play']> {
    const runs: Played[] = [];
    if (hear !== undefined) tellKept({ ground, scenarios }, hear);
    for (const [option, { key, scenario }] of scenarios.entries()) {
      const onGround = `${ground} ${key}`;
      const reached: Reached | undefined = hear && ((path, until) => hear({ option, until, path }));
      const run = known(onGround) ?? playOne(prepare(scenario), shouldStop, { reached });
      if (run === null) return null;
      foreseen.delete(onGround);
      keep(played, onGround, run, MOST_KEPT);
      runs.push(run);
    }
    const [first, ...others] = runs;
    return {
      paths: runs.map(({ path }) => path),
      winners: others.map(({ plan, fortunes }) =>
        weighFortunes(first.fortunes, fortunes, thresholdsOf(plan.parameters)),
      ),
      accounts: Math.max(...runs.map(({ accounts }) => accounts)),
    };
  }

  function known(onGround: string): Played | undefined {
    return played.get(onGround) ?? foreseen.get(onGround);
  }

  function foresee({ ground, scenarios }: WarmOrder, shouldStop: ShouldStop): boolean {
    for (const { key, scenario } of scenarios) {
      const onGround = `${ground} ${key}`;
      if (known(onGround) !== undefined) continue;
      const run = playOne(prepare(scenario), shouldStop, { isForeseen: true });
      if (run === null) return false;
      keep(foreseen, onGround, run, Math.max(MOST_FORESEEN, scenarios.length));
    }
    return true;
  }

  function tellKept({ ground, scenarios }: WarmOrder, hear: HearMonths): void {
    for (const [option, { key, scenario }] of scenarios.entries()) {
      const kept = known(`${ground} ${key}`);
      if (kept !== undefined) hear({ option, until: scenario.months, path: kept.path });
    }
  }

  function playOne(plan: Plan, shouldStop: ShouldStop, { reached, isForeseen }: HowPlayed): Played | null {
    const others = [...played.values(), ...foreseen.values()].map((run) => ({
      run,
      parting: partingOf(run.plan, plan),
    }));
    const same = others.find(({ parting }) => parting === plan.calendar.length);
    if (same !== undefined) return { ...same.run, plan };
    const parting = Math.max(0, ...others.map((other) => other.parting));
    const isSettled = (run: Played): boolean => partingOf(run.plan, plan) >= plan.spinUp;
    const fortunes = emptyFortunes(plan.extent.localities);
    // What was only foreseen leaves no bookmark, but in a market of which nothing has been asked for yet: they lie where runs that were asked for part.
    const isUnmarked = isForeseen === true && [...played.values()].some(isSettled);
    const isMarkedAt = (reported: number): boolean => !isUnmarked && isMarked(plan, reported, parting);
    const marking = { fortunes, isMarked: isMarkedAt, reached };
    const path = player.play({ plan, replicate: REPLICATE }, marking, shouldStop);
    return path === null ? null : { plan: toCompare(plan), path, fortunes, accounts: player.accounts() };
  }

  return {
    play: (order, shouldStop = never, hear) => play(order, shouldStop, hear),
    foresee: (order, shouldStop = never) => foresee(order, shouldStop),
  };
}

/** The latest last, so that what has not been asked for longest goes first. */
function keep(kept: Map<string, Played>, key: string, run: Played, most: number): void {
  kept.delete(key);
  kept.set(key, run);
  for (const oldest of kept.keys()) {
    if (kept.size <= most) break;
    kept.delete(oldest);
  }
}

/**
 * Where a lever moved once is moved again, runs part again: a bookmark lies there, and at the beginning of each year up to there. In
 * the first run of a market, which any other may part from, it lies at the beginning of every year.
 */
function isMarked({ spinUp, months }: Plan, reported: number, parting: number): boolean {
  const index = spinUp + reported;
  if (reported === months) return false;
  return index === parting || (reported % MONTHS_PER_YEAR === 0 && (index < parting || parting < spinUp));
}
