/**
 * What is read off a pair of runs: every indicator over the whole horizon, as its level under each of two options and
 * as the difference between them, for the same people and the same luck.
 */
import { wholeFigure } from '../experiment/outcome.ts';
import type { Outcome, Shape } from '../experiment/outcome.ts';
import { INDICATOR_IDS } from '../model/indicators.ts';
import { SIDES } from './side.ts';
import type { Figure } from './side.ts';

/** Every figure, in the order they are laid out in. */
export const FIGURES: readonly Figure[] = INDICATOR_IDS.flatMap((indicator) =>
  SIDES.map((side) => ({ indicator, side })),
);

/** The figures of one replicate, in their order, from the outcomes under the two options. */
export function figuresOf(against: Outcome, option: Outcome, shape: Shape): Float64Array {
  return Float64Array.from(FIGURES, ({ indicator, side }) => {
    const [left, right] = [wholeFigure(against, indicator, shape), wholeFigure(option, indicator, shape)];
    return side === 'against' ? left : side === 'option' ? right : right - left;
  });
}
