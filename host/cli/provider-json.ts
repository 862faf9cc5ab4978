import type { ProvidersSideBySide } from '../../core/explain/provider/compare-providers.ts';
import { livedProvider, livedProvidersCompared } from '../../core/explain/provider/lived-provider.ts';
import type { LivedProvider } from '../../core/explain/provider/lived-provider.ts';
import type { ProviderToFollow } from '../../core/explain/provider/providers-to-follow.ts';
import type { LifeHead } from './life-json.ts';
import type { ToldProvider } from './provider-text.ts';

const UNITS =
  'Money in whole pence, rates in pence an hour, time in whole minutes of staff; surplus before grants, in the account of the month.';

/** Which there are, as a document. */
export function providersJson(head: LifeHead, option: string, all: readonly ProviderToFollow[]): unknown {
  return { format: 'care-market-providers', formatVersion: 1, units: UNITS, ...head, option, providers: all };
}

/** A life as a document. */
export function providerJson(head: LifeHead, told: ToldProvider): unknown {
  return {
    format: 'care-market-provider',
    formatVersion: 1,
    units: UNITS,
    ...head,
    id: told.life.identity,
    ...lived(told),
  };
}

/** Two lives as a document. */
export function comparedProvidersJson(
  head: LifeHead,
  told: readonly [ToldProvider, ToldProvider],
  compared: ProvidersSideBySide,
): unknown {
  return {
    format: 'care-market-provider-compared',
    formatVersion: 1,
    units: UNITS,
    ...head,
    id: told[0].life.identity,
    ...livedProvidersCompared(compared),
    lives: told.map(lived),
  };
}

function lived({ life, why }: ToldProvider): LivedProvider {
  return livedProvider(life, why);
}
