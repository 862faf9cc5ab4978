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

/** What the parameter moves most, as a share, among some indicators; null where it moves none of them by enough to be kept or beyond luck. */
export function largestEffect(
  sensitivity: Sensitivity,
  parameter: string,
  among: readonly IndicatorId[],
): Bar | null {
  const bars = barsOf(sensitivity).filter(
    (bar) =>
      bar.parameter === parameter && bar.beyondLuck && bar.share !== null && among.includes(bar.indicator),
  );
  return bars.reduce<Bar | null>(
    (most, bar) => (most === null || bar.share! > most.share! ? bar : most),
    null,
  );
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
