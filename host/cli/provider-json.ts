import type { ProvidersSideBySide } from '../../core/explain/compare-providers.ts';
import type { ProviderEvent } from '../../core/explain/provider/provider-event.ts';
import type { ProviderMonth } from '../../core/explain/provider-life.ts';
import type { ProviderToFollow } from '../../core/explain/providers-to-follow.ts';
import { ENDING_NAMES } from '../../core/model/vocabulary.ts';
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
  { parts, months, surplus }: ProvidersSideBySide,
): unknown {
  return {
    format: 'care-market-provider-compared',
    formatVersion: 1,
    units: UNITS,
    ...head,
    id: told[0].life.identity,
    parts,
    surplus,
    months: months.map(({ month, differs, both, alone }) => ({
      month,
      differs,
      both: both.map(sentenceOf),
      alone: alone.map((events) => events.map(sentenceOf)),
    })),
    lives: told.map(lived),
  };
}

function lived({ life, why }: ToldProvider) {
  const { option, events, months, ending } = life;
  return {
    option,
    ending: ending === null ? null : { ...ending, cause: ENDING_NAMES[ending.cause] },
    events,
    months: months.map(monthJson),
    why,
  };
}

function monthJson({ month, row, hours, rates, account, cash }: ProviderMonth) {
  return { month, hours, rates, ...account, cash, columns: row };
}

function sentenceOf({ sentence }: ProviderEvent): string {
  return sentence;
}
