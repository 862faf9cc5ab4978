/**
 * Lists of rows of a table: what is done for some people alone is done in a loop of its own.
 *
 * A list is made by writing every row at its end and counting those that belong in it: no processor foresees who is next, and
 * asking costs more than writing.
 */

import type { ReadonlyColumn } from '../columns.ts';
import { keptRoom } from './kept-room.ts';

/** Some rows of a table, in order: the first `count` of `row`. */
export type Rows = { readonly row: Int32Array; readonly count: number };

/** What a column comes to over some rows. */
export function totalOf(column: ReadonlyColumn, { row, count }: Rows): number {
  let total = 0;
  for (let nth = 0; nth < count; nth++) total += column[row[nth]];
  return total;
}

/** Puts 0 into a column in some rows. */
export function clearRows(column: Float64Array | Uint8Array, { row, count }: Rows): void {
  for (let nth = 0; nth < count; nth++) column[row[nth]] = 0;
}

/** Room for one list, kept by whoever makes it. */
export function roomForRows(): (rows: number) => Int32Array {
  return keptRoom((rows) => new Int32Array(rows));
}

/** Room for one amount a row, kept in the same way. */
export function roomForAmounts(): (rows: number) => Float64Array {
  return keptRoom((rows) => new Float64Array(rows));
}
