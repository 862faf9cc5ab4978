/** What a provider has to spare, in minutes of staff a week. */
import { BLOCK } from '../../../core/model/vocabulary.ts';
import type { Provider } from '../market.ts';
import { most } from '../number.ts';
import type { Decimal } from '../number.ts';

/** Equation unfilled-guarantee: hours the council guarantees that nobody draws on yet. */
export function unfilledGuarantee({ guaranteed, bookedBlock }: Provider): Decimal {
  return most(0, guaranteed.minus(bookedBlock));
}

/** Equation room-for-one-more: below zero where the provider has promised more than it has. */
export function roomForOneMore(provider: Provider, route: number): Decimal {
  const free = provider.staff.minus(provider.booked);
  return route === BLOCK ? free : free.minus(unfilledGuarantee(provider));
}
