import type { ReadonlyColumn } from '../columns.ts';
import { NO_PROVIDER } from '../vocabulary.ts';

type Table<C extends string> = { readonly [K in C]: ReadonlyColumn };
type Market = {
  readonly people: Table<'transfersFrom' | 'avoids'>;
  readonly providers: Table<'identity' | 'open' | 'inHouse'>;
};

/** The provider with whom someone stays whom the council was to buy for elsewhere, if it finds nobody there: not one they left by choice, nor the council's own. */
export function goesOnWith({ people, providers }: Market, person: number): number {
  const from = people.transfersFrom[person] - 1;
  if (from < 0 || providers.open[from] === 0 || providers.inHouse[from] === 1) return NO_PROVIDER;
  return providers.identity[from] + 1 === people.avoids[person] ? NO_PROVIDER : from;
}
