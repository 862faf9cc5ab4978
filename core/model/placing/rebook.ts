import type { ReadonlyColumn } from '../columns.ts';
import { staffTimeBudgeted } from '../delivering/staff-time.ts';
import type { Package } from '../delivering/staff-time.ts';
import type { Tables } from '../tables.ts';
import { BLOCK, NO_PROVIDER } from '../vocabulary.ts';

type Booked = Tables['providers']['booked'];
type Bookings = Pick<Tables['providers'], 'booked' | 'bookedBlock'>;

type Booking = Package & {
  readonly provider: ReadonlyColumn;
  readonly wanted: Tables['people']['wanted'];
};
type Leaving = {
  readonly [C in 'provider' | 'wanted' | 'notice']: Tables['people'][C];
};
type Route = { readonly route: ReadonlyColumn };

/** Books a person's provider for what their plan now pays for, both workers counted, before anyone looks for staff to spare. */
export function rebook(people: Booking & Route, providers: Bookings, person: number): void {
  const more = rebookOutsideBlock(people, providers.booked, person);
  if (people.route[person] === BLOCK && more !== 0) providers.bookedBlock[people.provider[person]] += more;
}

/**
 * The same for someone whose care is not bought in block.
 * @returns minutes a week more than were booked before.
 */
export function rebookOutsideBlock(people: Booking, booked: Booked, person: number): number {
  const provider = people.provider[person];
  if (provider === NO_PROVIDER) return 0;
  const minutes = staffTimeBudgeted(people, person);
  const more = minutes - people.wanted[person];
  booked[provider] += more;
  people.wanted[person] = minutes;
  return more;
}

/** Frees what was booked for a person with their provider, whom they leave without notice, before their route changes. */
export function releaseProvider(people: Leaving & Route, providers: Bookings, person: number): void {
  freeBlock(people, providers.bookedBlock, person);
  releaseOutsideBlock(people, providers.booked, person);
}

/** The same for someone whose care is not bought in block. */
export function releaseOutsideBlock(people: Leaving, booked: Booked, person: number): void {
  const provider = people.provider[person];
  people.notice[person] = 0;
  if (provider === NO_PROVIDER) return;
  booked[provider] -= people.wanted[person];
  people.wanted[person] = 0;
  people.provider[person] = NO_PROVIDER;
}

/** What a person leaves of the block, if they are in it, is open to the next. */
export function freeBlock(
  people: Route & { readonly provider: ReadonlyColumn; readonly wanted: ReadonlyColumn },
  bookedBlock: Bookings['bookedBlock'],
  person: number,
): void {
  const provider = people.provider[person];
  if (people.route[person] === BLOCK && provider !== NO_PROVIDER)
    bookedBlock[provider] -= people.wanted[person];
}
