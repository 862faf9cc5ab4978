/** The people whom a closure leaves without a provider, and how long each waits for another. */
import type { State } from '../../model/state.ts';
import { DEPLOYMENT_NAMES, NO_PROVIDER, PERSONAL_ASSISTANT } from '../../model/vocabulary.ts';
import { CLIENT_GROUPS } from '../../scenario/client-group.ts';
import type { ClientGroup } from '../../scenario/client-group.ts';
import { clientsOf } from '../provider/tell-ending.ts';

/** How complex care is, of 1, from which on someone counts as having complex needs. */
export const COMPLEX = 0.5;

export type Displaced = {
  readonly identity: number;
  readonly group: ClientGroup;
  /** Counted from 1. */
  readonly locality: number;
  readonly deployment: (typeof DEPLOYMENT_NAMES)[number];
  readonly isComplex: boolean;
};

/** How it went on for one of them. */
export type Wait = {
  readonly identity: number;
  /** Served again in this month after the closure, counted from 1; null when never in these months. */
  readonly months: number | null;
  /** Who served them then: a provider's identity, or null for a personal assistant or nobody. */
  readonly provider: number | null;
  /** Died or moved to a care home before anyone served them again. */
  readonly left: boolean;
};

/** Everyone a provider serves, as it closes. */
export function displacedBy(state: State, provider: number): readonly Displaced[] {
  const { people } = state;
  return clientsOf(state, provider).map((person) => ({
    identity: people.identity[person],
    group: CLIENT_GROUPS[people.group[person]],
    locality: people.locality[person] + 1,
    deployment: DEPLOYMENT_NAMES[people.deployment[person]],
    isComplex: people.complexity[person] >= COMPLEX,
  }));
}

/** Follows them month by month, until each is served again or gone. */
export function followDisplaced(displaced: readonly Displaced[]) {
  const identities = new Set(displaced.map(({ identity }) => identity));
  const waiting = new Set(identities);
  const waits = new Map<number, Wait>();

  return {
    identities,
    /** At the end of a month, counted from 1 for the one after the closure. */
    month({ people, providers, market }: State, months: number): void {
      const here = new Set<number>();
      for (let person = 0; person < market.peopleRows[0]; person++) {
        const identity = people.identity[person];
        if (people.present[person] === 0 || !waiting.has(identity)) continue;
        here.add(identity);
        const provider = people.provider[person];
        if (provider === NO_PROVIDER && people.route[person] !== PERSONAL_ASSISTANT) continue;
        waiting.delete(identity);
        const by = provider === NO_PROVIDER ? null : providers.identity[provider];
        waits.set(identity, { identity, months, provider: by, left: false });
      }
      for (const identity of waiting) {
        if (here.has(identity)) continue;
        waiting.delete(identity);
        waits.set(identity, { identity, months: null, provider: null, left: true });
      }
    },
    waits(): readonly Wait[] {
      return displaced.map(({ identity }) => waits.get(identity) ?? neverServed(identity));
    },
  };
}

function neverServed(identity: number): Wait {
  return { identity, months: null, provider: null, left: false };
}
