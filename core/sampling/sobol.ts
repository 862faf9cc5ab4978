/**
 * Sobol' points: sets that fill a cube more evenly than random ones do, so that a mean over them is nearer the truth. With
 * 2^m points every dimension has exactly one point in each of 2^m equal cells, and so on for many boxes of several dimensions.
 */
import { luckOf, STREAMS, uniform } from '../random/stream.ts';
import type { Luck } from '../random/stream.ts';
import { DIGITS, directionNumbers, STARTERS } from './directions.ts';
import { assertDimensions, assertPoints, NO_REPLICATE } from './points.ts';

/** How many dimensions there are direction numbers for. */
export const MOST_DIMENSIONS = STARTERS.length + 1;

const CELL = 2 ** -DIGITS;

/**
 * Sobol' points as 32-bit fractions, in the order of Antonov and Saleev (1979), the first at the origin: point by point, one
 * word for each dimension.
 *
 * @throws RangeError for fewer than 1 or more than 2^20 points, or more dimensions than there are direction numbers for
 */
export function sobolWords(points: number, dimensions: number): readonly Uint32Array[] {
  assertPoints(points);
  assertDimensions(dimensions, MOST_DIMENSIONS);
  const directions = Array.from({ length: dimensions }, (_, dimension) => directionNumbers(dimension));
  const words: Uint32Array[] = [new Uint32Array(dimensions)];
  for (let point = 1; point < points; point++) {
    const before = words[point - 1];
    const digit = trailingOnes(point - 1);
    words.push(before.map((word, dimension) => word ^ directions[dimension][digit]));
  }
  return words;
}

/**
 * Sobol' points with their digits scrambled as in Owen, "Randomly permuted (t,m,s)-nets and (t,s)-sequences" (1995): each point
 * is uniform in the cube, the set stays as even as it was, and other seeds give independent sets, so that their spread tells
 * the error. Whether a digit is flipped hangs on all digits before it and on the dimension, and is looked up by a keyed draw, as
 * Laine and Karras (2011) and Burley (2020) do with a hash; so no tree is kept, and more points leave the first as they were.
 *
 * @param points best a power of two, 1 to 2^20
 * @param dimensions 0 to {@link MOST_DIMENSIONS}
 * @param seed 0 to 2^32 - 1
 * @returns the coordinates of each point, in the open interval (0, 1)
 * @throws RangeError for a number outside these
 */
export function scrambledSobol(points: number, dimensions: number, seed: number): readonly Float64Array[] {
  const luck = luckOf(seed, NO_REPLICATE);
  return sobolWords(points, dimensions).map((words) =>
    Float64Array.from(words, (word, dimension) => (scrambled(word, dimension, luck) + 0.5) * CELL),
  );
}

/**
 * A digit is a node of a binary tree: 1 at the top, and below node n nodes 2n and 2n + 1. So the digits before it are its
 * number, which is the entity of the draw, and the dimension is the sub.
 */
function scrambled(word: number, dimension: number, luck: Luck): number {
  let flips = 0;
  let node = 1;
  for (let digit = DIGITS - 1; digit >= 0; digit--) {
    const isFlipped = uniform(luck, STREAMS['sobol-scrambling'], node, dimension) < 0.5;
    if (isFlipped) flips |= 1 << digit;
    node = node * 2 + ((word >>> digit) & 1);
  }
  return (word ^ flips) >>> 0;
}

function trailingOnes(whole: number): number {
  let ones = 0;
  for (let rest = whole; rest & 1; rest >>>= 1) ones++;
  return ones;
}
