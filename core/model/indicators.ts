/**
 * The indicators a run reports each month: what they mean, their unit, and how months add up.
 * Their order here is their order in every recorded series.
 */
import { CARE_INDICATORS } from './indicators/care-indicators.ts';
import { CHOICE_INDICATORS } from './indicators/choice-indicators.ts';
import { COUNCIL_INDICATORS } from './indicators/council-indicators.ts';
import type { Indicator } from './indicators/indicator.ts';
import { MIX_INDICATORS } from './indicators/mix-indicators.ts';
import { PEOPLE_INDICATORS } from './indicators/people-indicators.ts';
import { PROVIDER_INDICATORS } from './indicators/provider-indicators.ts';

export type { Aggregation, Indicator, IndicatorUnit } from './indicators/indicator.ts';

export const INDICATORS = {
  ...COUNCIL_INDICATORS,
  ...PEOPLE_INDICATORS,
  ...MIX_INDICATORS,
  ...CHOICE_INDICATORS,
  ...CARE_INDICATORS,
  ...PROVIDER_INDICATORS,
} as const satisfies Record<string, Indicator>;

export type IndicatorId = keyof typeof INDICATORS;

/** Indicators that are one thing over another. */
type Ratio = {
  readonly [I in IndicatorId]: (typeof INDICATORS)[I]['aggregation'] extends 'ratio' ? I : never;
}[IndicatorId];

/** What a ratio is of, as the indicators that count it, added together: a share of hours, a mean over people. */
export const RATIO_OF: { readonly [R in Ratio]: readonly IndicatorId[] } = {
  'choice.first-preference': ['choice.placed'],
  'choice.wait': ['choice.placed'],
  'care.need.met': ['care.hours.needed', 'care.support.needed'],
  'providers.margin': ['providers.revenue'],
  'providers.price.individual': ['providers.hours.individual'],
  'providers.utilisation': ['providers.capacity'],
  'providers.travel': ['providers.hours.worked'],
};

export function isRatio(id: string): id is Ratio {
  return Object.hasOwn(RATIO_OF, id);
}

/** Indicator ids in their recorded order. */
export const INDICATOR_IDS = Object.keys(INDICATORS) as readonly IndicatorId[];
