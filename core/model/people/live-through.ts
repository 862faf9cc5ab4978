/**
 * Times to an event are hazards to live through: everyone carries a draw, each month uses some of it up, and the event comes in the
 * month in which none is left. A higher hazard brings the same event forward and never changes the draw.
 */
import type { ReadonlyColumn } from '../columns.ts';

type Lives = {
  readonly present: ReadonlyColumn;
  /** Hazard still to live through. */
  readonly left: Float64Array;
};

/**
 * Lets everyone live through a month of one hazard. Nearly everyone has more of it left: so this is a loop of its own over two
 * columns, and an empty row lives through nothing instead of being asked about.
 * @param hazard of a month.
 * @returns rows of those who have none left.
 */
export function liveThrough({ present, left }: Lives, rows: number, hazard: number): readonly number[] {
  const ended: number[] = [];
  for (let person = 0; person < rows; person++) {
    left[person] -= hazard * present[person];
    if (left[person] <= 0 && present[person] === 1) ended.push(person);
  }
  return ended;
}

/**
 * Lets everyone live through a month of a hazard that is not the same for all. Looking it up takes half as long again, so what is
 * the same for everyone is lived through by {@link liveThrough}.
 * @param kind what each person's hazard goes by, as an index of `hazards`.
 * @param hazards of a month, one for each kind.
 * @returns rows of those who have none left.
 */
export function liveThroughByKind(
  { present, left }: Lives,
  rows: number,
  kind: ReadonlyColumn,
  hazards: Float64Array,
): readonly number[] {
  const ended: number[] = [];
  for (let person = 0; person < rows; person++) {
    left[person] -= hazards[kind[person]] * present[person];
    if (left[person] <= 0 && present[person] === 1) ended.push(person);
  }
  return ended;
}
