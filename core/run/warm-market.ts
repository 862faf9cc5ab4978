/**
 * One life of a market, played again and again under changed options: the market is settled once, and what an option came to
 * is kept while it may be asked for again. The figures are the same to the byte as those of a simulator's first replicate.
 */
import type { Extent } from '../model/state.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Replicate } from './figures.ts';
import { emptyFortunes } from './fortunes.ts';
import type { Fortunes } from './fortunes.ts';
import { prepare } from './plan.ts';
import type { Plan } from './plan.ts';
import { twice, withRoom } from './run-month.ts';
import { createStage } from './stage.ts';
import type { ShouldStop, Stage } from './stage.ts';
import { thresholdsOf, weighFortunes } from './winners.ts';

export type WarmOrder = {
  /** The same for the same place, future, parameters, start, months and seed. */
  readonly ground: string;
  /** One scenario for each option, the one the others are set against first, each with a key that tells its option. */
  readonly scenarios: readonly { readonly key: string; readonly scenario: Scenario }[];
};

export type WarmMarket = {
  /** What the life comes to under every option, as a simulator gives it; null when stopped. */
  readonly play: (
    order: WarmOrder,
    shouldStop?: ShouldStop,
  ) => (Replicate & { readonly accounts: number }) | null;
};

/** What an option came to. */
type Played = {
  readonly plan: Plan;
  readonly path: Float64Array;
  readonly fortunes: Fortunes;
  readonly accounts: number;
};

/** The luck of the one life that is played. */
const REPLICATE = 0;
/** As many options as a comparison holds, and a few that were left a moment ago. */
const MOST_KEPT = 12;

const never: ShouldStop = () => false;

export function createWarmMarket(): WarmMarket {
  let ground: string | null = null;
  let stage: Stage | null = null;
  let extent: Extent | null = null;
  let isSettled = false;
  const played = new Map<string, Played>();

  function play(order: WarmOrder, shouldStop: ShouldStop): ReturnType<WarmMarket['play']> {
    if (order.ground !== ground) {
      ground = order.ground;
      stage = null;
      isSettled = false;
      extent = null;
      played.clear();
    }
    const lives: Played[] = [];
    for (const { key, scenario } of order.scenarios) {
      const life = played.get(key) ?? playOne(prepare(scenario), shouldStop);
      if (life === null) return null;
      keep(key, life);
      lives.push(life);
    }
    const [first, ...others] = lives;
    return {
      paths: lives.map(({ path }) => path),
      winners: others.map(({ plan, fortunes }) =>
        weighFortunes(first.fortunes, fortunes, thresholdsOf(plan.parameters)),
      ),
      accounts: Math.max(...lives.map(({ accounts }) => accounts)),
    };
  }

  function playOne(plan: Plan, shouldStop: ShouldStop): Played | null {
    return withRoom(
      () => {
        const on = stage ?? build(plan.extent);
        if (isSettled) {
          on.putBack();
        } else {
          if (!on.settle(plan, REPLICATE, shouldStop)) return null;
          on.keep();
          isSettled = true;
        }
        const fortunes = emptyFortunes(plan.extent.localities);
        const path = on.play(plan, REPLICATE, fortunes, shouldStop);
        return path === null ? null : { plan, path, fortunes, accounts: on.accounts() };
      },
      () => build(twice(extent ?? plan.extent)),
    );
  }

  function build(size: Extent): Stage {
    extent = size;
    isSettled = false;
    return (stage = createStage(size, true));
  }

  /** The latest last, so that what has not been asked for longest goes first. */
  function keep(key: string, life: Played): void {
    played.delete(key);
    played.set(key, life);
    for (const oldest of played.keys()) {
      if (played.size <= MOST_KEPT) break;
      played.delete(oldest);
    }
  }

  return { play: (order, shouldStop = never) => play(order, shouldStop) };
}
