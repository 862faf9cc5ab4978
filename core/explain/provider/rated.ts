/** The highest rating there is: outstanding; inadequate is 0. */
const OUTSTANDING = 3;

/** A published rating in words: 2.61 of 3. */
export function rated(rating: number): string {
  return `${rating.toFixed(2)} of ${OUTSTANDING}`;
}
