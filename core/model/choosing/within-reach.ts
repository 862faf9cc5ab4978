/** What of the wanted shares some people can come to, and where those come to who cannot. */
import { CELL_FRAMEWORK } from '../../scenario/arrangement.ts';
import { CELL_COUNT } from './nested-logit.ts';
import type { Deciders } from './nested-logit.ts';

/** Less than this of one person or of a whole is what rounding leaves of nothing. */
const NOTHING = 1e-9;

/**
 * No more is expected of an arrangement than the share of people it is open to. Those who cannot come to what is wanted of them
 * come to what would be instead, as far as that is open, and the rest of them to the framework, which is always there: a plan for
 * pools that nobody brings together does not make direct payments of them.
 *
 * @param wanted shares that sum to 1.
 * @param instead shares or people by arrangement; all 0 where there is nothing but the framework.
 * @returns shares that sum to 1, or are all 0 where nothing is open.
 */
export function withinReach(
  { people, openTo }: Pick<Deciders, 'people' | 'openTo'>,
  wanted: Float64Array,
  instead: Float64Array,
): Float64Array {
  const reachable = wanted.map((share, cell) => Math.min(share, openTo[cell] / people));
  const left = leftOf(reachable);
  const all = sum(instead);
  if (left > 0 && all > NOTHING) {
    for (let cell = 0; cell < CELL_COUNT; cell++) {
      reachable[cell] = Math.min(openTo[cell] / people, reachable[cell] + (left * instead[cell]) / all);
    }
  }
  if (openTo[CELL_FRAMEWORK] > 0) reachable[CELL_FRAMEWORK] += leftOf(reachable);
  const whole = sum(reachable);
  return whole === 0 ? reachable : reachable.map((share) => share / whole);
}

/** What shares leave of a whole. */
function leftOf(shares: Float64Array): number {
  const left = 1 - sum(shares);
  return left > NOTHING ? left : 0;
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
