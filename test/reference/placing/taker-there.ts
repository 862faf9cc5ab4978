/** Whether anyone would take a person on the terms of an arrangement they are to come to. */
import { CELL_ISF, CELL_PREFERRED_LIST } from '../../../core/scenario/arrangement.ts';
import {
  BLOCK,
  COUNCIL_MANAGED,
  DIRECT_PAYMENT,
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

export type TakersThere = {
  readonly take: (cell: number, person: Person) => boolean;
  /** For someone who keeps a direct payment. */
  readonly takePayment: (route: number, person: Person) => boolean;
};

/** Equation taken-there: who is taken takes up part of the room of the first who would take them. */
export function takersOfMonth(market: Market, month: Month): TakersThere {
  const spokenFor = market.providers.map(() => ZERO);
  return {
    take(cell, person) {
      if (cell === CELL_PREFERRED_LIST)
        return isTaken(person, { deployment: COUNCIL_MANAGED, route: PREFERRED_LIST });
      return cell !== CELL_ISF || isTaken(person, { deployment: ISF, route: ISF_HOLDER });
    },
    takePayment(route, person) {
      const isAgreed = route === PREFERRED_LIST || route === FRAMEWORK;
      return !isAgreed || isTaken(person, { deployment: DIRECT_PAYMENT, route });
    },
  };

  function isTaken(person: Person, there: Pick<Person, 'deployment' | 'route'>): boolean {
    const needed = staffTimeBudgeted(person);
    if (needed.isZero()) return true;
    for (const [row, provider] of market.providers.entries()) {
      if (!isAdmitted(provider, there.route) || !isThere(provider, person)) continue;
      if (!isWilling(market, month, provider, { ...person, ...there })) continue;
      const staffComes = there.deployment === COUNCIL_MANAGED;
      const own = needed.minus(brought(month, person, staffComes, row));
      if (own.gt(roomForOneMore(provider, FRAMEWORK).minus(spokenFor[row]!))) continue;
      spokenFor[row] = spokenFor[row]!.plus(own);
      return true;
    }
    return false;
  }
}

function isAdmitted(provider: Provider, route: number): boolean {
  if (route === PREFERRED_LIST) return provider.preferred === 1;
  return (route === ISF_HOLDER ? provider.isfCapable : provider.listed) === 1;
}

function isThere(provider: Provider, person: Person): boolean {
  const covers = (provider.coverage & (1 << person.locality)) !== 0;
  return provider.open === 1 && provider.inHouse === 0 && covers && !avoids(person, provider);
}

function brought(month: Month, person: Person, staffComes: boolean, row: number): Decimal {
  if (person.provider === row) return person.route === BLOCK ? ZERO : person.wanted;
  if (!staffComes || person.provider === NO_PROVIDER || !isBoughtByCouncil(person)) return ZERO;
  return floor(staffTimeBudgeted(person).times(month.parameter('staff.follow')));
}
