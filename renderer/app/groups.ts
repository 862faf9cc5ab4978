import { INDICATOR_IDS, INDICATORS } from '../../core/model/indicators.ts';
import type { Indicator, IndicatorId } from '../../core/model/indicators.ts';
import type { Tab } from '../store/state.ts';

export const TAB_NAMES: Readonly<Record<Tab, string>> = {
  overview: 'Overview',
  council: 'Council money',
  mix: 'Mix',
  choice: 'Choice',
  people: 'People',
  who: 'Who',
  care: 'Care',
  providers: 'Providers',
  table: 'Table',
  about: 'About these numbers',
};

/** What the first screen draws. */
export const OVERVIEW: readonly IndicatorId[] = [
  'council.spend.net',
  'people.payments',
  'providers.standing',
  'care.need.met',
  'mix.any-direct-payment',
  'care.waiting',
];

/** The indicators of a tab. The mix has a tab of its own. */
export function indicatorsOf(group: Indicator['group']): readonly IndicatorId[] {
  return INDICATOR_IDS.filter((id) => INDICATORS[id].group === group && !id.startsWith('mix.'));
}
