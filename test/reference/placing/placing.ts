/** What placing people in one month goes by, and the rules every way of finding a provider shares. */
import type { Market, Person, Provider } from '../market.ts';
import type { Month } from '../month.ts';
import { ZERO } from '../number.ts';
import type { Decimal } from '../number.ts';
import { roomForOneMore } from './room.ts';
import { staffWouldCome } from './staff-follow.ts';
import { staffTimeBudgeted } from '../delivering/staff-time.ts';
import { isWilling } from './willingness.ts';

/** One search for a provider for one person. */
export type Search = {
  readonly market: Market;
  readonly month: Month;
  readonly person: Person;
  /** Equation goes-on-with: minutes a week kept for those who are to change, by row. */
  readonly kept: Map<number, Decimal>;
  /** Whether a provider that has the staff has refused the person for the price. */
  refused: boolean;
};

/** Providers of the person's locality, best ranked first, as the lists were last drawn up. */
export function providersThere({ market, person }: Search): readonly number[] {
  const first = person.locality * market.extent.providers;
  const listed = market.localities[person.locality]!.listed;
  return market.listing.slice(first, first + listed).map(({ provider }) => provider);
}

/** Whether the person last left this provider by choice. */
export function avoids({ avoids: avoided }: Person, { identity }: Provider): boolean {
  return identity.plus(1).eq(avoided);
}

/** Equation can-take: has-room. */
export function hasRoom(search: Search, row: number): boolean {
  const kept = search.kept.get(row) ?? ZERO;
  return roomWith(search, row).minus(kept).gte(staffTimeBudgeted(search.person));
}

/** Equation block-taker: what is kept for whoever may yet stay is no reason to leave a guarantee unfilled. */
export function hasRoomWithin(search: Search, row: number): boolean {
  return roomWith(search, row).gte(staffTimeBudgeted(search.person));
}

function roomWith(search: Search, row: number): Decimal {
  const room = roomForOneMore(search.market.providers[row]!, search.person.route);
  return room.plus(staffWouldCome(search, row));
}

/** Equation can-take; a provider that has the staff and is not willing refuses the person. */
export function canTake(search: Search, row: number): boolean {
  if (!hasRoom(search, row)) return false;
  const { market, month, person } = search;
  const willing = isWilling(market, month, market.providers[row]!, person);
  if (!willing) search.refused = true;
  return willing;
}
