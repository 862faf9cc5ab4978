/** Replicates too many to be kept: a sketch of the figures of each side. */
import { createSketch, sketchBytes } from '../statistics/sketch.ts';
import type { Sketch } from '../statistics/sketch.ts';
import { fillStripe, sidesOf, stripesOf, widthOf } from './figures.ts';
import type { Layout, Replicate, Side } from './figures.ts';
import type { Told } from './kept-replicates.ts';

export type Sketched = Told & {
  readonly add: (replicate: Replicate) => void;
  readonly bytes: number;
};

type SideSketch = { readonly side: Side; readonly row: Float64Array; readonly sketch: Sketch };

/** A sketch that begins with the replicates given, at least one, of so many options. */
export function sketchReplicates(first: readonly Replicate[], options: number, layout: Layout): Sketched {
  const stripes = stripesOf(layout);
  const sides = sidesOf(options).map((side): SideSketch => {
    const row = new Float64Array(startOf(stripes, side, layout));
    const sketch = createSketch(row.length, function* rows() {
      for (const replicate of first) yield fillRow(row, replicate, side);
    });
    return { side, row, sketch };
  });
  return {
    add: (replicate) => {
      for (const { side, row, sketch } of sides) sketch.add(fillRow(row, replicate, side));
    },
    stripe: (asked, stripe) => {
      const { side, sketch } = sides.find(
        (each) => each.side.option === asked.option && each.side.isDifference === asked.isDifference,
      )!;
      const start = startOf(stripe, side, layout);
      return Array.from({ length: widthOf(stripe, side, layout) }, (_, figure) =>
        sketch.describe(start + figure),
      );
    },
    bytes: sides.reduce((sum, { row }) => sum + row.byteLength + sketchBytes(row.length), 0),
    get quantileError() {
      return sides.reduce((most, { row, sketch }) => Math.max(most, largestError(sketch, row.length)), 0);
    },
  };

  function fillRow(row: Float64Array, replicate: Replicate, side: Side): Float64Array {
    let start = 0;
    for (let stripe = 0; stripe < stripes; stripe++) {
      fillStripe(row.subarray(start), stripe, replicate, side, layout);
      start += widthOf(stripe, side, layout);
    }
    return row;
  }
}

/** Where a stripe begins in a row of all of them. */
function startOf(stripe: number, side: Side, layout: Layout): number {
  let start = 0;
  for (let each = 0; each < stripe; each++) start += widthOf(each, side, layout);
  return start;
}

function largestError(sketch: Sketch, figures: number): number {
  let most = 0;
  for (let figure = 0; figure < figures; figure++) most = Math.max(most, sketch.errorOf(figure));
  return most;
}
