/** Whom someone comes to know as they look round for another provider, and how those compare with whom they have. */
import { acquaintance } from '../../model/placing/acquaintance.ts';
import { FIRST_DRAWS, pullOfPresent } from '../../model/steps/change-provider.ts';
import type { State } from '../../model/state.ts';
import { knownProviders } from './known-providers.ts';
import type { LivedMonth } from './lived-month.ts';
import { providerName } from '../provider/provider-name.ts';
import { providersInReach } from './providers-in-reach.ts';

export type Search = {
  /** The best liked first. */
  readonly known: readonly { readonly name: string; readonly utility: number }[];
  /** The provider they have, and how much they like it. */
  readonly theirs: string;
  readonly own: number;
  /** What a change costs them, in utility. */
  readonly cost: number;
};

/** The market must be as the person found it. */
export function searchFor(market: State, month: LivedMonth, person: number): Search {
  const provider = market.people.provider[person];
  const others = providersInReach(market, month, person).filter(
    ({ row, canTake }) => canTake && row !== provider,
  );
  const known = knownProviders(market, month, person, others, month.index + FIRST_DRAWS);
  return {
    known: known.map(({ row, utility }) => ({ name: providerName(market, row), utility })),
    theirs: providerName(market, provider),
    own: acquaintance(market, month).utility(person, provider),
    cost: pullOfPresent(month),
  };
}
