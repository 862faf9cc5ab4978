/**
 * Threefry-2x32, a counter-based generator: a keyed bijection on pairs of 32-bit words made of adds, rotations
 * and exclusive ors. Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3" (SC11, 2011).
 * A draw depends on its counter and key alone, so any draw can be made in any order, on any thread.
 *
 * Thirteen rounds is the smallest count for which its authors report that Threefry-2x32 passes BigCrush.
 */

/** Makes the three key words differ from any rotation of a key of zeros; fixed by the paper. */
const PARITY = 0x1bd11bda;
const ROTATIONS = [13, 15, 26, 6, 17, 29, 16, 24] as const;

/** The two words of the latest call of {@link threefry2x32}, the first word first. */
export const threefryWords = new Uint32Array(2);

/** Round counts with published test vectors. */
export type ThreefryRounds = 13 | 20 | 32;

/**
 * Threefry-2x32 as the paper writes it, one round a turn; the words are left in {@link threefryWords}.
 * All arguments but the last are unsigned 32-bit words.
 */
export function threefry2x32(
  counter0: number,
  counter1: number,
  key0: number,
  key1: number,
  rounds: ThreefryRounds,
): void {
  const keys = [key0 | 0, key1 | 0, PARITY ^ key0 ^ key1] as const;
  let x0 = (counter0 + keys[0]) | 0;
  let x1 = (counter1 + keys[1]) | 0;
  for (let round = 0; round < rounds; round++) {
    const rotation = ROTATIONS[round % 8];
    x0 = (x0 + x1) | 0;
    x1 = ((x1 << rotation) | (x1 >>> (32 - rotation))) ^ x0;
    if (round % 4 === 3) {
      const injection = (round + 1) / 4;
      x0 = (x0 + keys[injection % 3]) | 0;
      x1 = (x1 + keys[(injection + 1) % 3] + injection) | 0;
    }
  }
  threefryWords[0] = x0;
  threefryWords[1] = x1;
}

/**
 * The first word of Threefry-2x32 with 13 rounds, as a signed integer: equal to {@link threefry2x32}, unrolled for the hot
 * path and written for V8.
 *
 * - The second word is left out: it is not used, and without it the function is just small enough to be inlined.
 * - Where it is called all the same, in all but the first draw of a function, V8 hands over signed integers of 32 bits as they
 *   are, and puts any other number into memory, which takes longer than the draw. So `word >>> 0` is the caller's.
 * - A sum within four rounds may grow past 32 bits: all that reads it cuts it off there.
 */
export function threefry13(counter0: number, counter1: number, first: number, second: number): number {
  const key0 = first | 0;
  const key1 = second | 0;
  const key2 = PARITY ^ key0 ^ key1;
  let x1 = ((counter1 | 0) + key1) | 0;
  let x0 = ((counter0 | 0) + key0 + x1) | 0;
  x1 = ((x1 << 13) | (x1 >>> 19)) ^ x0;
  x0 = x0 + x1;
  x1 = ((x1 << 15) | (x1 >>> 17)) ^ x0;
  x0 = x0 + x1;
  x1 = ((x1 << 26) | (x1 >>> 6)) ^ x0;
  x0 = x0 + x1;
  x1 = ((x1 << 6) | (x1 >>> 26)) ^ x0;

  x1 = (x1 + key2 + 1) | 0;
  x0 = (x0 + key1 + x1) | 0;
  x1 = ((x1 << 17) | (x1 >>> 15)) ^ x0;
  x0 = x0 + x1;
  x1 = ((x1 << 29) | (x1 >>> 3)) ^ x0;
  x0 = x0 + x1;
  x1 = ((x1 << 16) | (x1 >>> 16)) ^ x0;
  x0 = x0 + x1;
  x1 = ((x1 << 24) | (x1 >>> 8)) ^ x0;

  x1 = (x1 + key0 + 2) | 0;
  x0 = (x0 + key2 + x1) | 0;
  x1 = ((x1 << 13) | (x1 >>> 19)) ^ x0;
  x0 = x0 + x1;
  x1 = ((x1 << 15) | (x1 >>> 17)) ^ x0;
  x0 = x0 + x1;
  x1 = ((x1 << 26) | (x1 >>> 6)) ^ x0;
  x0 = x0 + x1;
  x1 = ((x1 << 6) | (x1 >>> 26)) ^ x0;

  return (x0 + key0 + x1 + key1 + 3) | 0;
}
