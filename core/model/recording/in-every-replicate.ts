/** Shares add up to one but for the last bit of a number. */
const ALMOST_ONE = 1 - 1e-9;

/**
 * Whether every replicate has somebody of a kind, by the means of shares that make up all of its people. Where a replicate has
 * nobody they are nothing, so that means over the replicates would be of nobody in part.
 */
export function isInEveryReplicate(shares: readonly number[]): boolean {
  return shares.reduce((sum, share) => sum + share, 0) >= ALMOST_ONE;
}
