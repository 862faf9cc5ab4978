import { LOWEST_EXPONENT, nearestExponent, POWERS_OF_TWO, SMALLEST_NORMAL } from './powers-of-two.ts';

/** The natural logarithm of two in two pieces; the first has 41 significant bits, so any exponent times it is exact. */
export const LN2_HIGH = 0.693147180559663;
export const LN2_LOW = 2.8235290563031577e-13;

const TWO_TO_54 = 18_014_398_509_481_984;

/**
 * The natural logarithm, the same bits in every engine, within 1 unit in the last place of the true value.
 *
 * With x = m 2^k and f = m - 1 (exact), s = f / (2 + f) gives log m = 2 atanh s = 2s + sR, where R is an even
 * series in s that a polynomial in z = s^2 replaces. As 2s = f - sf, log m = f - s(f - R): the large part f is
 * exact and only the small correction is rounded. The polynomial interpolates 2/3 + 2z/5 + 2z^2/7 + ... at the
 * Chebyshev points of [0, 0.0295] (|s| <= 3 - 2 sqrt 2) and is off by at most 3.2e-16, worth 5e-18 of the result.
 *
 * log(0) is -Infinity, log of a negative number NaN, log(Infinity) Infinity.
 */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return x;
  if (x < SMALLEST_NORMAL) return log(x * TWO_TO_54) - 54 * Math.LN2;
  const k = nearestExponent(x);
  const f = x * POWERS_OF_TWO[-LOWEST_EXPONENT - k] - 1;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even =
    0.666666666666667 + w * (0.28571428625975487 + w * (0.18182889125261723 + w * 0.14616449685043406));
  const odd = 0.39999999999899505 + w * (0.2222221113479508 + w * 0.15331721600556042);
  const r = z * (even + z * odd);
  return k * LN2_HIGH + (f - (s * (f - r) - k * LN2_LOW));
}
