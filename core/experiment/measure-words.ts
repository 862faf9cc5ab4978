/** What a measure anyone may ask about is called and counted in, whether of the market, of people, or of who gains and loses. */
import { describeMarketMeasure, isGain, isMarketMeasure, isPeopleMeasure } from './outcome.ts';
import { RATE_IDS } from './rates.ts';
import { INDICATOR_IDS } from '../model/indicators.ts';
import type { IndicatorUnit } from '../model/indicators.ts';
import { MEASURE_IDS, MEASURES } from '../model/recording/measures.ts';
import { WINNER_FIGURES } from '../run/winners.ts';
import type { WinnerFigure } from '../run/winners.ts';

export const MEASURES_KNOWN: readonly string[] = [
  ...INDICATOR_IDS,
  ...RATE_IDS,
  ...MEASURE_IDS,
  ...WINNER_FIGURES,
];

export type MeasureWords = { readonly label: string; readonly unit: IndicatorUnit };

/** Hours and pounds of a gain are those of a week. */
const GAINS: { readonly [F in WinnerFigure]: MeasureWords } = {
  people: { label: 'People compared', unit: 'people' },
  'hours.more': { label: 'People whose need is met better', unit: 'share' },
  'hours.less': { label: 'People whose need is met worse', unit: 'share' },
  'hours.unchanged': { label: 'People whose need is met as before', unit: 'share' },
  'hours.change': { label: 'Hours a week, mean change', unit: 'hours' },
  'payments.less': { label: 'People who pay less', unit: 'share' },
  'payments.more': { label: 'People who pay more', unit: 'share' },
  'payments.unchanged': { label: 'People who pay as before', unit: 'share' },
  'payments.change': { label: 'Payments a week, mean change', unit: 'pounds' },
};

/** Undefined for a measure there is not. */
export function measureWords(measure: string): MeasureWords | undefined {
  if (isMarketMeasure(measure)) return describeMarketMeasure(measure);
  if (isPeopleMeasure(measure)) return MEASURES[measure];
  return isGain(measure) ? GAINS[measure] : undefined;
}
