/**
 * A 64-bit FNV-1a hash of bytes as 16 hexadecimal digits: fast, the same everywhere, for telling whether two
 * results are the same to the byte. It is no defence against someone who wants two results to look alike.
 * Fowler, Noll and Vo; RFC 9923.
 */

const BASIS_HIGH = 0xcbf2_9ce4;
const BASIS_LOW = 0x8422_2325;
/** The prime is 2^40 + this. */
const PRIME_LOW = 0x1b3;
const TWO_TO_32 = 4_294_967_296;

/** Hash bytes in their order. */
export function hashOfBytes(bytes: Uint8Array): string {
  let high = BASIS_HIGH;
  let low = BASIS_LOW;
  for (let i = 0; i < bytes.length; i++) {
    const mixed = (low ^ bytes[i]) >>> 0;
    // mixed x PRIME_LOW stays below 2^41, exact in a float64; the 2^40 of the prime shifts into the high word.
    const product = mixed * PRIME_LOW;
    low = product >>> 0;
    high = (Math.imul(high, PRIME_LOW) + Math.floor(product / TWO_TO_32) + (mixed << 8)) >>> 0;
  }
  return hex(high) + hex(low);
}

/**
 * Hash numbers as the bytes of their float64, little end first on every machine. All NaN count as one;
 * 0 and -0 differ.
 */
export function hashOfNumbers(values: ArrayLike<number>): string {
  const bytes = new Uint8Array(values.length * 8);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(values[i])) view.setUint32(i * 8 + 4, 0x7ff8_0000, true);
    else view.setFloat64(i * 8, values[i], true);
  }
  return hashOfBytes(bytes);
}

function hex(word: number): string {
  return word.toString(16).padStart(8, '0');
}
