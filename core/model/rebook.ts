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
