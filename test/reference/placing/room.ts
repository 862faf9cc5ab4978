/** What a provider has to spare, in minutes of staff a week. */
import { BLOCK } from '../../../core/model/vocabulary.ts';
import type { Provider } from '../market.ts';
import { least, most } from '../number.ts';
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

/** Equation block-invoice: what stands ready of the guaranteed hours, in staff nobody has booked. */
export function readyForBlock(provider: Provider): Decimal {
  return least(unfilledGuarantee(provider), unbooked(provider));
}

/** Equation guarantee-honoured: what stands ready for anything else. */
export function readyBeyondBlock(provider: Provider): Decimal {
  return unbooked(provider).minus(readyForBlock(provider));
}

function unbooked({ staff, booked }: Provider): Decimal {
  return most(0, staff.minus(booked));
}
