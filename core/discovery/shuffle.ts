import { STREAMS, uniform } from '../random/stream.ts';
import type { Luck } from '../random/stream.ts';

/** Rows in random order, by the shuffle of Fisher and Yates; each time in another. */
export function shuffled(rows: Uint32Array, luck: Luck, time: number): Uint32Array {
  const dealt = Uint32Array.from(rows);
  for (let last = dealt.length - 1; last > 0; last--) {
    const other = Math.floor(uniform(luck, STREAMS.resample, time, last) * (last + 1));
    [dealt[last], dealt[other]] = [dealt[other], dealt[last]];
  }
  return dealt;
}
