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
import { floor, least, most, ONE, ZERO } from '../number.ts';
import type { Decimal } from '../number.ts';
import { isBoughtByCouncil } from '../paying/price-paid.ts';
import { avoids } from './placing.ts';
import { roomForOneMore, unfilledGuarantee } from './room.ts';
import { beyondHeadroom } from './staff-follow.ts';
import { isWilling } from './willingness.ts';

export type TakersThere = {
  readonly take: (cell: number, person: Person) => boolean;
  /** For someone who keeps a direct payment. */
  readonly takePayment: (route: number, person: Person) => boolean;
};

/** Equation taken-there: who is taken takes up part of the room of the first who would take them. */
export function takersOfMonth(market: Market, month: Month): TakersThere {
  const spokenFor = market.providers.map(() => ZERO);
  const goingAlong = market.providers.map(() => ZERO);
  const missed = market.providers.map(() => ZERO);
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
    const needed = staffTimeBudgeted({ ...person, sharing: ONE });
    if (needed.isZero()) return true;
    for (const [row, provider] of market.providers.entries()) {
      if (!isAdmitted(provider, there.route) || !isThere(provider, person)) continue;
      if (!isWilling(market, month, provider, { ...person, ...there })) continue;
      const comes = there.deployment === COUNCIL_MANAGED ? staffComing(person) : ZERO;
      const isTheirs = person.provider === row;
      const brought = isTheirs ? (person.route === BLOCK ? ZERO : person.wanted) : comes;
      const own = needed.minus(brought);
      if (own.gt(roomForOneMore(provider, FRAMEWORK).minus(spokenFor[row]!).minus(missed[row]!))) continue;
      spokenFor[row] = spokenFor[row]!.plus(own);
      if (!isTheirs && person.provider !== NO_PROVIDER) {
        goingAlong[person.provider] = goingAlong[person.provider]!.plus(brought);
        missed[person.provider] = missed[person.provider]!.plus(most(0, brought.minus(person.wanted)));
      }
      return true;
    }
    return false;
  }

  /** What goes with the work, of staff for whom the provider they leave has no other. */
  function staffComing(person: Person): Decimal {
    if (person.provider === NO_PROVIDER || !isBoughtByCouncil(person)) return ZERO;
    const provider = market.providers[person.provider]!;
    const without = {
      ...provider,
      staff: provider.staff.minus(goingAlong[person.provider]!),
      booked: provider.booked.minus(person.wanted),
      bookedBlock: provider.bookedBlock.minus(person.route === BLOCK ? person.wanted : 0),
    };
    const busy = without.booked.plus(unfilledGuarantee(without)).plus(spokenFor[person.provider]!);
    const idle = beyondHeadroom(month, without, busy);
    return least(
      floor(staffTimeBudgeted({ ...person, sharing: ONE }).times(month.parameter('staff.follow'))),
      idle,
    );
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
