/** A sum in whole pence, split in proportion to weights without a penny lost. */
import { floor, sum } from './number.ts';
import type { Decimal } from './number.ts';

/** Equation shared-out-whole: the pence left over go to the largest remainders, the first among equals. */
export function sharedOut(total: Decimal, weights: readonly Decimal[]): readonly Decimal[] {
  const all = sum(weights);
  const parts = weights.map((weight) => floor(total.times(weight).div(all)));
  const remainders = weights.map((weight, row) => total.times(weight).minus(parts[row]!.times(all)));
  const left = total.minus(sum(parts)).toNumber();
  const inOrder = [...parts.keys()].toSorted((a, b) => remainders[b]!.cmp(remainders[a]!) || a - b);
  const more = new Set(inOrder.slice(0, left));
  return parts.map((part, row) => (more.has(row) ? part.plus(1) : part));
}
