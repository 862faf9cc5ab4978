import { INDICATORS } from '../../../core/model/indicators.ts';
import type { IndicatorId } from '../../../core/model/indicators.ts';

/** Fewer people or providers than this are not told, so that nobody can be told apart. */
export const FEWEST_TOLD = 5;
export const FEW = `fewer than ${FEWEST_TOLD}`;
export const FEW_RULE = `Numbers of people or providers below ${FEWEST_TOLD} are shown as “${FEW}”, and so are differences of fewer than ${FEWEST_TOLD}.`;

/** Whether a figure counts people or providers and is too small to be told. */
export function isFew(indicator: IndicatorId, value: number): boolean {
  const { unit } = INDICATORS[indicator];
  return (unit === 'people' || unit === 'providers') && Math.abs(value) < FEWEST_TOLD;
}
