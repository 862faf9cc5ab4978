/** Lives of the market, counted in words. */
export function manyLives(count: number): string {
  return count === 1 ? '1 life' : `${count.toLocaleString('en-GB')} lives`;
}
