/** Points are drawn before any replicate is run, and so have no replicate of their own. */
export const NO_REPLICATE = 0;

/** So many that a coordinate in the last of as many cells is still below one in float64. */
export const MOST_POINTS = 2 ** 20;

/** @throws RangeError unless the number of points is a whole one from 1 to 2^20. */
export function assertPoints(points: number): void {
  if (!Number.isInteger(points) || points < 1 || points > MOST_POINTS)
    throw new RangeError(`Expected 1 to ${MOST_POINTS} points, but found ${points}.`);
}

/** @throws RangeError unless the number of dimensions is a whole one from 0 to the most there may be. */
export function assertDimensions(dimensions: number, most: number): void {
  if (!Number.isInteger(dimensions) || dimensions < 0 || dimensions > most)
    throw new RangeError(`Expected 0 to ${most} dimensions, but found ${dimensions}.`);
}
