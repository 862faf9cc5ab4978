import { acquaintance } from '../../model/placing/acquaintance.ts';
import type { State } from '../../model/state.ts';
import type { LivedMonth } from './lived-month.ts';
import { STREAMS, uniform } from '../../random/stream.ts';
import type { InReach } from './providers-in-reach.ts';

export type Known = InReach & {
  /** How much the person likes it. */
  readonly utility: number;
};

/**
 * Of some providers that could take a person, those the person comes to know, the best liked first. They ask round the ring
 * of their locality from their own place on it until enough have answered; all of it where they go by distance alone.
 * @param asks which draw puts them on the ring.
 */
export function knownProviders(
  state: State,
  month: LivedMonth,
  person: number,
  able: readonly InReach[],
  asks: number,
): readonly Known[] {
  const { people, providers, listing, localities, extent } = state;
  const first = people.locality[person] * extent.providers;
  const ring = Array.from(listing.ring.subarray(first, first + localities.listed[people.locality[person]]));
  const own = uniform(month.luck, STREAMS['provider-known'], people.identity[person], asks);
  const start = ring.filter((row) => providers.renown[row] < own).length;
  const most = month.structure['choice-rule'] === 'nearest' ? ring.length : people.knows[person];
  const byRow = new Map(able.map((each) => [each.row, each]));
  const { utility } = acquaintance(state, month);
  return [...ring.slice(start), ...ring.slice(0, start)]
    .flatMap((row) => byRow.get(row) ?? [])
    .slice(0, most)
    .map((each) => ({ ...each, utility: utility(person, each.row) }))
    .sort((a, b) => b.utility - a.utility);
}
