import { formatTick } from '../../../../core/figures/amount.ts';
import type { IndicatorUnit } from '../../../../core/model/indicators.ts';

/** A tick on an axis of differences, `step` from the next and told from it: "−0.75", "+£1.2m", "+0.5 points". */
export function changeTick(value: number, unit: IndicatorUnit, step: number): string {
  return `${value > 0 ? '+' : ''}${sizeTick(value, unit, step)}`;
}

/** A tick on an axis of the sizes of differences. */
export function sizeTick(value: number, unit: IndicatorUnit, step: number): string {
  return formatTick(value, unit, step).replace('%', ' points');
}
