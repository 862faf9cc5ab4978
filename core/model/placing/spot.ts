/**
 * Whom the council turns to when nobody on its framework takes someone at the rate: any provider there that has the staff,
 * on the framework or not, at the least it asks above the rate. Source: S0; evidence contract.spot.premium.example.
 */
import { roundDown, roundUp } from '../../money/rounding.ts';
import type { LeverId } from '../../scenario/lever.ts';
import type { ReadonlyColumn } from '../columns.ts';
import type { MonthOf } from '../step.ts';
import { NO_PROVIDER } from '../vocabulary.ts';
import { calledOn } from './callable.ts';
import type { Search, Sought } from './callable.ts';
import type { Terms, Willingness } from './willingness.ts';

export const SPOT_PARAMETERS = ['spot.wait'] as const;
export const SPOT_LEVERS = ['fee.spot-premium'] as const;

type Table<C extends string> = { readonly [K in C]: ReadonlyColumn };
type Market = {
  readonly people: Table<'locality' | 'avoids' | 'waiting' | 'displaced'>;
  readonly providers: Table<'identity' | 'open'>;
  readonly listing: Table<'provider'>;
  readonly localities: Table<'listed'>;
  readonly extent: { readonly providers: number };
};
type BuyingMonth = Pick<
  MonthOf<(typeof SPOT_PARAMETERS)[number], Extract<LeverId, (typeof SPOT_LEVERS)[number]>>,
  'parameters' | 'levers'
>;
type Asking = {
  readonly willing: Willingness;
  readonly hasRoom: (row: number, person: number) => boolean;
  /** What is looked for just now. */
  readonly sought: Readonly<Sought>;
  readonly listOf: Search['listOf'];
};

export type SpotBuying = {
  /** Whether someone has waited long enough, or has lost the provider they had. */
  readonly mayBuy: (person: number) => boolean;
  /** The provider that asks least within what the council goes to, the best ranked among equals. */
  readonly taker: (person: number) => number;
  /** What a provider asks for an hour, whole pence: the rate, or what it costs it at the margin if that is more. */
  readonly asks: (row: number, person: number) => number;
};

/** Buying beyond the framework, this month. The lists of providers by locality must be up to date. */
export function spotBuying(
  state: Market,
  { parameters, levers }: BuyingMonth,
  { willing, hasRoom, sought, listOf }: Asking,
): SpotBuying {
  const { people, providers, listing } = state;
  const { avoids, waiting, displaced } = people;
  const { identity } = providers;
  const trading = calledOn(state, listing.provider, (row) => providers.open[row] === 1, listOf);
  const most = 1 + levers['fee.spot-premium'];
  const longest = roundUp(parameters['spot.wait']);
  return { mayBuy, taker, asks };

  function mayBuy(person: number): boolean {
    return displaced[person] === 1 || waiting[person] >= longest;
  }

  function asks(row: number, person: number): number {
    return asksOn(row, willing.termsOf(person));
  }

  /** One price holds for all of a list. */
  function asksOn(row: number, terms: Terms): number {
    return Math.max(terms.agreed, roundUp(willing.leastOn(row, terms)));
  }

  function taker(person: number): number {
    const { rows, cheapest } = trading(person);
    const { order, next } = cheapest();
    const terms = willing.termsOf(person);
    const dearest = roundDown(terms.agreed * most);
    for (let at = next(0, sought.minutes); at < rows.length; at = next(at + 1, sought.minutes)) {
      const asked = asksOn(rows[order[at]], terms);
      if (asked > dearest) return NO_PROVIDER;
      if (mayBuyFrom(rows[order[at]], person)) return bestRanked(person, asked, terms);
    }
    return NO_PROVIDER;
  }

  /** Of those that ask no more than so much, where somebody does who can take the person. */
  function bestRanked(person: number, asked: number, terms: Terms): number {
    const { rows, cheapest } = trading(person);
    const { nextWithin } = cheapest();
    const beyond = willing.dearestAt(asked, terms);
    let place = nextWithin(0, sought.minutes, beyond);
    while (place < rows.length) {
      if (asksOn(rows[place], terms) <= asked && mayBuyFrom(rows[place], person)) return rows[place];
      place = nextWithin(place + 1, sought.minutes, beyond);
    }
    return NO_PROVIDER;
  }

  function mayBuyFrom(row: number, person: number): boolean {
    return identity[row] + 1 !== avoids[person] && hasRoom(row, person);
  }
}
