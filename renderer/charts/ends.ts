import type { Axis } from './axis.ts';

/** Pixels that the mark of one line needs. */
const ROOM = 13;

/** How far up a height each value stands, in pixels from the top. */
function heightOf(value: number, { low, high }: Axis, height: number): number {
  return high > low ? ((high - value) / (high - low)) * height : height / 2;
}

/** Where the marks at the ends of the lines stand so that none covers another: in pixels from the top, in the order of the values lines end at. */
export function endsOf(values: readonly number[], axis: Axis, height: number): readonly number[] {
  const ends = values.map((value, at) => ({ at, y: heightOf(value, axis, height) }));
  const placed = ends.toSorted((one, other) => one.y - other.y);
  let above = Number.NEGATIVE_INFINITY;
  const down = placed.map(({ at, y }) => {
    above = Math.max(y, above + ROOM);
    return { at, y: above };
  });
  let below = height + ROOM;
  const up = down.toReversed().map(({ at, y }) => {
    below = Math.min(y, below - ROOM);
    return { at, y: below };
  });
  return up.toSorted((one, other) => one.at - other.at).map(({ y }) => y);
}
