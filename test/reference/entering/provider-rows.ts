/** Rows of the provider table, and what hangs on each of them. */
import { NO_PROVIDER } from '../../../core/model/vocabulary.ts';
import { blank } from '../market.ts';
import type { Market, Provider } from '../market.ts';

/** Equation in-house-row: where the council's own service stands; NO_PROVIDER where there is none. */
export function inHouseRow({ providers }: Market): number {
  const row = providers.findIndex(({ inHouse }) => inHouse === 1);
  return row === -1 ? NO_PROVIDER : row;
}

/** Equation fresh-provider-row: an empty row that nobody has had, with its costs and its rounds. */
export function freshProvider({ providers, costs, rounds, market, extent }: Market): Provider {
  const provider = blank('providers');
  providers.push(provider);
  costs.push(blank('costs'));
  for (let locality = 0; locality < extent.localities; locality++) rounds.push(blank('rounds'));
  market.providerRows += 1;
  return provider;
}
