import type { IndicatorId } from '../model/indicators.ts';
import type { Side } from './side.ts';
import type { Effect, Sensitivity } from './sensitivity.ts';
import { basesOf, isBeyondLuck, isStrong, shareOf } from './strength.ts';

/** One bar of a tornado: what a parameter does to a figure. */
export type Bar = Effect & {
  readonly parameter: string;
  readonly grade: 'C' | 'D';
  /** The swing as a share of the figure's scale; null where that is nothing. */
  readonly share: number | null;
  readonly beyondLuck: boolean;
};

/** What every parameter does to one figure, the widest swing first; those not worth keeping are not in it. */
export function tornado(sensitivity: Sensitivity, indicator: IndicatorId, side: Side): readonly Bar[] {
  return barsOf(sensitivity)
    .filter((bar) => bar.indicator === indicator && bar.side === side)
    .sort(widestFirst);
}

/** What one parameter does to every figure beyond luck, the widest share first. */
export function effectsOf(sensitivity: Sensitivity, parameter: string): readonly Bar[] {
  return barsOf(sensitivity)
    .filter((bar) => bar.parameter === parameter && bar.beyondLuck)
    .sort((a, b) => (b.share ?? 0) - (a.share ?? 0));
}

/** A figure that leans on assumptions: by the rule, the ranges of some of grade D move it by more than a tenth. */
export type Leaning = {
  readonly indicator: IndicatorId;
  readonly side: Side;
  /** The assumptions it leans on, the strongest first; never empty. */
  readonly on: readonly Bar[];
};

/** Every figure that leans on assumptions of grade D, in the order of the figures. */
export function leanings(sensitivity: Sensitivity): readonly Leaning[] {
  const bases = basesOf(sensitivity.base);
  const strong = barsOf(sensitivity).filter((bar) => bar.grade === 'D' && isStrong(bar, bases));
  return sensitivity.base.flatMap(({ indicator, side }) => {
    const on = strong.filter((bar) => bar.indicator === indicator && bar.side === side).sort(widestFirst);
    return on.length === 0 ? [] : [{ indicator, side, on }];
  });
}

/** What each parameter moves most, as a share, among some indicators; left out where it moves none of them by enough to be kept or beyond luck. */
export function largestEffects(
  sensitivity: Sensitivity,
  among: readonly IndicatorId[],
): ReadonlyMap<string, Bar> {
  const most = new Map<string, Bar>();
  for (const bar of barsOf(sensitivity)) {
    if (!bar.beyondLuck || bar.share === null || !among.includes(bar.indicator)) continue;
    const before = most.get(bar.parameter)?.share ?? null;
    if (before === null || bar.share > before) most.set(bar.parameter, bar);
  }
  return most;
}

function barsOf(sensitivity: Sensitivity): Bar[] {
  const bases = basesOf(sensitivity.base);
  return sensitivity.parameters.flatMap(({ id, grade, effects }) =>
    effects.map((effect) => ({
      ...effect,
      parameter: id,
      grade,
      share: shareOf(effect, bases),
      beyondLuck: isBeyondLuck(effect, bases),
    })),
  );
}

function widestFirst(a: Bar, b: Bar): number {
  return b.size - a.size || (a.parameter < b.parameter ? -1 : 1);
}
