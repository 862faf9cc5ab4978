import { INDICATOR_IDS, INDICATORS } from '../../core/model/indicators.ts';
import type { Indicator, IndicatorId } from '../../core/model/indicators.ts';
import { STAFF_INDICATORS } from '../../core/model/indicators/staff-indicators.ts';
import { VIABILITY_INDICATORS } from '../../core/model/indicators/viability-indicators.ts';
import type { Tab } from '../navigation/compare.ts';

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
  about: 'Evidence',
};

/** A few charts that belong together: one screen of a tab. */
export type Topic = { readonly name: string; readonly indicators: readonly IndicatorId[] };

/** Hours that providers have, work and sell. */
const HOURS = [
  'providers.capacity',
  'providers.utilisation',
  'providers.hours.worked',
  'providers.travel',
] as const;
const SOLD = ['providers.hours.individual', 'providers.hours-at-risk'] as const;

/** The topics of tabs with more charts than one screen holds; what no topic names stands in the first. */
const TOPICS: Readonly<Partial<Record<Indicator['group'], readonly Topic[]>>> = {
  council: [
    { name: 'In all', indicators: [] },
    {
      name: 'What is bought',
      indicators: [
        'council.block',
        'council.block.unused',
        'council.framework',
        'council.in-house',
        'council.support',
        'council.direct-payments',
        'council.funds',
        'council.fees-on-top',
      ],
    },
    {
      name: 'Help and failure',
      indicators: [
        'council.running',
        'council.helping',
        'council.failure',
        'council.misspent',
        'council.bad-debt',
        'council.invoices-unpaid',
      ],
    },
  ],
  providers: [
    { name: 'Coming and going', indicators: [] },
    { name: 'Money', indicators: except(VIABILITY_INDICATORS, SOLD) },
    { name: 'Hours', indicators: [...SOLD, ...HOURS, 'providers.refused', 'providers.placed-above'] },
    { name: 'Staff', indicators: except(STAFF_INDICATORS, HOURS) },
  ],
};

/** The screens of a tab, each with as many charts as can be taken in. */
export function topicsOf(group: Indicator['group']): readonly Topic[] {
  const all = indicatorsOf(group);
  const [first, ...others] = TOPICS[group] ?? [{ name: 'Month by month', indicators: [] }];
  const named = new Set(others.flatMap(({ indicators }) => indicators));
  return [{ name: first?.name ?? '', indicators: all.filter((id) => !named.has(id)) }, ...others];
}

/** The indicators of a tab. The mix has a tab of its own. */
function indicatorsOf(group: Indicator['group']): readonly IndicatorId[] {
  return INDICATOR_IDS.filter((id) => INDICATORS[id].group === group && !id.startsWith('mix.'));
}

function except(all: object, others: readonly IndicatorId[]): readonly IndicatorId[] {
  return (Object.keys(all) as readonly IndicatorId[]).filter((id) => !others.includes(id));
}
