import { INDICATORS } from '../../../core/model/indicators.ts';
import type { IndicatorId } from '../../../core/model/indicators.ts';
import type { SimulationResult } from '../../api/types.ts';
import { linesOf } from '../../charts/series.ts';
import type { Showing } from '../../charts/series.ts';

/** Whether an indicator is nothing in every month, or under no option different, so that a chart of it would be empty. */
export function isNil(result: SimulationResult, indicator: IndicatorId, showing: Showing): boolean {
  const lines = linesOf(result, indicator, showing, String);
  return lines.length > 0 && lines.every(({ band }) => flat(band.mean) && flat(band.low) && flat(band.high));
}

/** Which indicators have no chart, and why. */
export function nilSentence(indicators: readonly IndicatorId[], showing: Showing): string {
  const why =
    showing === 'levels'
      ? 'Nothing in any month, and so no chart'
      : 'The same in every month with the option as without it, and so no chart';
  return `${why}: ${indicators.map((id) => INDICATORS[id].label).join('; ')}.`;
}

function flat(values: Float64Array): boolean {
  return values.every((value) => value === 0);
}
