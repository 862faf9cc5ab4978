import type { ReadonlyColumn } from '../columns.ts';
import { roomForRows } from '../rows/rows.ts';

type Waiting = { readonly [C in 'present' | 'provider']: ReadonlyColumn };

const waitingRoom = roomForRows();

/** The rows of those who have no provider this month, in order: valid until it is asked again. */
export function withoutProvider({ present, provider }: Waiting, rows: number): Int32Array {
  const found = waitingRoom(rows);
  let count = 0;
  for (let person = 0; person < rows; person++) {
    found[count] = person;
    // The sign of the row of a provider is that of no provider alone, -1: one more for it, without asking.
    count += present[person] & (provider[person] >>> 31);
  }
  return found.subarray(0, count);
}
