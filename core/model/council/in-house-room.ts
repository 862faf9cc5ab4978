/** How the council's own service is staffed for a plan, and whom it can take on: nobody is brought to it before there is staff for them. */
import { roundDown, roundHalfUp } from '../../money/rounding.ts';
import { CELL_IN_HOUSE } from '../../scenario/arrangement.ts';
import { CLIENT_GROUPS } from '../../scenario/client-group.ts';
import type { ReadonlyColumn } from '../columns.ts';
import { staffTimeBudgeted } from '../delivering/staff-time.ts';
import type { Package } from '../delivering/staff-time.ts';
import { councilBuysCare, IN_HOUSE, NO_PROVIDER, SELF_FUNDER } from '../vocabulary.ts';
import { inHouseRow } from './in-house-service.ts';

export const IN_HOUSE_ROOM_PARAMETERS = ['staff.follow'] as const;

type Table<C extends string> = { readonly [K in C]: ReadonlyColumn };
type Market = {
  readonly people: Package & Table<'present' | 'group' | 'deployment' | 'route' | 'provider'>;
  readonly providers: Table<'inHouse' | 'staff' | 'booked'>;
  readonly market: Table<'peopleRows' | 'providerRows'>;
};
type Parameters = { readonly [P in (typeof IN_HOUSE_ROOM_PARAMETERS)[number]]: number };

/**
 * Asks the service about one person after another; whoever is told yes takes up part of its room.
 *
 * Its room is the staff that nobody is booked with or waits for. Someone the council has been buying care for brings part of the
 * staff they need, as they go with the work; everyone else needs all of it there.
 * @returns whether a person can be brought to the service this month; for nobody where the council has none.
 */
export function inHouseRoom(
  { people, providers, market }: Market,
  parameters: Parameters,
): (person: number) => boolean {
  let free = 0;
  let isCounted = false;
  return (person) => {
    // Most markets never have such a service, and no one there asks.
    if (!isCounted) free = unused();
    isCounted = true;
    const needed = staffTimeBudgeted(people, person);
    const own = needed - comesWith(person, needed);
    if (own > free) return false;
    free -= own;
    return true;
  };

  function unused(): number {
    const row = inHouseRow(providers.inHouse, market.providerRows[0]);
    if (row === NO_PROVIDER) return -1;
    return providers.staff[row] - providers.booked[row] - waitingInHouse(people, market.peopleRows[0]);
  }

  function comesWith(person: number, needed: number): number {
    const isBought = people.provider[person] !== NO_PROVIDER && councilBuysCare(people.deployment[person]);
    return isBought ? roundDown(needed * parameters['staff.follow']) : 0;
  }
}

/** Minutes a week of staff for those who wait for the service. */
export function waitingInHouse(
  people: Package & Table<'present' | 'route' | 'provider'>,
  rows: number,
): number {
  const { present, route, provider } = people;
  let minutes = 0;
  for (let person = 0; person < rows; person++) {
    if (present[person] === 0 || route[person] !== IN_HOUSE || provider[person] !== NO_PROVIDER) continue;
    minutes += staffTimeBudgeted(people, person);
  }
  return minutes;
}

/**
 * Staff time for those whom a plan would have at the service by now, in whole minutes a week: its share of the time budgeted for each
 * client group.
 * @param planned shares of every arrangement, indexed by client group.
 */
export function plannedInHouse(
  { people, market }: Pick<Market, 'people' | 'market'>,
  planned: readonly Float64Array[],
): number {
  if (planned.every((mix) => mix[CELL_IN_HOUSE] === 0)) return 0;
  const minutes = new Float64Array(CLIENT_GROUPS.length);
  for (let person = 0; person < market.peopleRows[0]; person++) {
    if (people.present[person] === 0 || people.deployment[person] === SELF_FUNDER) continue;
    minutes[people.group[person]] += staffTimeBudgeted(people, person);
  }
  return roundHalfUp(planned.reduce((sum, mix, group) => sum + mix[CELL_IN_HOUSE] * minutes[group], 0));
}
