import { quantile } from '../statistics/quantile.ts';

/** The middle of some figures, half-way between two where their number is even. At least one is needed. */
export function middleOf(values: readonly number[]): number {
  return quantile(Float64Array.from(values).sort(), 0.5);
}

/** The slope of the straight line through points by least squares; 0 where all stand at one place. */
export function slopeOf(points: readonly { readonly x: number; readonly y: number }[]): number {
  const n = points.length;
  const meanX = points.reduce((sum, { x }) => sum + x, 0) / n;
  const meanY = points.reduce((sum, { y }) => sum + y, 0) / n;
  const across = points.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
  const along = points.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0);
  return across === 0 ? 0 : along / across;
}
