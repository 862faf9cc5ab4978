/**
 * The peeling of Friedman and Fisher, "Bump hunting in high-dimensional data" (Statistics and Computing 9, 1999): from a box with
 * everything in it, again and again a slice is taken off, a small part of the cases at an end of one input or all cases
 * with one value of a choice, so that of what is left as much as can be is of interest.
 *
 * They take the slice with the lowest mean. Of some hundred cases a slice is a dozen, and among the slices of many inputs luck
 * then makes the lowest. So an end is judged by how clearly the cases there fall short of the mean, looking up to some slices
 * deep, and only the one slice is taken off. The same measure holds for slices of any size, those of choices too.
 */
import { isChoice, withBound } from './box.ts';
import type { Bound, Box, Counted } from './box.ts';
import { meanOf, tallyOf } from './sample.ts';
import type { Ordered } from './sample.ts';

/** How many slices deep an end is judged by. */
const DEPTHS = [1, 2, 4];

/** A slice that could be taken off, and how clearly it falls short: in standard deviations, but for a factor all slices share. */
type Slice = { readonly bound: Bound; readonly rows: Uint32Array; readonly clarity: number };

type Inside = Ordered & { readonly counted: Counted; readonly interest: Float64Array };

/**
 * The boxes of a peeling, each within the one before it, the first with everything in it.
 *
 * @param part of a box's cases that a slice takes off
 * @param fewest no box has fewer cases
 */
export function peelingOf(
  ordered: Ordered,
  interest: Float64Array,
  part: number,
  fewest: number,
): readonly Counted[] {
  let inside: Inside = { ...ordered, interest, counted: { box: [], ...tallyOf(ordered.rows, interest) } };
  const boxes = [inside.counted];
  for (;;) {
    const slice = bestSlice(inside, part, fewest);
    if (slice === null) return boxes;
    inside = without(inside, slice);
    boxes.push(inside.counted);
  }
}

/** A tie goes to an input that is bounded already, and then to the first: fewer inputs make a shorter sentence. */
function bestSlice(inside: Inside, part: number, fewest: number): Slice | null {
  const { cases } = inside.counted;
  const wanted = Math.max(1, Math.floor(part * cases));
  let best: Slice | null = null;
  for (const [input, { choices }] of inside.columns.entries()) {
    const slices =
      choices === null ? rangeSlices(inside, input, wanted) : choiceSlices(inside, input, choices);
    for (const slice of slices) {
      if (cases - slice.rows.length < fewest) continue;
      const isClearer = best === null || slice.clarity > best.clarity;
      const isShorter = best?.clarity === slice.clarity && isNew(best, inside) && !isNew(slice, inside);
      if (isClearer || isShorter) best = slice;
    }
  }
  return best;
}

function isNew({ bound }: Slice, { counted }: Inside): boolean {
  return !counted.box.some(({ input }) => input === bound.input);
}

function rangeSlices(inside: Inside, input: number, wanted: number): readonly Slice[] {
  const { values } = inside.columns[input];
  const order = inside.orders[input];
  const { low, high } = rangeBound(inside.counted.box, input);
  const middle = (at: number): number => (values[order[at - 1]] + values[order[at]]) / 2;
  const slices: Slice[] = [];
  const lowEnd = cutNear(order, values, wanted);
  if (lowEnd !== null) {
    const clarity = clearest(inside, order, { cases: lowEnd, wanted, isHigh: false });
    slices.push({ bound: { input, low: middle(lowEnd), high }, rows: order.subarray(0, lowEnd), clarity });
  }
  const highEnd = cutNear(order, values, order.length - wanted);
  if (highEnd !== null) {
    const clarity = clearest(inside, order, { cases: order.length - highEnd, wanted, isHigh: true });
    slices.push({ bound: { input, low, high: middle(highEnd) }, rows: order.subarray(highEnd), clarity });
  }
  return slices;
}

type End = { readonly cases: number; readonly wanted: number; readonly isHigh: boolean };

/** The greatest clarity of an end, of its slice and of so many slices deep. */
function clearest({ counted, interest }: Inside, order: Uint32Array, { cases, wanted, isHigh }: End): number {
  const mean = meanOf(counted);
  let [clarity, sum, at] = [-Infinity, 0, 0];
  for (const depth of DEPTHS) {
    const until = Math.min(order.length, Math.max(cases, depth * wanted));
    for (; at < until; at++) sum += interest[order[isHigh ? order.length - 1 - at : at]];
    clarity = Math.max(clarity, clarityOf(mean, sum, until));
  }
  return clarity;
}

function clarityOf(mean: number, interest: number, cases: number): number {
  return (mean * cases - interest) / Math.sqrt(cases);
}

/** The place nearest to the wanted one that parts no equal values; null where all values are equal. */
function cutNear(order: Uint32Array, values: Float64Array, wanted: number): number | null {
  for (let away = 0; away < order.length; away++) {
    for (const at of [wanted - away, wanted + away]) {
      if (at > 0 && at < order.length && values[order[at - 1]] < values[order[at]]) return at;
    }
  }
  return null;
}

function rangeBound(box: Box, input: number): { readonly low: number | null; readonly high: number | null } {
  const bound = box.find((each) => each.input === input);
  return bound === undefined || isChoice(bound) ? { low: null, high: null } : bound;
}

function choiceSlices(inside: Inside, input: number, choices: number): readonly Slice[] {
  const { values } = inside.columns[input];
  const bound = inside.counted.box.find((each) => each.input === input);
  const out = bound !== undefined && isChoice(bound) ? bound.without : [];
  return Array.from({ length: choices }, (_, value) => value)
    .map((value) => ({ value, rows: inside.rows.filter((row) => values[row] === value) }))
    .filter(({ rows }) => rows.length > 0)
    .map(({ value, rows }) => ({
      bound: { input, without: [...out, value].sort((a, b) => a - b) },
      rows,
      clarity: clarityOf(meanOf(inside.counted), tallyOf(rows, inside.interest).interest, rows.length),
    }));
}

/** What is left once a slice is off. */
function without({ columns, rows, orders, counted, interest }: Inside, slice: Slice): Inside {
  const isGone = new Uint8Array(interest.length);
  for (const row of slice.rows) isGone[row] = 1;
  const left = remaining(rows, isGone, slice.rows.length);
  return {
    columns,
    rows: left,
    orders: orders.map((order) => remaining(order, isGone, slice.rows.length)),
    interest,
    counted: { box: withBound(counted.box, slice.bound), ...tallyOf(left, interest) },
  };
}

function remaining(rows: Uint32Array, isGone: Uint8Array, gone: number): Uint32Array {
  const left = new Uint32Array(rows.length - gone);
  let count = 0;
  for (let at = 0; at < rows.length; at++) if (isGone[rows[at]] === 0) left[count++] = rows[at];
  return left;
}
