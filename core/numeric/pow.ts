import { expOfSum } from './exp.ts';
import { LN2_HIGH, LN2_LOW } from './log.ts';
import { LOWEST_EXPONENT, nearestExponent, POWERS_OF_TWO, SMALLEST_NORMAL } from './powers-of-two.ts';

/** Two thirds, and what its float64 falls short by. */
const TWO_THIRDS = 2 / 3;
const TWO_THIRDS_TAIL = 3.700743415417188e-17;
/** Splits a float64 into two halves of 26 bits whose products are exact. */
const SPLITTER = 134_217_729;

/**
 * x to the power y, the same bits in every engine, within 1 unit in the last place where the result is normal.
 * Special values are those of the language's own `**`: x^0 is 1, a negative x needs a whole y.
 */
export function pow(x: number, y: number): number {
  if (y === 0) return 1;
  if (y === 1) return x;
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN;
  const negative = x < 0 || Object.is(x, -0);
  if (!negative) return positivePower(x, y);
  const whole = !Number.isFinite(y) || Math.floor(y) === y;
  if (!whole && x !== 0 && x !== -Infinity) return NaN;
  const size = positivePower(-x, y);
  return Math.abs(y % 2) === 1 ? -size : size;
}

function positivePower(x: number, y: number): number {
  if (x === 0 || x === Infinity) return (x === 0) === y > 0 ? 0 : Infinity;
  if (y === Infinity || y === -Infinity) return x === 1 ? NaN : x > 1 === y > 0 ? Infinity : 0;
  if (x === 1) return 1;
  const shift = x < SMALLEST_NORMAL ? 54 : 0;
  return expOfPowerLog(x * POWERS_OF_TWO[shift - LOWEST_EXPONENT], shift, y);
}

/**
 * The power y of x 2^-shift, with x at least SMALLEST_NORMAL, as exp(y log). The logarithm is carried in two
 * float64 (some 65 bits), because an error in the exponent is an error of the same size relative to the power, and
 * the exponent reaches 709. The terms are those of log.ts: 2s and 2s^3/3 are kept to full double length, and the
 * rest, under 2^-12 of the whole, is a polynomial in z = s^2 that interpolates 2/5 + 2z/7 + ... at the Chebyshev
 * points of [0, 0.0295], off by at most 3.1e-16.
 */
function expOfPowerLog(x: number, shift: number, y: number): number {
  const exponentOfX = nearestExponent(x);
  const m = x * POWERS_OF_TWO[-LOWEST_EXPONENT - exponentOfX];
  const k = exponentOfX - shift;
  const f = m - 1;
  const d = m + 1;
  const dTail = m - (d - 1);
  const s = f / d;
  const sd = s * d;
  const sTail = (f - sd - productTail(s, d, sd) - s * dTail) / d;

  const z = s * s;
  const zTail = productTail(s, s, z) + 2 * s * sTail;
  const cube = z * s;
  const cubeTail = productTail(z, s, cube) + z * sTail + zTail * s;
  const third = cube * TWO_THIRDS;
  const thirdTail = productTail(cube, TWO_THIRDS, third) + cube * TWO_THIRDS_TAIL + cubeTail * TWO_THIRDS;

  const sum = 2 * s + third;
  const sumTail = 2 * s - sum + third + (2 * sTail + thirdTail + cube * z * rest(z));
  const twos = k * LN2_HIGH;
  const whole = twos + sum;
  const wholeTail = twos - whole + sum + (sumTail + k * LN2_LOW);
  const high = whole + wholeTail;
  const low = whole - high + wholeTail;

  const exponent = y * high;
  if (exponent > 710) return Infinity;
  if (exponent < -746) return 0;
  return expOfSum(exponent, productTail(y, high, exponent) + y * low);
}

function rest(z: number): number {
  const w = z * z;
  const even =
    0.40000000000000024 + w * (0.2222222227107745 + w * (0.1538557450045883 + w * 0.1291349606680315));
  return even + z * (0.2857142857133856 + w * (0.18181808251607398 + w * 0.13285967273890614));
}

/** What the rounded product ab lacks of the exact one (Dekker's product; exact while nothing over- or underflows). */
function productTail(a: number, b: number, ab: number): number {
  const aSplit = a * SPLITTER;
  const aHigh = aSplit - (aSplit - a);
  const aLow = a - aHigh;
  const bSplit = b * SPLITTER;
  const bHigh = bSplit - (bSplit - b);
  const bLow = b - bHigh;
  return aLow * bLow - (ab - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}
