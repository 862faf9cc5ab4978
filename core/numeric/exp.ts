import { LOWEST_EXPONENT, POWERS_OF_TWO } from './powers-of-two.ts';

/** 2^(j/16) for j = 0 to 15, to the nearest float64, and what each falls short by. */
const ROOTS = new Float64Array([
  1,
  1.0442737824274138,
  1.0905077326652577,
  1.1387886347566916,
  1.189207115002721,
  1.241857812073484,
  1.2968395546510096,
  1.3542555469368927,
  Math.SQRT2,
  1.4768261459394993,
  1.5422108254079407,
  1.6104903319492543,
  1.681792830507429,
  1.7562521603732995,
  1.8340080864093424,
  1.9152065613971474,
]);
const ROOT_TAILS = new Float64Array([
  0, 8.551889705537965e-17, -3.046782079812471e-17, 8.912812676025408e-17, 3.982015231465646e-17,
  4.658027591836937e-17, 2.5382502794888315e-17, 7.70094837980299e-17, -9.667293313452913e-17,
  -3.483994556892796e-17, 7.949834809697621e-17, 2.4707192569797888e-17, 8.199010020581497e-17,
  2.960140695448873e-17, 3.283107224245627e-17, -1.0619946056195963e-16,
]);

const STEPS_PER_UNIT = 23.083120654223414;
/** ln 2 / 16 in two pieces; the first has 38 significant bits, so any step count times it is exact. */
const STEP_HIGH = 0.04332169878489367;
const STEP_LOW = 1.0291218489310676e-13;

/** Above the first, exp overflows; below the second it is nearer to zero than to the smallest float64. */
const OVERFLOW_ABOVE = 709.782712893384;
const UNDERFLOW_BELOW = -745.1332191019412;

/**
 * The exponential function, the same bits in every engine, within 1 unit in the last place where the result is a
 * normal float64, and correctly rounded but for that where it is subnormal.
 *
 * exp(Infinity) is Infinity, exp(-Infinity) 0, exp(NaN) NaN.
 */
export function exp(x: number): number {
  return expOfSum(x, 0);
}

/**
 * exp(high + low), where low is a correction smaller than the last bits of high.
 *
 * high = k ln2 / 16 + r with k whole and |r| <= ln2 / 32, so exp = 2^(k / 16) exp(r). k / 16 is a whole power of two
 * and one of sixteen tabled roots of two. high - k STEP_HIGH is exact because the two are close and both
 * short. exp(r) - 1 comes from its power series up to r^7, which leaves out less than 2e-18.
 */
export function expOfSum(high: number, low: number): number {
  if (!(high <= OVERFLOW_ABOVE)) return high > OVERFLOW_ABOVE ? Infinity : NaN;
  if (high < UNDERFLOW_BELOW) return 0;
  const k = Math.floor(high * STEPS_PER_UNIT + 0.5);
  const r = high - k * STEP_HIGH - k * STEP_LOW + low;
  const square = r * r;
  const series =
    r +
    square * (1 / 2 + r * (1 / 6) + square * (1 / 24 + r * (1 / 120) + square * (1 / 720 + r * (1 / 5040))));
  const root = ROOTS[k & 15];
  return scaled(root + (root * series + ROOT_TAILS[k & 15]), k >> 4);
}

/** x 2^exponent, rounded once even where the result is subnormal; x lies in [0.97, 2). */
function scaled(x: number, exponent: number): number {
  if (exponent > 1023) return x * 2 * POWERS_OF_TWO[1023 - LOWEST_EXPONENT];
  if (exponent < LOWEST_EXPONENT) {
    return x * POWERS_OF_TWO[exponent - 2 * LOWEST_EXPONENT] * POWERS_OF_TWO[0];
  }
  return x * POWERS_OF_TWO[exponent - LOWEST_EXPONENT];
}
