/** How a provider's trading ends, who takes its clients, and whom it takes over itself. */
import { overdraftLimit as limitOf } from '../../model/ending/overdraft.ts';
import type { State } from '../../model/state.ts';
import { DRILL, INSOLVENT, NATURAL, NO_PROVIDER, VOLUNTARY } from '../../model/vocabulary.ts';
import { pounds } from './pounds.ts';
import type { LivedMonth } from '../person/lived-month.ts';
import { many, percent, time } from '../words.ts';
import type { ProviderTold } from './provider-event.ts';
import type { ProviderRow } from './provider-row.ts';

export type Ending = {
  /** As the code says it: insolvent, voluntary, natural or drill. */
  readonly cause: number;
  /** Identity of the provider that took it over; null when none did. */
  readonly takenOverBy: number | null;
  /** Its clients when it ended, and how many of them went straight to who took it over. */
  readonly clients: number;
  readonly takenOver: number;
  /** Cash before what was left was paid out or made good, its overdraft limit, and what it was still owed. */
  readonly cash: number;
  readonly limit: number;
  readonly owed: number;
  readonly monthsBelow: number;
  readonly monthsPoor: number;
  readonly outlook: number;
};

/** Rows of the people a provider serves. */
export function clientsOf({ people, market }: State, provider: number): readonly number[] {
  const rows: number[] = [];
  for (let person = 0; person < market.peopleRows[0]; person++) {
    if (people.present[person] === 1 && people.provider[person] === provider) rows.push(person);
  }
  return rows;
}

/** Who has taken the clients of a provider that ended, in the very month: null when they are to look for another. */
export function takerOf({ people, providers }: State, clients: readonly number[]): number | null {
  const taken = clients.find((person) => people.provider[person] !== NO_PROVIDER);
  return taken === undefined ? null : providers.identity[people.provider[taken]];
}

/** Why it ended, in words. */
export function causeWords({ cause, cash, limit, monthsBelow, monthsPoor, outlook }: Ending): string {
  const held = pounds(cash);
  switch (cause) {
    case INSOLVENT:
      return `its cash, ${held}, had been below its overdraft limit of ${pounds(0 - limit)} for ${many(monthsBelow, 'month')}`;
    case VOLUNTARY:
      return `its owners saw no future in it: its margin over about a year was ${percent(outlook)}, and the outlook had been too poor for ${many(monthsPoor, 'month')}; cash was ${held}`;
    case NATURAL:
      return `for reasons of its own, such as an owner who retires; cash was ${held}`;
    case DRILL:
      return `by order, in a drill; cash was ${held}`;
    default:
      return `cash was ${held}`;
  }
}

/** When a provider ended and how, in words, the month as YYYY-MM. */
export function endingWords(provider: number, ending: Ending & { readonly month: string }): string {
  const { month, takenOverBy } = ending;
  const how =
    takenOverBy === null ? `closed in ${month}` : `was taken over by provider ${takenOverBy} in ${month}`;
  return `Provider ${provider} ${how}: ${causeWords(ending)}`;
}

/** Tells why a provider ended, who took it over if anyone did, and what it left; money in pence. */
export function tellEnding(ending: Ending): ProviderTold {
  const { takenOverBy, clients, takenOver, cash, limit, owed } = ending;
  const numbers: ProviderTold['numbers'] = {
    clients: { value: clients, unit: 'count' },
    takenOver: { value: takenOver, unit: 'count' },
    cash: { value: cash, unit: 'pence' },
    limit: { value: limit, unit: 'pence' },
    owed: { value: owed, unit: 'pence' },
  };
  if (takenOverBy !== null) {
    return {
      kind: 'taken over',
      sentence: `Is taken over by provider ${takenOverBy}, with ${many(takenOver, 'person')} of the ${clients} it served; it would have closed: ${causeWords(ending)}.`,
      numbers,
    };
  }
  return {
    kind: 'closed',
    sentence: `Closes: ${causeWords(ending)}, with ${pounds(owed)} still owed to it. ${many(clients, 'person')} must look for another provider.`,
    numbers,
  };
}

/** What came to it as it took others over in the month; nothing when it took over none. */
export function tellTakingOver(
  was: ProviderRow,
  is: ProviderRow,
  { came, paid }: { readonly came: number; readonly paid: number },
): readonly ProviderTold[] {
  if (came <= 0) return [];
  const staff = Math.max(0, is.staff - was.staff);
  return [
    {
      kind: 'took over',
      sentence: `Takes over another provider for ${pounds(paid)}: ${many(came, 'person')} whom it served, and staff for ${time(staff)} a week.`,
      numbers: {
        paid: { value: paid, unit: 'pence' },
        clients: { value: came, unit: 'count' },
        staff: { value: staff, unit: 'minutes a week' },
      },
    },
  ];
}

/** The overdraft limit of a month, below zero. */
export function overdraftLimit({ parameters }: LivedMonth, row: ProviderRow): number {
  const terms = {
    'provider.overdraft': parameters['provider.overdraft'],
    'provider.invoice-finance': parameters['provider.invoice-finance'],
  };
  return 0 - limitOf(row, terms);
}
