import type { ReadonlyColumn } from './columns.ts';

type Lives = {
  readonly present: ReadonlyColumn;
  /** Hazard still to live through. */
  readonly left: Float64Array;
};

/**
 * Lets everyone live through a month of a hazard. Nearly everyone has more of it left: so this is a loop of its own over two
 * columns, and an empty row lives through nothing instead of being asked about.
 * @returns those who have none left.
 */
export function liveThrough({ present, left }: Lives, rows: number, hazard: number): readonly number[] {
  const ended: number[] = [];
  for (let person = 0; person < rows; person++) {
    left[person] -= hazard * present[person];
    if (left[person] <= 0 && present[person] === 1) ended.push(person);
  }
  return ended;
}
