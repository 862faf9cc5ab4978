import { luckOf, STREAMS, uniform } from '../random/stream.ts';
import type { Luck } from '../random/stream.ts';
import { assertDimensions, assertPoints, NO_REPLICATE } from './points.ts';

/** Far more than there are parameters. */
const MOST_DIMENSIONS = 2 ** 16;

/**
 * A Latin hypercube of McKay, Beckman and Conover, "A comparison of three methods for selecting values of input variables in the
 * analysis of output from a computer code" (Technometrics 21, 1979): each dimension is cut into as many equal cells as there
 * are points, each cell holds one point, at a uniform place within it, and the cells of one dimension are matched with
 * those of another at random. A dimension added leaves the others where they were.
 *
 * @param points 1 to 2^20
 * @param dimensions 0 to 2^16
 * @param seed 0 to 2^32 - 1
 * @returns the coordinates of each point, in the open interval (0, 1)
 * @throws RangeError for a number outside these
 */
export function latinHypercube(points: number, dimensions: number, seed: number): readonly Float64Array[] {
  assertPoints(points);
  assertDimensions(dimensions, MOST_DIMENSIONS);
  const luck = luckOf(seed, NO_REPLICATE);
  const coordinates = Array.from({ length: points }, () => new Float64Array(dimensions));
  for (let dimension = 0; dimension < dimensions; dimension++) {
    const cells = shuffledCells(points, dimension, luck);
    for (let point = 0; point < points; point++) {
      const within = uniform(luck, STREAMS['latin-hypercube'], dimension, 2 * point + 1);
      coordinates[point][dimension] = (cells[point] + within) / points;
    }
  }
  return coordinates;
}

/** The cells of one dimension in random order, by the shuffle of Fisher and Yates. */
function shuffledCells(points: number, dimension: number, luck: Luck): Uint32Array {
  const cells = Uint32Array.from({ length: points }, (_, cell) => cell);
  for (let last = points - 1; last > 0; last--) {
    const other = Math.floor(uniform(luck, STREAMS['latin-hypercube'], dimension, 2 * last) * (last + 1));
    const moved = cells[last];
    cells[last] = cells[other];
    cells[other] = moved;
  }
  return cells;
}
