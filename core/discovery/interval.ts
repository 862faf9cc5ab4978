/** The bound of one input that holds most beyond chance, all others as they are. */
import type { Bound } from './box.ts';
import type { Column } from './sample.ts';
import { excessOf, tallyOf } from './sample.ts';

/** What a box is judged by: interest beyond `base` a case; and it keeps at least so many cases. */
export type Aim = { readonly base: number; readonly fewest: number };

/** A bound, which lets everything pass where nothing better is found, with the excess of what it lets pass. */
export type Judged = { readonly bound: Bound; readonly excess: number };

/**
 * The stretch of a range with the greatest excess, as in the best interval of Mampaey, Nijssen, Feelders and Knobbe, "Efficient
 * algorithms for finding richer subgroup descriptions in numeric and nominal data" (IEEE ICDM 2012).
 *
 * @param along rows in ascending order of the column
 */
export function bestStretch(
  { values }: Column,
  along: Uint32Array,
  interest: Float64Array,
  { base, fewest, input }: Aim & { readonly input: number },
): Judged {
  const count = along.length;
  const sums = new Float64Array(count + 1);
  for (let at = 0; at < count; at++) sums[at + 1] = sums[at] + interest[along[at]] - base;
  const isEdge = (at: number): boolean =>
    at === 0 || at === count || values[along[at - 1]] < values[along[at]];
  let [from, until, excess] = [0, count, sums[count]];
  let lowest = 0;
  for (let end = fewest; end <= count; end++) {
    const start = end - fewest;
    if (isEdge(start) && sums[start] < sums[lowest]) lowest = start;
    if (isEdge(end) && sums[end] - sums[lowest] > excess)
      [from, until, excess] = [lowest, end, sums[end] - sums[lowest]];
  }
  const middle = (at: number): number => (values[along[at - 1]] + values[along[at]]) / 2;
  const bound = {
    input,
    low: from === 0 ? null : middle(from),
    high: until === count ? null : middle(until),
  };
  return { bound, excess };
}

/** The values of a choice whose cases hold more than chance; all of them where these are too few cases. */
export function bestValues(
  { values, choices }: Column,
  along: Uint32Array,
  interest: Float64Array,
  { base, fewest, input }: Aim & { readonly input: number },
): Judged {
  const each = Array.from({ length: choices ?? 0 }, (_, value) => {
    const tally = tallyOf(
      along.filter((row) => values[row] === value),
      interest,
    );
    return { value, cases: tally.cases, excess: excessOf(tally, base) };
  });
  const kept = each.filter(({ excess }) => excess > 0);
  const isEnough = kept.reduce((sum, { cases }) => sum + cases, 0) >= fewest;
  const held = isEnough ? kept : each;
  return {
    bound: {
      input,
      without: isEnough ? each.filter(({ excess }) => excess <= 0).map(({ value }) => value) : [],
    },
    excess: held.reduce((sum, { excess }) => sum + excess, 0),
  };
}
