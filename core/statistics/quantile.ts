/**
 * The quantile of a sorted sample by linear interpolation between order statistics
 * (definition 7 of Hyndman and Fan, 1996).
 *
 * @param sorted ascending, at least one value
 * @param probability from 0 to 1
 */
export function quantile(sorted: Float64Array, probability: number): number {
  const position = (sorted.length - 1) * probability;
  const below = Math.floor(position);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
}
