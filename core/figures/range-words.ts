/**
 * What lies between the 5th and the 95th percentile of a figure over runs, in words. They are interpolated: with twenty runs one lies
 * beyond each end, which leaves nine in ten; with fewer the ends come ever nearer to the lowest and the highest run.
 */

/** The fewest runs of which nine in ten lie between the ends. */
const FEWEST_FOR_NINE = 20;

/** Who lies between the ends, to go before "lie between": "nine runs in ten", "the 8 runs", "both runs". */
export function runsBetween(runs: number): string {
  if (runs >= FEWEST_FOR_NINE) return 'nine runs in ten';
  return runs === 2 ? 'both runs' : `the ${runs} runs`;
}

/** To go before the ends: "about " where they are only near the lowest and the highest run, else nothing. */
export function nearly(runs: number): string {
  return runs >= FEWEST_FOR_NINE ? '' : 'about ';
}

/** "the range of nine runs in ten", "about the range of the 8 runs". */
export function rangeOf(runs: number): string {
  return `${nearly(runs)}the range of ${runsBetween(runs)}`;
}

/** Over a column of ranges: "Nine runs in ten", "About all 8 runs", "About both runs". */
export function rangeHead(runs: number): string {
  if (runs >= FEWEST_FOR_NINE) return 'Nine runs in ten';
  return runs === 2 ? 'About both runs' : `About all ${runs} runs`;
}
