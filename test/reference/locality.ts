/** Whether a set of localities, one bit each, holds one of them: bit number n, worth 2^n, stands for locality n. */
export function covers(coverage: number, locality: number): boolean {
  return Math.floor(coverage / 2 ** locality) % 2 === 1;
}
