import type { ReadonlyColumn } from '../columns.ts';
import { NO_PROVIDER, POOLED } from '../vocabulary.ts';

type Table<C extends string> = { readonly [K in C]: ReadonlyColumn };
type Pools = {
  readonly people: Table<'present' | 'locality' | 'route' | 'provider'>;
  readonly providers: Table<'identity'>;
  readonly market: Table<'peopleRows'>;
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
  const mains = new Int32Array(extent.localities).fill(NO_PROVIDER);
  for (let person = 0; person < market.peopleRows[0]; person++) {
    if (present[person] === 0 || route[person] !== POOLED || provider[person] === NO_PROVIDER) continue;
    joined(locality[person], provider[person]);
  }
  return { mainIn: (place) => mains[place], joined };

  /** Nobody leaves a pool while people are placed, so only whoever is joined can come to be the main one. */
  function joined(place: number, row: number): void {
    const main = mains[place];
    const ahead = main === NO_PROVIDER ? 0 : clientsOf(place, main);
    clients[place * extent.providers + row]++;
    const count = clientsOf(place, row);
    if (count > ahead || (count === ahead && isOlder(row, main))) mains[place] = row;
  }

  function clientsOf(place: number, row: number): number {
    return clients[place * extent.providers + row];
  }

  function isOlder(row: number, other: number): boolean {
    return providers.identity[row] < providers.identity[other];
  }
}
