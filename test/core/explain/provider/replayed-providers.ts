import { providerLife } from '../../../../core/explain/provider/provider-life.ts';
import type { ProviderLife, ProviderMonth } from '../../../../core/explain/provider/provider-life.ts';
import { providersToFollow } from '../../../../core/explain/provider/providers-to-follow.ts';
import type { ProviderEventKind } from '../../../../core/explain/provider/provider-event.ts';
import type { ProviderEvent } from '../../../../core/explain/provider/provider-event.ts';
import type { Scenario } from '../../../../core/scenario/scenario.ts';
import { oncePer } from '../../model/once.ts';
import { parametersWith, placeWith } from '../../model/sample-market.ts';
import { CHANGED } from '../person/replayed.ts';

/** Every lever moves, and providers end for every reason: out of cash, without prospects, and of themselves. */
export const TROUBLED: Scenario = {
  ...CHANGED,
  place: placeWith({ providers: 16, blockShare: 0.5, frameworkRate: 22 }),
  parameters: parametersWith({ 'provider.closure.natural': 0.15, 'provider.reserves.small': 0.3 }),
  seed: 12,
};

/** Whoever ends is taken over by whoever has most cash. */
export const MERGING: Scenario = {
  ...TROUBLED,
  place: placeWith({ providers: 16, blockShare: 0.5, frameworkRate: 27 }),
  parameters: parametersWith({ 'provider.closure.natural': 0.4, 'merge.rate': 1, 'merge.cash': 0.1 }),
};

export function providerOf(scenario: Scenario, identity: number, replicate = 0): ProviderLife {
  return providerLife(scenario, { identity, replicate });
}

/** The market is replayed anew for every provider of every replicate asked for. */
const livesByReplicate = oncePer<Scenario, Map<number, readonly ProviderLife[]>>(() => new Map());

/** The lives of all providers that trade in the reported months. */
export function providerLives(scenario: Scenario, replicate = 0): readonly ProviderLife[] {
  const known = livesByReplicate(scenario);
  let lives = known.get(replicate);
  if (lives === undefined) {
    const trading = providersToFollow(scenario, replicate);
    lives = trading.map(({ identity }) => providerOf(scenario, identity, replicate));
    known.set(replicate, lives);
  }
  return lives;
}

export function monthsOf(lives: readonly ProviderLife[]): readonly ProviderMonth[] {
  return lives.flatMap(({ months }) => months);
}

export function told(lives: readonly ProviderLife[], kind: ProviderEventKind): readonly ProviderEvent[] {
  return lives.flatMap(({ events }) => events.filter((event) => event.kind === kind));
}
