/** Sums over a column by what each row belongs to. */
import type { ReadonlyColumn } from '../columns.ts';

/**
 * Adds every value to the sum its row belongs to.
 * @param belongs for each row, which of the sums; as many rows are added up as it has.
 */
export function addUp(values: ReadonlyColumn, belongs: Int32Array, sums: Float64Array): void {
  for (let row = 0; row < belongs.length; row++) sums[belongs[row]] += values[row];
}
