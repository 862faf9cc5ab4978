/** The providers of each locality in the order of their rank. */
import type { ReadonlyColumn } from '../columns.ts';
import type { Tables } from '../tables.ts';

type Table<C extends string> = { readonly [K in C]: ReadonlyColumn };
/** Rows of providers from the best rated to the least, the longest established first among equals. */
export function byRank(
  rows: readonly number[],
  { rating, identity }: Table<'rating' | 'identity'>,
): readonly number[] {
  const bySeniority = rows.toSorted((a, b) => identity[a] - identity[b]);
  // Sorting leaves equals in the order they are in.
  return bySeniority.toSorted((a, b) => rating[b] - rating[a]);
}

type Drawing = {
  readonly listing: Tables['listing'];
  readonly localities: Pick<Tables['localities'], 'listed'>;
  readonly providers: Table<'open' | 'inHouse' | 'coverage' | 'rating' | 'identity' | 'renown'>;
  readonly rows: number;
  readonly extent: { readonly providers: number; readonly localities: number };
};

/** Writes down who trades in each locality, by rank and round the ring. The council's own service is on nobody's list. */
export function drawUpLists({ providers, rows, listing, localities, extent }: Drawing): void {
  const trading = Array.from({ length: rows }, (_, row) => row).filter(
    (row) => providers.open[row] === 1 && providers.inHouse[row] === 0,
  );
  const ranked = byRank(trading, providers);
  const ring = ranked.toSorted((a, b) => providers.renown[a] - providers.renown[b]);
  for (let place = 0; place < extent.localities; place++) {
    localities.listed[place] = list(ranked, listing.provider, place);
    list(ring, listing.ring, place);
  }

  /** Those who serve a locality, in the order given; returns how many there are. */
  function list(order: readonly number[], into: Tables['listing']['provider'], place: number): number {
    const first = place * extent.providers;
    let count = 0;
    for (const row of order) {
      if ((providers.coverage[row] & (1 << place)) !== 0) into[first + count++] = row;
    }
    return count;
  }
}
