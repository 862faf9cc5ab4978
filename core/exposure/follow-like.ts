/** One run of the market, and in it the provider most like one whose books are at hand, which goes on whatever happens. */
import { prepare } from '../run/plan.ts';
import type { Plan } from '../run/plan.ts';
import { replay, runUntil } from '../run/replay.ts';
import { runMonth } from '../run/run-month.ts';
import { providerRowOf } from '../explain/provider/provider-row.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { likeProvider } from './like-provider.ts';
import type { Likeness } from './like-provider.ts';
import { emptyMarketPath, recordMonth } from './market-path.ts';
import type { MarketPath } from './market-path.ts';
import { mixOf } from './mix.ts';
import type { Mix } from './mix.ts';
import type { SettledMarkets } from './settled-markets.ts';

export type FollowedRun = {
  readonly identity: number;
  readonly path: MarketPath;
  /** Before the first month, and in the last. */
  readonly mix: { readonly before: Mix; readonly after: Mix };
};

/** Follows runs of one scenario. Its documents have been checked. */
export type LikeFollower = {
  /**
   * @param shouldStop asked before every month
   * @returns null when stopped
   * @throws RangeError when nobody in the market gives any care
   */
  readonly follow: (replicate: number, shouldStop?: () => boolean) => FollowedRun | null;
};

/** @param settled markets of other levels of uptake on the same ground, to start from */
export function createLikeFollower(
  scenario: Scenario,
  likeness: Likeness,
  settled: { readonly ground: string; readonly markets: SettledMarkets } | null = null,
): LikeFollower {
  const plan = prepare(scenario);
  return {
    follow: (replicate, shouldStop = () => false) =>
      replay(plan, (allocate) => {
        const state = allocate();
        if (settled === null) runUntil(state, plan, replicate, plan.spinUp);
        else settled.markets.settle(settled.ground, plan, replicate, state);
        const like = likeProvider(state, likeness);
        if (like === null)
          throw new RangeError('Nobody in this market gives any care that yours could be like.');
        const path = emptyMarketPath(plan.months);
        const before = mixOf(state);
        recordMonth(path, 0, state, like.row);
        const kept: Plan = { ...plan, keeps: like.identity, terms: [] };
        for (let reported = 0; reported < plan.months; reported++) {
          if (shouldStop()) return null;
          runMonth(state, kept, { index: plan.spinUp + reported, replicate }, { check: true });
          const row = providerRowOf(state, like.identity);
          if (row === null) throw new Error(`Provider ${like.identity} was to go on and did not.`);
          recordMonth(path, reported + 1, state, row);
        }
        return { identity: like.identity, path, mix: { before, after: mixOf(state) } };
      }),
  };
}
