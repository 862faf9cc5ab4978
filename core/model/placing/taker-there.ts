/** Whether anyone where a person lives would take them on the terms they are to come to: nobody is brought to where they could only wait. */
import { roundDown } from '../../money/rounding.ts';
import { CELL_ISF, CELL_PREFERRED_LIST } from '../../scenario/arrangement.ts';
import type { ReadonlyColumn } from '../columns.ts';
import { staffTimeAlone } from '../delivering/staff-time.ts';
import type { Package } from '../delivering/staff-time.ts';
import { withNeeds } from '../paying/price-paid.ts';
import type { ContractPrices } from '../paying/price-paid.ts';
import { BLOCK, councilBuysCare, FRAMEWORK, NO_PROVIDER, PREFERRED_LIST } from '../vocabulary.ts';
import { roomAt } from './room.ts';
import { idleBeyond } from './staff-follow.ts';
import { leastTaken, timeOfHour } from './willingness.ts';

export const TAKER_THERE_PARAMETERS = [
  'cost.complexity.time',
  'willing.margin',
  'staff.follow',
  'staff.headroom',
] as const;

type Table<C extends string> = { readonly [K in C]: ReadonlyColumn };
type Market = {
  readonly people: Package &
    Table<'locality' | 'complexity' | 'avoids' | 'deployment' | 'route' | 'provider' | 'wanted'>;
  readonly providers: Table<
    | 'identity'
    | 'open'
    | 'inHouse'
    | 'coverage'
    | 'preferred'
    | 'listed'
    | 'isfCapable'
    | 'marginalCost'
    | 'staff'
    | 'booked'
    | 'bookedBlock'
    | 'guaranteed'
  >;
  readonly market: Table<'providerRows'>;
};
type Parameters = { readonly [P in (typeof TAKER_THERE_PARAMETERS)[number]]: number };

/** Who may be bought from, at what price, and whether staff may come along with the work. */
type Way = {
  readonly admitted: ReadonlyColumn;
  readonly price: number;
  /** What is paid above the price for needs as complex as can be, as a part of it. */
  readonly needsRelated: number;
  readonly staffMayFollow: boolean;
};

export type TakersThere = {
  /** Whether a person who is with nobody there yet can come to an arrangement this month; those but the preferred list and service funds are open to everyone. */
  readonly inArrangement: (cell: number, person: number) => boolean;
  /** Whether someone who keeps a direct payment can come to buy with it on a route this month; those without a price the council has agreed are open to everyone. */
  readonly forPayment: (route: number, person: number) => boolean;
};

/**
 * Asks providers about one person after another; whoever is told yes takes up part of the staff of the first that would take them.
 * @param prices of the month.
 */
export function takerThere(
  { people, providers, market }: Market,
  prices: Pick<ContractPrices, 'framework' | 'preferred' | 'isf' | 'needsRelated'>,
  parameters: Parameters,
): TakersThere {
  const spokenFor = new Float64Array(market.providerRows[0]);
  /** Staff who leave a provider with the work of those told yes. */
  const goingAlong = new Float64Array(market.providerRows[0]);
  /** Of those, what is more than the time of those they go with: it is missed by others the provider has been asked to take. */
  const missed = new Float64Array(market.providerRows[0]);
  const { needsRelated } = prices;
  const list = { admitted: providers.preferred, price: prices.preferred };
  const ways = {
    list: { ...list, needsRelated, staffMayFollow: true },
    fund: { admitted: providers.isfCapable, price: prices.isf, needsRelated, staffMayFollow: false },
    // The council pays more for complex needs in what it buys itself.
    paymentOnList: { ...list, needsRelated: 0, staffMayFollow: false },
    paymentOnFramework: {
      admitted: providers.listed,
      price: prices.framework,
      needsRelated: 0,
      staffMayFollow: false,
    },
  } satisfies Record<string, Way>;
  return {
    inArrangement: (cell, person) => {
      if (cell === CELL_PREFERRED_LIST) return isTaken(person, ways.list);
      return cell !== CELL_ISF || isTaken(person, ways.fund);
    },
    forPayment: (route, person) => {
      if (route === PREFERRED_LIST) return isTaken(person, ways.paymentOnList);
      return route !== FRAMEWORK || isTaken(person, ways.paymentOnFramework);
    },
  };

  function isTaken(person: number, way: Way): boolean {
    // None of these terms are a pool's.
    const needed = staffTimeAlone(people, person);
    if (needed === 0) return true;
    const { admitted } = way;
    const complexity = people.complexity[person];
    const offered = withNeeds(way.price, complexity, way.needsRelated);
    const time = timeOfHour(complexity, parameters['cost.complexity.time']);
    const withMargin = 1 + parameters['willing.margin'];
    const here = 1 << people.locality[person];
    for (let row = 0; row < market.providerRows[0]; row++) {
      if (admitted[row] === 0 || providers.open[row] === 0 || providers.inHouse[row] === 1) continue;
      if ((providers.coverage[row] & here) === 0) continue;
      if (providers.identity[row] + 1 === people.avoids[person]) continue;
      if (leastTaken(providers.marginalCost[row], time, withMargin) > offered) continue;
      const brought = broughtBy(person, way, row, needed);
      const own = needed - brought;
      if (own > roomAt(providers, row, FRAMEWORK) - spokenFor[row] - missed[row]) continue;
      spokenFor[row] += own;
      noteLeaving(person, row, brought);
      return true;
    }
    return false;
  }

  function noteLeaving(person: number, to: number, brought: number): void {
    const from = people.provider[person];
    if (from === NO_PROVIDER || from === to) return;
    goingAlong[from] += brought;
    missed[from] += Math.max(0, brought - people.wanted[person]);
  }

  /** Staff time that is there for a person already: theirs where the provider is their own, and what goes with the work where the council stays the client. */
  function broughtBy(person: number, way: Way, row: number, needed: number): number {
    const { provider, route, deployment, wanted } = people;
    if (provider[person] === row) return route[person] === BLOCK ? 0 : wanted[person];
    const goesWithWork =
      way.staffMayFollow && provider[person] !== NO_PROVIDER && councilBuysCare(deployment[person]);
    if (!goesWithWork) return 0;
    return Math.min(roundDown(needed * parameters['staff.follow']), idleWithout(person));
  }

  /** Staff whom a person's provider would have no work for once they have left it and those told yes have come. */
  function idleWithout(person: number): number {
    const from = people.provider[person];
    const left = people.wanted[person];
    const inBlock = people.route[person] === BLOCK ? left : 0;
    const kept = Math.max(0, providers.guaranteed[from] - providers.bookedBlock[from] + inBlock);
    const busy = providers.booked[from] - left + kept + spokenFor[from];
    return idleBeyond(providers.staff[from] - goingAlong[from], busy, parameters['staff.headroom']);
  }
}
