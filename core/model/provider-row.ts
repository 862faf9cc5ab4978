import type { ReadonlyColumn } from './columns.ts';
import { OutOfRows } from './out-of-rows.ts';
import type { Tables } from './tables.ts';

type Fresh = {
  readonly market: Pick<Tables['market'], 'providerRows'>;
  readonly extent: { readonly providers: number };
};
type Rows = Fresh & {
  readonly providers: { readonly [C in 'open' | 'dueNext' | 'dueAfter']: ReadonlyColumn };
};

/**
 * The first row of a provider that has closed and been paid all it was owed, or a fresh one.
 * @throws OutOfRows when every row is taken.
 */
export function claimProviderRow({ providers, market, extent }: Rows): number {
  for (let row = 0; row < market.providerRows[0]; row++) {
    if (providers.open[row] === 0 && providers.dueNext[row] === 0 && providers.dueAfter[row] === 0)
      return row;
  }
  return freshProviderRow({ market, extent });
}

/**
 * A row nobody has had.
 * @throws OutOfRows when every row is taken.
 */
export function freshProviderRow({ market, extent }: Fresh): number {
  if (market.providerRows[0] === extent.providers) {
    throw new OutOfRows(`All ${extent.providers} rows for providers are taken.`);
  }
  return market.providerRows[0]++;
}
