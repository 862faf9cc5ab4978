/**
 * What is read off a pair of runs: every indicator over the whole horizon, as its level under each of two options and
 * as the difference between them, for the same people and the same luck.
 */
import { INDICATOR_IDS, INDICATORS } from '../model/indicators.ts';
import { seriesOf } from '../run/path.ts';
import { aggregate } from '../run/summarise.ts';
import { SIDES } from './side.ts';
import type { Figure } from './side.ts';

/** Every figure, in the order they are laid out in. */
export const FIGURES: readonly Figure[] = INDICATOR_IDS.flatMap((indicator) =>
  SIDES.map((side) => ({ indicator, side })),
);

/** The figures of one replicate, in their order, from the paths of the two options. */
export function figuresOf(against: Float64Array, option: Float64Array, months: number): Float64Array {
  const [left, right] = [headlinesOf(against, months), headlinesOf(option, months)];
  return Float64Array.from(FIGURES, ({ side }, at) => {
    const position = (at - (at % SIDES.length)) / SIDES.length;
    if (side === 'against') return left[position];
    return side === 'option' ? right[position] : right[position] - left[position];
  });
}

function headlinesOf(path: Float64Array, months: number): readonly number[] {
  const series = seriesOf(path, months);
  return INDICATOR_IDS.map((indicator, position) =>
    aggregate(series.subarray(position * months, (position + 1) * months), INDICATORS[indicator].aggregation),
  );
}
