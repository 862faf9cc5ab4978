/** Everything the market holds about one provider at one moment. */
import { COST_LINE_IDS } from '../../costing/cost-line.ts';
import type { CostLines } from '../../costing/cost-line.ts';
import { PROVIDERS } from '../../model/tables/provider-tables.ts';
import type { Tables } from '../../model/tables.ts';

export type ProviderColumn = keyof typeof PROVIDERS;

export type ProviderRow = { readonly [C in ProviderColumn]: number };

export const PROVIDER_COLUMNS = Object.keys(PROVIDERS) as readonly ProviderColumn[];

/** A copy of a provider's row. */
export function copyProvider(providers: Tables['providers'], row: number): ProviderRow {
  return Object.fromEntries(PROVIDER_COLUMNS.map((name) => [name, providers[name][row]])) as ProviderRow;
}

/** A copy of what each line of its cost comes to. */
export function copyCosts(costs: Tables['costs'], row: number): CostLines {
  return Object.fromEntries(COST_LINE_IDS.map((id) => [id, costs[id][row]])) as CostLines;
}

/** The row of a provider that trades. */
export function providerRowOf(
  { providers, market }: Pick<Tables, 'providers' | 'market'>,
  identity: number,
): number | null {
  for (let row = 0; row < market.providerRows[0]; row++) {
    if (providers.open[row] === 1 && providers.identity[row] === identity) return row;
  }
  return null;
}
