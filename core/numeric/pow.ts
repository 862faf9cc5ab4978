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

/** How many powers are worked out together. */
const BLOCK = 64;
const RATIOS = new Float64Array(BLOCK);
const RATIO_TAILS = new Float64Array(BLOCK);
const TWOS = new Float64Array(BLOCK);
const EXPONENTS = new Float64Array(BLOCK);
const EXPONENT_TAILS = new Float64Array(BLOCK);

/**
 * Raises each of the first so many numbers, none of them negative, to the power y, with the bits of {@link pow}.
 *
 * Many powers take two thirds of the time of as many calls: nothing waits for the last one to be done. Each pass is small
 * enough for V8 to compile into one piece and for a processor to work on several numbers at once.
 */
export function raiseAll(numbers: Float64Array, count: number, y: number): void {
  if (y === 1) return;
  if (y === 0 || Number.isNaN(y)) {
    numbers.fill(y === 0 ? 1 : NaN, 0, count);
    return;
  }
  for (let first = 0; first < count; first += BLOCK) {
    const size = Math.min(BLOCK, count - first);
    splitOffTwos(numbers, first, size);
    multiplyLogarithms(size, y);
    for (let i = 0; i < size; i++) {
      const x = numbers[first + i];
      numbers[first + i] =
        x === 0 || x === Infinity ? atTheEnds(x, y) : powerFrom(EXPONENTS[i], EXPONENT_TAILS[i]);
    }
  }
}

const ALONE = new Float64Array(1);

function positivePower(x: number, y: number): number {
  if (x === 0 || x === Infinity) return atTheEnds(x, y);
  ALONE[0] = x;
  splitOffTwos(ALONE, 0, 1);
  multiplyLogarithms(1, y);
  return powerFrom(EXPONENTS[0], EXPONENT_TAILS[0]);
}

/** The power of nothing or of Infinity. */
function atTheEnds(x: number, y: number): number {
  return (x === 0) === y > 0 ? 0 : Infinity;
}

function powerFrom(exponent: number, tail: number): number {
  if (exponent > 710) return Infinity;
  if (exponent < -746) return 0;
  return expOfSum(exponent, tail);
}

/**
 * The first pass: x = m 2^k, and the ratio s = (m - 1) / (m + 1) with what it lacks, as log m = 2 atanh s.
 */
function splitOffTwos(numbers: Float64Array, first: number, size: number): void {
  for (let i = 0; i < size; i++) {
    const given = numbers[first + i];
    const shift = given < SMALLEST_NORMAL ? 54 : 0;
    const x = given * POWERS_OF_TWO[shift - LOWEST_EXPONENT];
    const exponentOfX = nearestExponent(x);
    const m = x * POWERS_OF_TWO[-LOWEST_EXPONENT - exponentOfX];
    const f = m - 1;
    const d = m + 1;
    const dTail = m - (d - 1);
    const s = f / d;
    const sd = s * d;
    RATIOS[i] = s;
    RATIO_TAILS[i] = (f - sd - productTail(s, d, sd) - s * dTail) / d;
    TWOS[i] = exponentOfX - shift;
  }
}

/**
 * The second pass: y log x, as the power is its exponential. The logarithm is carried in two
 * float64 (some 65 bits), because an error in the exponent is an error of the same size relative to the power, and
 * the exponent reaches 709. The terms are those of log.ts: 2s and 2s^3/3 are kept to full double length, and the
 * rest, under 2^-12 of the whole, is a polynomial in z = s^2 that interpolates 2/5 + 2z/7 + ... at the Chebyshev
 * points of [0, 0.0295], off by at most 3.1e-16.
 */
function multiplyLogarithms(size: number, y: number): void {
  for (let i = 0; i < size; i++) {
    const s = RATIOS[i];
    const sTail = RATIO_TAILS[i];
    const k = TWOS[i];
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
    EXPONENTS[i] = exponent;
    EXPONENT_TAILS[i] = productTail(y, high, exponent) + y * low;
  }
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
