import type { ReadonlyColumn } from '../columns.ts';
import { NO_PROVIDER, POOLED } from '../vocabulary.ts';

type Table<C extends string> = { readonly [K in C]: ReadonlyColumn };
type Pools = {
  readonly people: Table<'present' | 'locality' | 'route' | 'provider'>;
  readonly providers: Table<'identity'>;
  readonly market: Table<'peopleRows' | 'providerRows'>;
  readonly extent: { readonly providers: number; readonly localities: number };
};

export type PoolProviders = {
  /** The provider that serves most of a locality's pool, the longest established among equals. */
  readonly mainIn: (locality: number) => number;
  /** Notes that one more of a locality's pool comes to a provider. */
  readonly joined: (locality: number, row: number) => void;
};

/** Counts who serves the pools: once a month, and only where anyone pools. */
export function poolProviders({ people, providers, market, extent }: Pools): PoolProviders {
  const { present, locality, route, provider } = people;
  const clients = new Int32Array(extent.localities * extent.providers);
  for (let person = 0; person < market.peopleRows[0]; person++) {
    if (present[person] === 0 || route[person] !== POOLED || provider[person] === NO_PROVIDER) continue;
    joined(locality[person], provider[person]);
  }
  return { mainIn, joined };

  function joined(place: number, row: number): void {
    clients[place * extent.providers + row]++;
  }

  function mainIn(place: number): number {
    let main = NO_PROVIDER;
    let most = 0;
    for (let row = 0; row < market.providerRows[0]; row++) {
      const count = clients[place * extent.providers + row];
      if (count > most || (count > 0 && count === most && isOlder(row, main))) {
        most = count;
        main = row;
      }
    }
    return main;
  }

  function isOlder(row: number, other: number): boolean {
    return providers.identity[row] < providers.identity[other];
  }
}
