/** Whether anyone would take a person on the terms of an arrangement they are to come to. */
import { CELL_ISF, CELL_PREFERRED_LIST } from '../../../core/scenario/arrangement.ts';
import {
  BLOCK,
  COUNCIL_MANAGED,
  FRAMEWORK,
  ISF,
  ISF_HOLDER,
  NO_PROVIDER,
  PREFERRED_LIST,
} from '../../../core/model/vocabulary.ts';
import { staffTimeBudgeted } from '../delivering/staff-time.ts';
import type { Market, Person, Provider } from '../market.ts';
import type { Month } from '../month.ts';
import { floor, ZERO } from '../number.ts';
import type { Decimal } from '../number.ts';
import { isBoughtByCouncil } from '../paying/price-paid.ts';
import { avoids } from './placing.ts';
import { roomForOneMore } from './room.ts';
import { isWilling } from './willingness.ts';

export type TakersThere = { readonly take: (cell: number, person: Person) => boolean };

/** Equation taken-there: who is taken takes up part of the room of the first who would take them. */
export function takersOfMonth(market: Market, month: Month): TakersThere {
  const spokenFor = market.providers.map(() => ZERO);
  return {
    take(cell, person) {
      const needed = staffTimeBudgeted(person);
      if ((cell !== CELL_PREFERRED_LIST && cell !== CELL_ISF) || needed.isZero()) return true;
      const isList = cell === CELL_PREFERRED_LIST;
      const asThere = isList
        ? { ...person, deployment: COUNCIL_MANAGED, route: PREFERRED_LIST }
        : { ...person, deployment: ISF, route: ISF_HOLDER };
      for (const [row, provider] of market.providers.entries()) {
        if ((isList ? provider.preferred : provider.isfCapable) !== 1) continue;
        if (!isThere(provider, person) || !isWilling(market, month, provider, asThere)) continue;
        const own = needed.minus(brought(month, person, isList, row));
        if (own.gt(roomForOneMore(provider, FRAMEWORK).minus(spokenFor[row]!))) continue;
        spokenFor[row] = spokenFor[row]!.plus(own);
        return true;
      }
      return false;
    },
  };
}

function isThere(provider: Provider, person: Person): boolean {
  const covers = (provider.coverage & (1 << person.locality)) !== 0;
  return provider.open === 1 && provider.inHouse === 0 && covers && !avoids(person, provider);
}

function brought(month: Month, person: Person, isList: boolean, row: number): Decimal {
  if (person.provider === row) return person.route === BLOCK ? ZERO : person.wanted;
  if (!isList || person.provider === NO_PROVIDER || !isBoughtByCouncil(person)) return ZERO;
  return floor(staffTimeBudgeted(person).times(month.parameter('staff.follow')));
}
