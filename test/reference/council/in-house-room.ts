/** The council's own service: the staff a plan asks of it, and whom it has staff for. */
import { IN_HOUSE, NO_PROVIDER } from '../../../core/model/vocabulary.ts';
import { CELL_IN_HOUSE } from '../../../core/scenario/arrangement.ts';
import { GROUPS } from '../choosing/mix.ts';
import type { Offer } from '../choosing/offer.ts';
import { staffTimeBudgeted } from '../delivering/staff-time.ts';
import { inHouseRow } from '../entering/provider-rows.ts';
import type { Market, Person } from '../market.ts';
import type { Month } from '../month.ts';
import { floor, halfUp, sum, ZERO } from '../number.ts';
import type { Decimal } from '../number.ts';
import { isBoughtByCouncil } from '../paying/price-paid.ts';

/** Equation planned-in-house. */
export function plannedInHouse(
  month: Month,
  { planned }: Offer,
  peopleOf: readonly (readonly Person[])[],
): Decimal {
  if (month.choice('choice.mode') === 'take-up') return ZERO;
  return halfUp(
    sum(
      GROUPS.map((group) =>
        planned[group]![CELL_IN_HOUSE]!.times(sum(peopleOf[group]!.map(staffTimeBudgeted))),
      ),
    ),
  );
}

export type Service = { readonly takes: (person: Person) => boolean };

/** Equation taken-in-house: who is taken takes up part of what is free when the first is asked about. */
export function serviceOfMonth(market: Market, month: Month): Service {
  let free: Decimal | undefined;
  return {
    takes(person) {
      const row = inHouseRow(market);
      if (row === NO_PROVIDER) return false;
      free ??= freeStaff(market, row);
      const time = staffTimeBudgeted(person);
      const comes = person.provider !== NO_PROVIDER && isBoughtByCouncil(person);
      const own = comes ? time.minus(floor(time.times(month.parameter('staff.follow')))) : time;
      if (own.gt(free)) return false;
      free = free.minus(own);
      return true;
    },
  };
}

function freeStaff({ people, providers }: Market, row: number): Decimal {
  const { staff, booked } = providers[row]!;
  const waiting = people.filter(
    ({ present, route, provider }) => present === 1 && route === IN_HOUSE && provider === NO_PROVIDER,
  );
  return staff.minus(booked).minus(sum(waiting.map(staffTimeBudgeted)));
}
