import { PENCE_PER_POUND } from '../money/pence.ts';
import type { State } from '../model/state.ts';
import type { PlannedMonth } from '../run/plan.ts';
import { gumbel, STREAMS, uniform } from '../random/stream.ts';
import { providersInReach } from './providers-in-reach.ts';
import type { InReach } from './providers-in-reach.ts';

export type Known = InReach & { readonly utility: number };

/**
 * The providers with the staff that someone who buys for themselves comes to know, the best liked first. They ask round
 * the ring of their locality from their own place on it until enough have answered.
 */
export function knownProviders(
  state: State,
  { luck, parameters }: PlannedMonth,
  person: number,
): readonly Known[] {
  const { people, providers, listing, localities, extent } = state;
  const identity = people.identity[person];
  const first = people.locality[person] * extent.providers;
  const ring = Array.from(listing.ring.subarray(first, first + localities.listed[people.locality[person]]));
  const own = uniform(luck, STREAMS['provider-known'], identity, 0);
  const start = ring.filter((row) => providers.renown[row] < own).length;
  const inReach = new Map(providersInReach(state, person).map((each) => [each.row, each]));
  return [...ring.slice(start), ...ring.slice(0, start)]
    .flatMap((row) => inReach.get(row) ?? [])
    .filter(({ hasStaff }) => hasStaff)
    .slice(0, Math.ceil(parameters['choice.known']))
    .map((each) => ({ ...each, utility: utility(each) }))
    .sort((a, b) => b.utility - a.utility);

  function utility({ identity: provider, price, quality }: InReach): number {
    const taste = gumbel(luck, STREAMS['provider-taste'], identity, provider);
    const perPenny = parameters['choice.logit.price'] / PENCE_PER_POUND;
    return perPenny * price + parameters['choice.logit.quality'] * quality + taste;
  }
}
