/** What a figure is counted in, behind its name: “in pounds”, “as a share”. */
import type { IndicatorUnit } from '../model/indicators.ts';

export function inUnit(unit: IndicatorUnit): string {
  return unit === 'share' ? 'as a share' : `in ${unit}`;
}
