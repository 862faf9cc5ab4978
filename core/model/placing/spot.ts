/**
 * Whom the council turns to when nobody on its framework takes someone at the rate: any provider there that has the staff,
 * on the framework or not, at the least it asks above the rate. Source: S0; evidence contract.spot.premium.example.
 */
import { roundDown, roundUp } from '../../money/rounding.ts';
import type { LeverId } from '../../scenario/lever.ts';
import type { ReadonlyColumn } from '../columns.ts';
import type { MonthOf } from '../step.ts';
import { NO_PROVIDER } from '../vocabulary.ts';
import { callable } from './callable.ts';
import type { StaffSought } from './staff-follow.ts';
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
  readonly staff: StaffSought;
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
  { willing, hasRoom, staff }: Asking,
): SpotBuying {
  const { people, providers } = state;
  const { avoids, waiting, displaced } = people;
  const { identity } = providers;
  const trading = callable(state, providers.open, staff);
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
    const { rows, next } = trading(person);
    const least = staff.leastFor(person);
    const terms = willing.termsOf(person);
    const dearest = roundDown(terms.agreed * most);
    let found = NO_PROVIDER;
    let cheapest = Infinity;
    for (let place = next(0, least); place < rows.length; place = next(place + 1, least)) {
      const row = rows[place];
      const asked = asksOn(row, terms);
      if (asked >= cheapest || asked > dearest) continue;
      if (identity[row] + 1 === avoids[person] || !hasRoom(row, person)) continue;
      cheapest = asked;
      found = row;
    }
    return found;
  }
}
