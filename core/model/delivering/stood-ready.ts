/**
 * What a guarantee is paid for: time a provider stood ready to give and nobody asked for. What it has no staff for it does not
 * stand ready to give, and staff busy with one person stand ready for no other.
 */
import type { ReadonlyColumn } from '../columns.ts';
import { unfilled } from '../placing/room.ts';

type Columns<C extends string> = { readonly [K in C]: ReadonlyColumn };
type Staffed = Columns<'staff' | 'booked' | 'guaranteed' | 'bookedBlock'>;

/** Staff time nobody has booked, minutes a week. */
function unbooked({ staff, booked }: Columns<'staff' | 'booked'>, row: number): number {
  return Math.max(0, staff[row] - booked[row]);
}

/** Of the block hours guaranteed to a provider, those nobody draws on and it has the staff for: minutes a week. */
export function readyForBlock(providers: Staffed, row: number): number {
  return Math.min(unfilled(providers, row), unbooked(providers, row));
}

/** Staff time nobody has booked and no block pays for, minutes a week: what it could give of the framework hours it is promised. */
export function readyBeyondBlock(providers: Staffed, row: number): number {
  return unbooked(providers, row) - readyForBlock(providers, row);
}
