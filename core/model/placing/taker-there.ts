/** Whether anyone where a person lives would take them on the terms of an arrangement they are to come to: nobody is brought to where they could only wait. */
import { roundDown } from '../../money/rounding.ts';
import { CELL_ISF, CELL_PREFERRED_LIST } from '../../scenario/arrangement.ts';
import type { ReadonlyColumn } from '../columns.ts';
import { staffTimeBudgeted } from '../delivering/staff-time.ts';
import type { Package } from '../delivering/staff-time.ts';
import { withNeeds } from '../paying/price-paid.ts';
import type { ContractPrices } from '../paying/price-paid.ts';
import { BLOCK, councilBuysCare, FRAMEWORK, NO_PROVIDER } from '../vocabulary.ts';
import { roomAt } from './room.ts';

export const TAKER_THERE_PARAMETERS = ['cost.complexity.time', 'willing.margin', 'staff.follow'] as const;

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

/**
 * Asks providers about one person after another; whoever is told yes takes up part of the staff of the first that would take them.
 * Other arrangements than the preferred list and service funds are open to everyone.
 * @param prices of the month.
 * @returns whether a person who is with nobody there yet can come to an arrangement this month.
 */
export function takerThere(
  { people, providers, market }: Market,
  prices: Pick<ContractPrices, 'preferred' | 'isf' | 'needsRelated'>,
  parameters: Parameters,
): (cell: number, person: number) => boolean {
  const spokenFor = new Float64Array(market.providerRows[0]);
  return (cell, person) => {
    if (cell === CELL_PREFERRED_LIST) return isTaken(person, cell, providers.preferred, prices.preferred);
    if (cell === CELL_ISF) return isTaken(person, cell, providers.isfCapable, prices.isf);
    return true;
  };

  function isTaken(person: number, cell: number, admitted: ReadonlyColumn, price: number): boolean {
    const needed = staffTimeBudgeted(people, person);
    if (needed === 0) return true;
    const complexity = people.complexity[person];
    const offered = withNeeds(price, complexity, prices.needsRelated);
    const perHour =
      (1 + complexity * parameters['cost.complexity.time']) * (1 + parameters['willing.margin']);
    const here = 1 << people.locality[person];
    for (let row = 0; row < market.providerRows[0]; row++) {
      if (admitted[row] === 0 || providers.open[row] === 0 || providers.inHouse[row] === 1) continue;
      if ((providers.coverage[row] & here) === 0) continue;
      if (providers.identity[row] + 1 === people.avoids[person]) continue;
      if (providers.marginalCost[row] * perHour > offered) continue;
      const own = needed - broughtBy(person, cell, row, needed);
      if (own > roomAt(providers, row, FRAMEWORK) - spokenFor[row]) continue;
      spokenFor[row] += own;
      return true;
    }
    return false;
  }

  /** Staff time that is there for a person already: theirs where the provider is their own, and what goes with the work where the council stays the client. */
  function broughtBy(person: number, cell: number, row: number, needed: number): number {
    const { provider, route, deployment, wanted } = people;
    if (provider[person] === row) return route[person] === BLOCK ? 0 : wanted[person];
    const goesWithWork =
      cell === CELL_PREFERRED_LIST && provider[person] !== NO_PROVIDER && councilBuysCare(deployment[person]);
    return goesWithWork ? roundDown(needed * parameters['staff.follow']) : 0;
  }
}
