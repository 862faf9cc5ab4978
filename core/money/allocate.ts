/**
 * Split a whole total in proportion to weights so that the parts add up to the total exactly.
 *
 * The largest-remainder rule: each part first gets its share rounded down, then the units left over go one each to
 * the parts with the largest remainders, the lower index first among equals. With whole weights whose product
 * with the total stays below 2^53 every comparison is exact and every part is within one unit of its exact share.
 * A negative total is split as the mirror of the positive one.
 *
 * @param total whole units, usually pence.
 * @param weights shares to split by, none negative, not all zero; a zero weight receives zero.
 * @param out where to write the parts; as long as the weights. A new array is made when it is left out.
 * @returns the parts, in the order of the weights.
 * @throws RangeError when the total is not whole, a weight is negative or not finite, all weights are zero, or
 * `out` has another length.
 */
export function allocate(total: number, weights: ArrayLike<number>, out?: Float64Array): Float64Array {
  const parts = out ?? new Float64Array(weights.length);
  if (parts.length !== weights.length) {
    throw new RangeError(
      `Expected room for ${weights.length} parts, one for each weight, but found ${parts.length}.`,
    );
  }
  if (!Number.isSafeInteger(total)) {
    throw new RangeError(
      `Expected a whole total to split, but found ${total}. Round it with a named rule first.`,
    );
  }
  const weightSum = checkedSum(weights);
  const size = Math.abs(total);
  let left = size;
  for (let i = 0; i < weights.length; i++) {
    const share = Math.floor((size * weights[i]) / weightSum);
    parts[i] = share;
    left -= share;
  }
  if (left !== 0) settle(left, size, weights, weightSum, parts);
  if (total < 0) {
    for (let i = 0; i < parts.length; i++) parts[i] = 0 - parts[i];
  }
  return parts;
}

function checkedSum(weights: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i];
    if (!(weight >= 0 && weight < Infinity)) {
      throw new RangeError(`Expected weights of zero or more, but weight ${i} is ${weight}.`);
    }
    sum += weight;
  }
  if (!(sum > 0 && sum < Infinity)) {
    throw new RangeError(
      `Expected at least one weight above zero and a finite sum, but the ${weights.length} weights add up to ${sum}. Nothing says who should receive the total.`,
    );
  }
  return sum;
}

/**
 * Hand out (or, when fractional weights have rounded a share up, take back) the units left over.
 * One pass is enough for whole weights; fractional weights and a vast total may need more.
 */
function settle(
  left: number,
  size: number,
  weights: ArrayLike<number>,
  weightSum: number,
  parts: Float64Array,
): void {
  const remainders = new Float64Array(parts.length);
  const order: number[] = [];
  for (let i = 0; i < parts.length; i++) {
    if (weights[i] === 0) continue;
    remainders[i] = size * weights[i] - parts[i] * weightSum;
    order.push(i);
  }
  order.sort((a, b) => remainders[b] - remainders[a] || a - b);
  const unit = left > 0 ? 1 : -1;
  if (unit < 0) order.reverse();
  let owed = Math.abs(left);
  while (owed > 0) {
    for (const i of order) {
      if (owed === 0) break;
      if (parts[i] + unit < 0) continue;
      parts[i] = parts[i] + unit;
      owed--;
    }
  }
}
