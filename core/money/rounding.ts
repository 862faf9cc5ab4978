/**
 * The named rounding rules. Every rule treats a negative amount as the mirror of the positive one, so a refund
 * rounds like the payment it reverses, and none returns negative zero. The directions carry the same meaning as
 * in decimal.js, which the tests use as the judge:
 *
 * - half up: to the nearest, a half away from zero (the commercial rule);
 * - down: towards zero;
 * - up: away from zero.
 *
 * The plain forms round what a calculation gave. A product of decimals such as 1500 x 1.025 comes out of float64 a hair
 * short of the 1537.5 it is, so a number within the last bits of a half, or of a whole one, counts as that.
 *
 * The ratio forms take a whole numerator and a whole positive denominator, with |numerator| < 2^53, and give the
 * exactly rounded quotient. This needs no extended precision: the float64 quotient is wrong by less than
 * 1 / denominator, so it can never reach a whole number that the true quotient falls short of; hence
 * `floor(n / d)` is exact, and so are `ceil(n / d)` and the remainder `n - q * d`. They check nothing: they run for every money line.
 *
 * They run a dozen times for each person and month, so amounts as a market has them, not negative and below 2^36, come first and
 * take the shortest way. Which way a fraction goes is added in, not asked: no processor foresees it, and a branch guessed wrong
 * costs more than all the rest of a rounding. Taking negative zero from a number changes nothing but negative zero itself.
 */

/** How far, as a part of itself, a number may have strayed from what was meant: the rounding of many operations, or of a small difference of large ones. */
const STRAY = 2 ** -46;
/** However large the number, no more than this. */
const MOST_STRAY = 1e-3;
/** Up to here what a number may have strayed grows with it, and half of it can be added exactly. */
const USUAL = 2 ** 36;
/** Below no whole number that is not negative; a fraction, so that the comparison is one of fractions. */
const BELOW_ZERO = -0.5;
const NEGATIVE_ZERO = -0;

/** Round to the nearest whole number, a half away from zero. */
export function roundHalfUp(x: number): number {
  if (x >= 0 && x <= USUAL) return Math.floor(x + (0.5 + x * STRAY));
  const size = Math.abs(x);
  const whole = Math.floor(size);
  return mirrored(x, size - whole >= 0.5 - stray(size) ? whole + 1 : whole);
}

/** Round to a whole number towards zero. */
export function roundDown(x: number): number {
  if (x >= 0 && x <= USUAL) return Math.floor(x + x * STRAY) - NEGATIVE_ZERO;
  const size = Math.abs(x);
  return mirrored(x, Math.floor(size + stray(size)));
}

/** Round to a whole number away from zero. */
export function roundUp(x: number): number {
  if (x >= 0 && x <= USUAL) return Math.ceil(x - x * STRAY) - NEGATIVE_ZERO;
  const size = Math.abs(x);
  return mirrored(x, Math.ceil(size - stray(size)));
}

/** The quotient of two whole numbers to the nearest whole number, a half away from zero. */
export function halfUpRatio(numerator: number, denominator: number): number {
  if (numerator > BELOW_ZERO && numerator <= USUAL) {
    return Math.floor((numerator + denominator * 0.5) / denominator);
  }
  const size = Math.abs(numerator);
  const whole = Math.floor(size / denominator);
  const rest = size - whole * denominator;
  return mirrored(numerator, rest + rest >= denominator ? whole + 1 : whole);
}

/** The quotient of two whole numbers, rounded towards zero. */
export function downRatio(numerator: number, denominator: number): number {
  return Math.trunc(numerator / denominator) - NEGATIVE_ZERO;
}

/** The quotient of two whole numbers, rounded away from zero. */
export function upRatio(numerator: number, denominator: number): number {
  return mirrored(numerator, Math.ceil(Math.abs(numerator) / denominator));
}

/**
 * The price of some minutes of care, in whole pence, half up.
 * @param pencePerHour hourly price in whole pence.
 * @param minutes whole minutes; the product with the price must stay below 2^53.
 */
export function priceForMinutes(pencePerHour: number, minutes: number): number {
  return halfUpRatio(pencePerHour * minutes, 60);
}

function stray(size: number): number {
  return Math.min(size * STRAY, MOST_STRAY);
}

/** Subtracting from zero, not negating, keeps -0 out of the columns. */
function mirrored(original: number, size: number): number {
  return original < 0 ? 0 - size : size;
}
