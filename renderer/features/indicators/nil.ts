import { INDICATORS } from '../../../core/model/indicators.ts';
import type { IndicatorId } from '../../../core/model/indicators.ts';
import type { SimulationResult } from '../../api/types.ts';
import { linesOf } from '../../charts/series.ts';

/** Whether an indicator is nothing in every month under every option, so that a chart of it would be empty. */
export function isNil(result: SimulationResult, indicator: IndicatorId): boolean {
  const lines = linesOf(result, indicator, 'levels', String);
  const flat = (values: Float64Array): boolean => values.every((value) => value === 0);
  return lines.length > 0 && lines.every(({ band }) => flat(band.mean) && flat(band.low) && flat(band.high));
}

/** Which indicators have no chart, and why. */
export function nilSentence(indicators: readonly IndicatorId[]): string {
  return `Nothing in any month, and so no chart: ${indicators.map((id) => INDICATORS[id].label).join('; ')}.`;
}
