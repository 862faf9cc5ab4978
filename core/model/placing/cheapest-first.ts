/**
 * The providers of a list by how dear they are, and the first of the list among those dear at most so much.
 *
 * Those within a price are the first few of that order. It is cut into blocks of one, two, four and so on, and each
 * block is kept in the order of the list with the staff of its own: as many first ones as may be asked for are made up of a few blocks.
 */
import { firstNotBelow } from '../../numeric/halving.ts';
import { maxima } from './maxima.ts';
import type { Maxima } from './maxima.ts';

export type CheapestFirst = {
  /** Places in the list, the cheapest first and among equals the first of the list. */
  readonly order: Int32Array;
  /** The first position in that order from one on of a provider that could take so many minutes a week; as many as there are if there is none. */
  readonly next: (position: number, minutes: number) => number;
  /** The first place in the list from one on of a provider that could, among those less dear than so much. */
  readonly nextWithin: (place: number, minutes: number, dearest: number) => number;
  /** Notes that a provider may have more staff than it had. */
  readonly mayHaveRisen: (place: number) => void;
};

type Provider = {
  /** The most minutes a week that the provider at a place could take. */
  readonly mostAt: (place: number) => number;
  readonly dearnessAt: (place: number) => number;
};

type Block = { readonly places: Int32Array; readonly staff: Maxima };

/** Puts so many providers of a list in order. */
export function cheapestFirst(count: number, { mostAt, dearnessAt }: Provider): CheapestFirst {
  const dearness = Float64Array.from({ length: count }, (_, place) => dearnessAt(place));
  const order = Int32Array.from({ length: count }, (_, place) => place).sort(
    (a, b) => dearness[a] - dearness[b] || a - b,
  );
  const rising = Float64Array.from(order, (place) => dearness[place]);
  const staff = maxima(count, (position) => mostAt(order[position]));
  let widest = 1;
  while (widest < count) widest *= 2;
  // Numbered as in a tree: the widest is the first, and the two halves of a block are at twice its number and one more.
  const blocks: (Block | undefined)[] = [];
  return { order, next: staff.next, nextWithin, mayHaveRisen };

  function nextWithin(place: number, minutes: number, dearest: number): number {
    const within = firstAtLeast(rising, dearest);
    let first = count;
    let from = 0;
    for (let size = widest; size > 0; size >>= 1) {
      if ((within & size) === 0) continue;
      const block = (blocks[(widest + from) / size] ??= blockOf(from, size));
      const at = block.staff.next(firstAtLeast(block.places, place), minutes);
      if (at < block.places.length) first = Math.min(first, block.places[at]);
      from += size;
    }
    return first;
  }

  function blockOf(from: number, size: number): Block {
    const places = order.slice(from, from + size).sort();
    return { places, staff: maxima(places.length, (at) => mostAt(places[at])) };
  }

  function mayHaveRisen(place: number): void {
    const position = order.indexOf(place);
    staff.mayHaveRisen(position);
    for (let number = widest + position; number > 0; number >>= 1) {
      const block = blocks[number];
      if (block !== undefined) block.staff.mayHaveRisen(firstAtLeast(block.places, place));
    }
  }
}

function firstAtLeast(rising: Float64Array | Int32Array, value: number): number {
  return firstNotBelow(rising.length, (position) => rising[position], value);
}
