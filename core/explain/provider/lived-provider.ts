/** A provider's life as it is handed on, to a file or to the window. */
import { ENDING_NAMES } from '../../model/vocabulary.ts';
import type { ProvidersSideBySide } from './compare-providers.ts';
import type { CashBook } from './cash-book.ts';
import type { HoursByPayer } from './hours-by-payer.ts';
import type { ProviderEvent } from './provider-event.ts';
import type { ProviderAccount, Rates } from './provider-month.ts';
import type { ProviderRow } from './provider-row.ts';
import { endingWords } from './tell-ending.ts';
import type { Ending } from './tell-ending.ts';
import type { ProviderLife, ProviderMonth } from './provider-life.ts';
import { monthsCompared } from '../side-by-side.ts';
import type { MonthCompared } from '../side-by-side.ts';
import type { SurplusBridge } from './surplus-bridge.ts';
import type { WhyClosed } from './why-closed.ts';

/** The books of a month and everything the market holds about the provider in it. */
export type LivedProviderMonth = ProviderAccount & {
  /** YYYY-MM. */
  readonly month: string;
  readonly hours: HoursByPayer;
  readonly rates: Rates;
  readonly cash: CashBook;
  readonly columns: ProviderRow;
};

export type LivedProvider = {
  readonly option: string;
  /** How it ended, the cause by its name and all of it in a sentence; null when it trades on. */
  readonly ending:
    | (Omit<Ending, 'cause'> & {
        readonly month: string;
        readonly cause: (typeof ENDING_NAMES)[number];
        readonly sentence: string;
      })
    | null;
  readonly events: readonly ProviderEvent[];
  readonly months: readonly LivedProviderMonth[];
  readonly why: WhyClosed | null;
};

export type LivedProvidersCompared = {
  readonly parts: string | null;
  readonly surplus: SurplusBridge | null;
  readonly months: readonly MonthCompared<boolean>[];
};

/** @param why what its end is put down to, or how it came to where it is; null where nothing is to be said. */
export function livedProvider(
  { option, identity, events, months, ending }: ProviderLife,
  why: WhyClosed | null,
): LivedProvider {
  return {
    option,
    ending:
      ending === null
        ? null
        : { ...ending, cause: ENDING_NAMES[ending.cause], sentence: `${endingWords(identity, ending)}.` },
    events,
    months: months.map(monthLived),
    why,
  };
}

/** Two lives of the same provider beside each other, in sentences. */
export function livedProvidersCompared({
  parts,
  months,
  surplus,
}: ProvidersSideBySide): LivedProvidersCompared {
  return { parts, surplus, months: monthsCompared(months) };
}

function monthLived({ month, row, hours, rates, account, cash }: ProviderMonth): LivedProviderMonth {
  return { month, hours, rates, ...account, cash, columns: row };
}
