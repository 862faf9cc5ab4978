/**
 * The worlds an event is looked at in: one for each set of causes that may be neutralised, all from the same settled market,
 * with the same people and the same luck. Bit i of a set stands for the i-th cause; the empty set is the world as it is.
 */
import { copyState } from '../../model/state.ts';
import type { State } from '../../model/state.ts';
import { prepare } from '../../run/plan.ts';
import type { Plan } from '../../run/plan.ts';
import { runUntil } from '../../run/replay.ts';
import { runMonth } from '../../run/run-month.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { CAUSES } from './cause.ts';
import type { MarketFigure } from './inquiry.ts';
import { acts, neutralise } from './neutralise.ts';
import type { Tracer } from './tracer.ts';

const ALL_CAUSES = 2 ** CAUSES.length - 1;
export const EVERY_SET: readonly number[] = Array.from({ length: ALL_CAUSES + 1 }, (_, set) => set);
/** The world as it is, those without one cause, and the one without any. */
export const SETS_SHOWN: readonly number[] = [0, ...CAUSES.map((_, cause) => 2 ** cause), ALL_CAUSES];

export type Worlds = {
  /** Of the world as it is. */
  readonly plan: Plan;
  /** Causes whose neutralising changes anything here. */
  readonly acting: number;
  readonly planOf: (set: number) => Plan;
};

/** Two sets that differ only in causes that do not act are one world. */
export function worldsOf(scenario: Scenario): Worlds {
  const plan = prepare(scenario);
  const acting = CAUSES.reduce((set, cause, at) => (acts(scenario, plan, cause) ? set | (2 ** at) : set), 0);
  const plans = new Map<number, Plan>([[0, plan]]);
  return {
    plan,
    acting,
    planOf(set) {
      const known = plans.get(set & acting);
      if (known !== undefined) return known;
      const causes = CAUSES.filter((_, at) => (set & acting & (2 ** at)) !== 0);
      const made = neutralise(scenario, plan, causes);
      plans.set(set & acting, made);
      return made;
    },
  };
}

export type Played<T> = { readonly traced: T; readonly market: number };

export type SettledLuck = {
  /** The state in which the reported months begin. */
  readonly settled: State;
  /**
   * Plays a world from the first reported month through `until`, counted from 0.
   * @param read the month the market's figure is of.
   */
  readonly play: <T>(
    set: number,
    follow: (state: State) => Tracer<T>,
    months: { readonly read: number; readonly until: number },
  ) => Played<T>;
};

/** One luck, settled once for all worlds. */
export function settleLuck(
  worlds: Worlds,
  allocate: () => State,
  replicate: number,
  figure: MarketFigure,
): SettledLuck {
  const { plan } = worlds;
  const settled = allocate();
  const state = allocate();
  runUntil(settled, plan, replicate, plan.spinUp);
  return {
    settled,
    play(set, follow, { read, until }) {
      const own = worlds.planOf(set);
      copyState(settled, state);
      const tracer = follow(state);
      let market = 0;
      for (let reported = 0; reported <= until; reported++) {
        const index = plan.spinUp + reported;
        runMonth(state, own, { index, replicate }, { check: true, watch: tracer.watch });
        tracer.monthEnds(reported);
        if (reported === read || (figure.adds && reported < read)) market += figure.of(state);
      }
      return { traced: tracer.traced(), market };
    },
  };
}
