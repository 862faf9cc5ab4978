import type { ReadonlyColumn } from '../columns.ts';
import { NO_PROVIDER } from '../vocabulary.ts';

type Table<C extends string> = { readonly [K in C]: ReadonlyColumn };
type Listed = {
  readonly providers: Table<'listed'>;
  readonly listing: Table<'provider'>;
  readonly localities: Table<'listed'>;
  readonly extent: { readonly providers: number; readonly localities: number };
};

/**
 * The lead provider of each locality, in turn: the best-ranked member of the framework there among those that lead the
 * fewest localities so far, so that one leads two only where nobody else could.
 */
export function zoneLeads({ providers, listing, localities, extent }: Listed): Int32Array {
  const leads = new Int32Array(extent.localities).fill(NO_PROVIDER);
  const led = new Int32Array(extent.providers);
  for (let place = 0; place < extent.localities; place++) {
    const first = place * extent.providers;
    let lead = NO_PROVIDER;
    for (let rank = first; rank < first + localities.listed[place]; rank++) {
      const row = listing.provider[rank];
      if (providers.listed[row] === 1 && (lead === NO_PROVIDER || led[row] < led[lead])) lead = row;
    }
    leads[place] = lead;
    if (lead !== NO_PROVIDER) led[lead]++;
  }
  return leads;
}
