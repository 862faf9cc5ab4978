/** When a swing is large, and when it is more than luck. */
import type { IndicatorId } from '../model/indicators.ts';
import type { BaseFigure, Effect } from './sensitivity.ts';
import type { Figure, Side } from './side.ts';
import type { Swing } from './swing.ts';

/** A figure that an assumption moves by more than this share of its scale says so wherever it is shown. */
export const STRONG = 0.1;
/** A swing of less than this share of its scale is not kept. */
export const WORTH_KEEPING = 0.01;
/** A difference smaller than this share of the level beneath it is measured against that share of the level. */
const LEAST_DIFFERENCE = 0.01;
/** Hundreds of parameters are tried at once, so that swings of two or three errors come about by luck. */
const ERRORS_BEYOND_LUCK = 4;

/** Looks up a figure with every parameter as it stands. */
export type Bases = (figure: Figure) => BaseFigure;

/** @throws RangeError when a figure is missing. */
export function basesOf(base: readonly BaseFigure[]): Bases {
  const known = new Map(base.map((each) => [keyOf(each), each]));
  return (figure) => {
    const found = known.get(keyOf(figure));
    if (found !== undefined) return found;
    throw new RangeError(`The sensitivity run has no figure for ${figure.indicator} (${figure.side}).`);
  };
}

function keyOf({ indicator, side }: { readonly indicator: IndicatorId; readonly side: Side }): string {
  return `${indicator} ${side}`;
}

/**
 * What the swing of a figure is measured against: a level against its own size; a difference against its own size or a
 * hundredth of the level under what is compared with, whichever is larger. A difference near nothing would
 * otherwise make every swing look endless.
 */
export function scaleOf({ indicator, side }: Figure, bases: Bases): number {
  const own = Math.abs(bases({ indicator, side }).mean);
  if (side !== 'difference') return own;
  return Math.max(own, LEAST_DIFFERENCE * Math.abs(bases({ indicator, side: 'against' }).mean));
}

/** The swing as a share of its scale; null where the figure and its scale are nothing, so that there is no share to give. */
export function shareOf(effect: Figure & Pick<Swing, 'size'>, bases: Bases): number | null {
  const scale = scaleOf(effect, bases);
  return scale === 0 ? null : effect.size / scale;
}

/**
 * Whether a swing is more than luck: at least four Monte Carlo errors wide. With few replicates an error can come out small
 * by chance, so that the larger of its own and the usual error of the figure is taken. A swing of nothing is not.
 */
export function isBeyondLuck(effect: Effect, bases: Bases): boolean {
  return (
    effect.size > 0 && effect.size >= ERRORS_BEYOND_LUCK * Math.max(effect.error, bases(effect).usualError)
  );
}

/** Whether the figure has to say that it leans on the parameter. */
export function isStrong(effect: Effect, bases: Bases): boolean {
  const share = shareOf(effect, bases);
  return (share === null || share > STRONG) && isBeyondLuck(effect, bases);
}

/** Whether an effect is worth keeping: at least a hundredth of its scale, and two errors wide. */
export function isKept(effect: Effect, bases: Bases): boolean {
  const share = shareOf(effect, bases);
  return (share === null || share >= WORTH_KEEPING) && effect.size > 0 && effect.size >= 2 * effect.error;
}
