/** A provider as it is first seen: trading when the reported months begin, or opening in one of them. */
import { PROVIDER_KIND_NAMES } from '../../model/vocabulary.ts';
import { MONTHS_PER_YEAR } from '../../time/weeks.ts';
import { pounds } from './pounds.ts';
import { many, time } from '../words.ts';
import { rated } from './rated.ts';
import type { ProviderTold } from './provider-event.ts';
import type { ProviderRow } from './provider-row.ts';

/** @param index of the month, counted as founding is. */
export function tellStart(is: ProviderRow, cash: number, index: number): ProviderTold {
  const years = Math.floor((index - is.founded) / MONTHS_PER_YEAR);
  const lists = [
    ...(is.listed === 1 ? ['on the council framework'] : []),
    ...(is.preferred === 1 ? ['a preferred provider'] : []),
    ...(is.guaranteed > 0 ? [`guaranteed ${time(is.guaranteed)} a week in block`] : []),
    ...(is.isfCapable === 1 ? ['able to hold service funds'] : []),
  ];
  return {
    kind: 'trading at the start',
    sentence: `Trades when the reported months begin: ${kindOf(is)}, founded ${years < 1 ? 'less than a year' : many(years, 'year')} before, ${making(is, cash)}${lists.map((list) => `, ${list}`).join('')}.`,
    numbers: numbersOf(is, cash),
  };
}

/**
 * Tells what a provider begins with.
 * @param cash what its owners put in, in pence.
 */
export function tellFounding(is: ProviderRow, cash: number): ProviderTold {
  return {
    kind: 'opened',
    sentence: `Opens: ${kindOf(is)}, ${making(is, cash)} from its owners.`,
    numbers: numbersOf(is, cash),
  };
}

function kindOf({ inHouse, kind }: ProviderRow): string {
  if (inHouse === 1) return 'the council’s own service';
  const name = PROVIDER_KIND_NAMES[kind] ?? 'provider';
  return /^[aeiou]/.test(name) ? `an ${name}` : `a ${name}`;
}

function making(is: ProviderRow, cash: number): string {
  return `with staff for ${time(is.staff)} a week paid ${pounds(is.pay)} an hour, asking ${pounds(is.price)} an hour of individuals, rated ${rated(is.rating)}, serving ${localities(is.coverage)}, with ${pounds(cash)} of cash`;
}

function numbersOf(is: ProviderRow, cash: number): ProviderTold['numbers'] {
  return {
    cash: { value: cash, unit: 'pence' },
    staff: { value: is.staff, unit: 'minutes a week' },
    pay: { value: is.pay, unit: 'pence an hour' },
    price: { value: is.price, unit: 'pence an hour' },
    guaranteed: { value: is.guaranteed, unit: 'minutes a week' },
  };
}

function localities(coverage: number): string {
  const served = Array.from({ length: 20 }, (_, n) => n + 1).filter((n) => (coverage & (1 << (n - 1))) !== 0);
  if (served.length > 5) return `${served.length} localities`;
  return served.length === 1 ? `locality ${served[0]}` : `localities ${served.join(', ')}`;
}
