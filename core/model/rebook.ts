import type { ReadonlyColumn } from './columns.ts';
import { staffTimeBudgeted } from './staff-time.ts';
import type { Package } from './staff-time.ts';
import type { Tables } from './tables.ts';
import { NO_PROVIDER } from './vocabulary.ts';

type Booking = Package & {
  readonly provider: ReadonlyColumn;
  readonly wanted: Tables['people']['wanted'];
};

/** Books a person's provider for what their plan now pays for, both workers counted, before anyone looks for staff to spare. */
export function rebook(people: Booking, booked: Tables['providers']['booked'], person: number): void {
  const provider = people.provider[person];
  if (provider === NO_PROVIDER) return;
  const minutes = staffTimeBudgeted(people, person);
  booked[provider] += minutes - people.wanted[person];
  people.wanted[person] = minutes;
}

type Leaving = {
  readonly [C in 'provider' | 'wanted' | 'notice']: Tables['people'][C];
};

/** Frees what was booked for a person with their provider, whom they leave without notice. */
export function releaseProvider(
  people: Leaving,
  booked: Tables['providers']['booked'],
  person: number,
): void {
  const provider = people.provider[person];
  people.notice[person] = 0;
  if (provider === NO_PROVIDER) return;
  booked[provider] -= people.wanted[person];
  people.wanted[person] = 0;
  people.provider[person] = NO_PROVIDER;
}
