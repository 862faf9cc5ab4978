/** Laws that hold in every month of any market: each generated market is played once, and all laws of a file look on. */
import { property } from 'fast-check';
import type { IProperty } from 'fast-check';

import { PIPELINE } from '../../../core/model/pipeline.ts';
import type { State } from '../../../core/model/state.ts';
import type { AnyMonth, Step } from '../../../core/model/step.ts';
import type { PlannedMonth } from '../../../core/run/plan.ts';
import { followMarket } from '../model/follow-market.ts';
import { anything, pairOf } from './any-scenario.ts';
import type { Generated } from './any-scenario.ts';

export type Look = (state: State, month: AnyMonth) => void;

/** Someone looking before and after some steps, by their names. */
export type StepLooks = Readonly<Record<string, { readonly before?: Look; readonly after?: Look }>>;

/** Who looks at one run, from its beginning to its end; whatever is amiss is thrown. They change nothing. */
export type Watcher = {
  /** Before a month begins, and after it has ended. */
  readonly before?: (state: State, month: PlannedMonth) => void;
  readonly after?: (state: State, month: PlannedMonth) => void;
  readonly steps?: StepLooks;
  readonly atTheEnd?: () => void;
};

/** The month with someone looking at the state before and after some of its steps. */
export function watched(looks: StepLooks): readonly Step[] {
  return PIPELINE.map((step): Step => {
    const { before, after } = looks[step.name] ?? {};
    if (before === undefined && after === undefined) return step;
    return {
      ...step,
      apply(state, month) {
        before?.(state, month);
        step.apply(state, month);
        after?.(state, month);
      },
    };
  });
}

/**
 * @returns makes a property of a law that is told by who looks at a run. The laws of a file are all told before the first is
 * tried, so that one run shows them all; what is drawn is the same for each of them.
 */
export function lawsOfAnyMarket(): (watcher: () => Watcher) => IProperty<[Generated]> {
  const laws: (() => Watcher)[] = [];
  /** What each law found amiss in a market, by the market's own words; nothing where it held. */
  const played = new Map<string, readonly unknown[]>();

  function brokenIn(generated: Generated): readonly unknown[] {
    const key = JSON.stringify(generated);
    let broken = played.get(key);
    if (broken === undefined) {
      broken = play(generated, laws);
      played.set(key, broken);
    }
    return broken;
  }

  return (watcher) => {
    const at = laws.push(watcher) - 1;
    return property(anything, (generated) => {
      const amiss = brokenIn(generated)[at];
      if (amiss !== undefined) throw amiss;
    });
  };
}

/** Plays the option of a generated market once: what each law found amiss first. */
function play(generated: Generated, laws: readonly (() => Watcher)[]): readonly unknown[] {
  const broken: unknown[] = laws.map(() => undefined);
  const watchers = laws.map((law) => law());
  /** Lets those look who have found nothing yet. */
  const each = (look: (watcher: Watcher) => void): void => {
    for (const [law, watcher] of watchers.entries()) {
      if (broken[law] !== undefined) continue;
      try {
        look(watcher);
      } catch (error) {
        broken[law] = error;
      }
    }
  };
  const looks = Object.fromEntries(
    PIPELINE.map(({ name }) => [
      name,
      {
        before: (state: State, month: AnyMonth) => each(({ steps }) => steps?.[name]?.before?.(state, month)),
        after: (state: State, month: AnyMonth) => each(({ steps }) => steps?.[name]?.after?.(state, month)),
      },
    ]),
  );
  followMarket(
    pairOf(generated)[1],
    {
      pipeline: watched(looks),
      before: (state, month) => each(({ before }) => before?.(state, month)),
    },
    (state, month) => each(({ after }) => after?.(state, month)),
  );
  each(({ atTheEnd }) => atTheEnd?.());
  return broken;
}
