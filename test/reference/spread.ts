/** Draws from a distribution whose middle and width are figures of the place or parameters. */
import type { Decimal } from './number.ts';
import { dec, least, most } from './number.ts';

/** Equation log-normal-draw, from a draw with mean 0 and standard deviation 1. */
export function logNormal(z: Decimal, median: Decimal, sigma: Decimal): Decimal {
  return median.times(sigma.times(z).exp());
}

/** Equation fraction-draw, from the same. */
export function fraction(z: Decimal, mean: Decimal, sd: Decimal): Decimal {
  return within01(mean.plus(sd.times(z)));
}

export function within01(value: Decimal): Decimal {
  return least(1, most(dec(0), value));
}
