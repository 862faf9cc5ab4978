/** What a provider's row carries over from month to month: emptied before anyone new takes it. */
import { PROVIDERS } from '../tables/provider-tables.ts';
import type { Tables } from '../tables.ts';

type ProviderColumn = keyof Tables['providers'];

const STOCK = (Object.keys(PROVIDERS) as readonly ProviderColumn[]).filter(
  (name) => PROVIDERS[name].kind === 'stock',
);

/** Every such column, as steps declare what they write. */
export const PROVIDER_STOCK = STOCK.map((name) => `providers.${name}` as const);

/** Empties a row, so that nothing of whoever had it before is left. */
export function emptyRow(providers: Tables['providers'], row: number): void {
  for (const name of STOCK) providers[name][row] = 0;
}
