/** The exponent of the smallest float64, and so of the first power in the table. */
export const LOWEST_EXPONENT = -1074;
const HIGHEST_EXPONENT = 1023;

/** Every power of two a float64 can hold: 2^e stands at e - {@link LOWEST_EXPONENT}. Doubling is exact. */
export const POWERS_OF_TWO = powersOfTwo();

const bits = new Float64Array(1);
const words = new Uint32Array(bits.buffer);
/** Where the sign, exponent and top 20 fraction bits lie; typed arrays follow the machine's byte order. */
const HIGH = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;
const FRACTION_BITS = 0x000f_ffff;
/** The top 20 fraction bits of the square root of two. */
const ROOT_TWO_BITS = 0x6a09e;

/** The smallest float64 that keeps all its 53 bits. */
export const SMALLEST_NORMAL = 2.2250738585072014e-308;

/**
 * The exponent e that brings x 2^-e within about [sqrt(1/2), sqrt(2)), where a logarithm is smallest.
 * @param x positive, finite and at least {@link SMALLEST_NORMAL}, so that x 2^-e is exact.
 */
export function nearestExponent(x: number): number {
  bits[0] = x;
  const high = words[HIGH];
  return (high >>> 20) - ((high & FRACTION_BITS) > ROOT_TWO_BITS ? 1022 : 1023);
}

function powersOfTwo(): Float64Array {
  const powers = new Float64Array(HIGHEST_EXPONENT - LOWEST_EXPONENT + 1);
  powers[0] = 5e-324;
  for (let i = 1; i < powers.length; i++) powers[i] = powers[i - 1] * 2;
  return powers;
}
