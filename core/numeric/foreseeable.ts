/**
 * Choices without a branch. A processor guesses which way a branch goes and works ahead; where that is as good as random, as
 * it is for whether one of thousands of people needs more than was planned, every second guess is wrong and costs as much as
 * fifty additions. `Math.min` and `Math.max` branch inside. These work both ways out instead.
 */

/** The lesser of two whole numbers below 2^51 in size. */
export function lesser(a: number, b: number): number {
  return (a + b - Math.abs(a - b)) / 2;
}

/** A number, or nothing where it is below nothing. */
export function notBelowZero(x: number): number {
  return (x + Math.abs(x)) / 2;
}

/** One of two finite numbers: the first where the flag is 1, the second where it is 0. */
export function either(flag: number, ifSet: number, ifNot: number): number {
  return flag * ifSet + (1 - flag) * ifNot;
}
