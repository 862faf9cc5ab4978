/** Runs of the market, counted in words. */
export function manyRuns(count: number): string {
  return count === 1 ? '1 run' : `${count.toLocaleString('en-GB')} runs`;
}
