/** A box is a part of all cases that is bounded by one input at a time, so that it can be told in a sentence. */
import type { Column, Tally } from './sample.ts';

/** Cases above `low` and below `high`; null where that side is free. */
export type RangeBound = {
  readonly input: number;
  readonly low: number | null;
  readonly high: number | null;
};

/** Cases with any but these values. */
export type ChoiceBound = { readonly input: number; readonly without: readonly number[] };

export type Bound = RangeBound | ChoiceBound;

/** Bounds in order of input, each input at most once; an input without one is free. */
export type Box = readonly Bound[];

/** Whether a bound leaves out some choices, and is not one of a range. */
export function isChoice(bound: Bound): bound is ChoiceBound {
  return 'without' in bound;
}

/** Whether a bound lets a value pass. */
export function passes(bound: Bound, value: number): boolean {
  if (isChoice(bound)) return !bound.without.includes(value);
  return (bound.low === null || value > bound.low) && (bound.high === null || value < bound.high);
}

/** Whether a case, by its row in the columns of the inputs, is in a box. */
export function isIn(box: Box, columns: readonly Column[], row: number): boolean {
  for (const bound of box) if (!passes(bound, columns[bound.input].values[row])) return false;
  return true;
}

/** Those of some cases that are in a box, in the order given. */
export function rowsIn(box: Box, columns: readonly Column[], rows: Uint32Array): Uint32Array {
  return rows.filter((row) => isIn(box, columns, row));
}

/** Those of some cases that are not in a box, in the order given. */
export function rowsOutside(box: Box, columns: readonly Column[], rows: Uint32Array): Uint32Array {
  return rows.filter((row) => !isIn(box, columns, row));
}

/** The box with one input bounded otherwise, or free where the bound lets everything pass. */
export function withBound(box: Box, bound: Bound): Box {
  const others = withoutInput(box, bound.input);
  return isFree(bound) ? others : [...others, bound].sort((a, b) => a.input - b.input);
}

/** The box with one input free. */
export function withoutInput(box: Box, input: number): Box {
  return box.filter((bound) => bound.input !== input);
}

function isFree(bound: Bound): boolean {
  return isChoice(bound) ? bound.without.length === 0 : bound.low === null && bound.high === null;
}

/** A box with what is in it. */
export type Counted = Tally & { readonly box: Box };
