import { roundAxis } from './axis.ts';

export type Bin = { readonly from: number; readonly until: number; readonly count: number };

const MOST_BINS = 200;

/** Values counted in stretches of equal width with round ends; none for no values. */
export function binsOf(values: ArrayLike<number>, most = 20): readonly Bin[] {
  const known = Array.from(values).filter(Number.isFinite);
  if (known.length === 0) return [];
  const low = known.reduce((one, other) => Math.min(one, other));
  const high = known.reduce((one, other) => Math.max(one, other));
  const axis = roundAxis(low, high > low ? high : low + (Math.abs(low) || 1));
  const each = Math.max(1, Math.floor(Math.min(most, MOST_BINS) / (axis.ticks.length - 1)));
  const size = (axis.ticks.length - 1) * each;
  const width = (axis.high - axis.low) / size;
  const counts = Array.from({ length: size }, () => 0);
  for (const value of known) {
    const bin = Math.min(size - 1, Math.floor((value - axis.low) / width));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts.map((count, bin) => ({
    from: axis.low + bin * width,
    until: axis.low + (bin + 1) * width,
    count,
  }));
}

/** At most so many of the values, by their rank, so that the spread of many is that of all. */
export function thinned(values: ArrayLike<number>, most = MOST_BINS): readonly number[] {
  const sorted = Array.from(values)
    .filter(Number.isFinite)
    .sort((one, other) => one - other);
  if (sorted.length <= most) return sorted;
  return Array.from(
    { length: most },
    (_, at) => sorted[Math.round((at * (sorted.length - 1)) / (most - 1))] ?? 0,
  );
}
