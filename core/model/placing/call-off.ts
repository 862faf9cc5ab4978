/**
 * Who is offered a package the council buys under its framework. Source: S0 comments 3-4.
 *
 * A council does not put all it buys with one provider: whoever has its lot of the hours is passed over while another can
 * take the package, and comes in again before anyone is left waiting.
 */
import { LEVERS } from '../../scenario/lever.ts';
import type { ReadonlyColumn } from '../columns.ts';
import type { MonthOf } from '../step.ts';
import type { Tables } from '../tables.ts';
import { NO_PROVIDER } from '../vocabulary.ts';
import type { Acquaintance } from './acquaintance.ts';
import { BID_PARAMETERS, bidOf, scoreOf } from './bid.ts';
import { lots, LOT_PARAMETERS } from './lot.ts';
import { calledOn } from './callable.ts';
import type { Search } from './callable.ts';
import type { Willingness } from './willingness.ts';
import { zoneLeads } from './zone-leads.ts';

export const CALL_OFF_PARAMETERS = [...BID_PARAMETERS, ...LOT_PARAMETERS] as const;
export const CALL_OFF_LEVERS = ['framework.call-off'] as const;

type Table<C extends string> = { readonly [K in C]: ReadonlyColumn };
type Framework = {
  readonly people: Table<'locality' | 'avoids' | 'asks'>;
  readonly providers: Table<'identity' | 'listed' | 'rating' | 'calledOff'> &
    Pick<Tables['providers'], 'calls'>;
  readonly listing: Table<'provider'>;
  readonly localities: Table<'listed'>;
  readonly market: Table<'providerRows'>;
  readonly extent: { readonly providers: number; readonly localities: number };
};
type CallingMonth = Pick<
  MonthOf<(typeof CALL_OFF_PARAMETERS)[number], (typeof CALL_OFF_LEVERS)[number]>,
  'parameters' | 'levers'
>;

/** How people find each other, what providers take them for, whether one has the staff for a person and is willing, and how those who may be are gone through. */
export type Calling = {
  readonly known: Acquaintance;
  readonly willing: Willingness;
  readonly canTake: (row: number, person: number) => boolean;
  readonly listOf: Search['listOf'];
};

export type CallOff = {
  /** Who takes a person's package, if anyone can. */
  readonly taker: (person: number) => number;
  /** Price of an hour at which a provider takes a package, over the framework's for it. */
  readonly bidRatio: (row: number, person: number) => number;
  /** Notes that a provider has taken one. */
  readonly taken: (row: number) => void;
};

/** The framework's call-off rule as it stands this month. The lists of providers by locality must be up to date. */
export function callOff(
  state: Framework,
  { parameters, levers }: CallingMonth,
  { known, willing, canTake, listOf }: Calling,
): CallOff {
  const { people, providers, market, listing } = state;
  const { listed, rating, calls, identity } = providers;
  const { locality, avoids } = people;
  const members = calledOn(state, listing.provider, (row) => listed[row] === 1, listOf);
  const hasItsLot = lots(providers, market.providerRows[0], parameters);
  const anyLotTaken = hasItsLot.includes(1);
  /** Whether providers that have their lot are asked as well. */
  let beyondLots = false;
  const rule = LEVERS['framework.call-off'].choices[levers['framework.call-off']].id;
  const atRate = { bidRatio: () => 1, taken: () => undefined };

  switch (rule) {
    case 'ranked':
      return { ...atRate, taker: withinLotsFirst(ranked) };
    case 'mini-tender':
      return {
        ...atRate,
        taker: withinLotsFirst(winner),
        bidRatio: (row, person) => bidBy(row, person) / willing.offered(row, person),
      };
    case 'rotation':
      return {
        ...atRate,
        taker: withinLotsFirst(nextInTurn),
        taken: (row) => {
          calls[row]++;
        },
      };
    case 'zone-lead':
      return { ...atRate, taker: withinLotsFirst(leadFirst(zoneLeads(state))) };
    case 'persons-choice': {
      const round = known.rounds(canTake, listOf)(listed);
      return { ...atRate, taker: (person) => known.favourite(person, round, people.asks[person]) };
    }
  }

  function ranked(person: number): number {
    const { rows, next } = members(person);
    for (let place = next(0); place < rows.length; place = next(place + 1)) {
      if (mayTake(rows[place], person)) return rows[place];
    }
    return NO_PROVIDER;
  }

  function mayTake(row: number, person: number): boolean {
    if (identity[row] + 1 === avoids[person] || (hasItsLot[row] === 1 && !beyondLots)) return false;
    return canTake(row, person);
  }

  /** Someone with its lot is asked again only where nobody else takes the package. */
  function withinLotsFirst(taker: (person: number) => number): (person: number) => number {
    return (person) => {
      beyondLots = false;
      const found = taker(person);
      if (found !== NO_PROVIDER || !anyLotTaken) return found;
      beyondLots = true;
      return taker(person);
    };
  }

  /** Equal scores go to the better ranked. */
  function winner(person: number): number {
    const { rows, next } = members(person);
    let best = NO_PROVIDER;
    let highest = -Infinity;
    for (let place = next(0); place < rows.length; place = next(place + 1)) {
      const row = rows[place];
      if (!mayTake(row, person)) continue;
      const score = scoreOf(bidBy(row, person), willing.offered(row, person), rating[row], parameters);
      if (score > highest) {
        highest = score;
        best = row;
      }
    }
    return best;
  }

  function bidBy(row: number, person: number): number {
    return bidOf(willing.costs(row, person), willing.offered(row, person), parameters);
  }

  function nextInTurn(person: number): number {
    const { rows, next } = members(person);
    let first = NO_PROVIDER;
    for (let place = next(0); place < rows.length; place = next(place + 1)) {
      const row = rows[place];
      if (!mayTake(row, person)) continue;
      if (first === NO_PROVIDER || isBefore(row, first)) first = row;
    }
    return first;
  }

  function isBefore(row: number, other: number): boolean {
    return calls[row] < calls[other] || (calls[row] === calls[other] && identity[row] < identity[other]);
  }

  function leadFirst(leads: Int32Array): (person: number) => number {
    return (person) => {
      const lead = leads[locality[person]];
      return lead !== NO_PROVIDER && mayTake(lead, person) ? lead : ranked(person);
    };
  }
}
