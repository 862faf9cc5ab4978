import type { Luck } from '../random/stream.ts';
import { findBox } from './find-box.ts';
import { inOrder } from './sample.ts';
import type { Ordered } from './sample.ts';
import type { Settings } from './settings.ts';
import { shuffled } from './shuffle.ts';

/** Shuffles before these are those of the search against chance. */
const FIRST_TIME = 1_000_000;

/**
 * How often searches of random halves of the cases bound each input: the resampling test of Bryant and Lempert (2010). An input
 * that half of the cases show as well as all of them is no whim of the sample.
 *
 * @returns for each input, the share of halves whose box bounds it
 */
export function foundAgain(
  { columns, rows }: Ordered,
  interest: Float64Array,
  settings: Settings,
  luck: Luck,
): readonly number[] {
  const times = new Float64Array(columns.length);
  for (let half = 0; half < settings.halves; half++) {
    const some = shuffled(rows, luck, FIRST_TIME + half).subarray(0, Math.ceil(rows.length / 2));
    const { inside } = findBox(inOrder(columns, some), interest, settings);
    for (const { input } of inside.box) times[input]++;
  }
  return Array.from(times, (each) => each / settings.halves);
}
