/** How far a kind of uncertainty moves a difference, in words that the window and the terminal share. */
import type { UncertaintyAnswer } from '../uncertainty.ts';
import type { KindSpread } from './answer.ts';
import { isBeyondLuck, reachOf } from './spreads.ts';

/**
 * How far, or why it is not told.
 * @param replicates runs of every draw
 * @param between a reach as whoever tells of it writes one
 */
export function reachWords(
  spread: KindSpread,
  replicates: number,
  between: (reach: { readonly low: number; readonly high: number }) => string,
): string {
  const reach = reachOf(spread);
  if (spread.lowest === spread.highest && spread.luckTakenOut !== 1) return 'not at all';
  if (spread.kind === 'parameters' && spread.luckTakenOut === null)
    return 'by what so few draws and runs do not tell from luck';
  if (!isBeyondLuck(spread, replicates)) return 'by no more than luck explains';
  if (reach.low === reach.high) return `in at most one ${spread.kind === 'luck' ? 'run' : 'draw'} of ten`;
  return between(reach);
}

/** How much of the spread of the draws was luck; null where no assumptions were drawn. */
export function luckNote({ figures }: UncertaintyAnswer): string | null {
  const draws = figures.flatMap(({ kinds }) => kinds.filter(({ kind }) => kind === 'parameters'));
  if (draws.length === 0) return null;
  const taken = draws.flatMap(({ luckTakenOut }) => (luckTakenOut === null ? [] : [luckTakenOut]));
  if (taken.length === 0)
    return 'What luck adds to the spread of the draws cannot be told from so few, and is still in it.';
  const [least, most] = [Math.min(...taken), Math.max(...taken)].map((share) => (share * 100).toFixed(0));
  const part = least === most ? `${least}%` : `${least}% to ${most}%, by figure,`;
  return `Of the variance between the means of draws ${part} was luck, and has been taken out.`;
}
