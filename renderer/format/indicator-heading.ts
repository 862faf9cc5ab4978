import { INDICATORS } from '../../core/model/indicators.ts';
import type { Indicator, IndicatorId } from '../../core/model/indicators.ts';

const HEADINGS: Readonly<Record<Indicator['group'], string>> = {
  council: 'Council money',
  people: 'People',
  choice: 'Choice',
  care: 'Care',
  providers: 'Providers',
};

/** The heading an indicator stands under, named as its tab is. */
export function headingOf(indicator: IndicatorId): string {
  return indicator.startsWith('mix.') ? 'Mix' : HEADINGS[INDICATORS[indicator].group];
}
