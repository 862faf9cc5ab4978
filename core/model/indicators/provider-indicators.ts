import type { Indicator } from './indicator.ts';
import { STAFF_INDICATORS } from './staff-indicators.ts';
import { VIABILITY_INDICATORS } from './viability-indicators.ts';

/** How providers stand, come and go, and whom they take. The council's own service is none of them. */
export const PROVIDER_INDICATORS = {
  'providers.standing': {
    label: 'Providers standing',
    meaning: 'Home care providers open at the end of the month, without the council’s own service.',
    unit: 'providers',
    aggregation: 'last',
    group: 'providers',
  },
  'providers.closed.insolvent': {
    label: 'Providers closed for want of cash',
    meaning: 'Closures in the month after cash stayed below the overdraft limit.',
    unit: 'providers',
    aggregation: 'sum',
    group: 'providers',
  },
  'providers.closed.voluntary': {
    label: 'Providers closed by their owners',
    meaning: 'Closures in the month because the owners saw no future in going on.',
    unit: 'providers',
    aggregation: 'sum',
    group: 'providers',
  },
  'providers.closed.other': {
    label: 'Providers closed for other reasons',
    meaning: 'Closures in the month for reasons other than cash or outlook, such as an owner who retires.',
    unit: 'providers',
    aggregation: 'sum',
    group: 'providers',
  },
  'providers.merged': {
    label: 'Providers taken over',
    meaning: 'Providers taken over in the month by another, with their clients and staff; no closures.',
    unit: 'providers',
    aggregation: 'sum',
    group: 'providers',
  },
  'providers.handed-back': {
    label: 'Contracts handed back',
    meaning: 'Providers that handed their council contract back in the month and go on trading without it.',
    unit: 'providers',
    aggregation: 'sum',
    group: 'providers',
  },
  'providers.people-lost': {
    label: 'People who lost their provider',
    meaning:
      'People whose provider closed or handed its contract back in the month; people taken over with their provider are not among them.',
    unit: 'people',
    aggregation: 'sum',
    group: 'providers',
  },
  'providers.entered': {
    label: 'Providers entered',
    meaning: 'New providers that opened in the month.',
    unit: 'providers',
    aggregation: 'sum',
    group: 'providers',
  },
  'providers.concentration': {
    label: 'Concentration',
    meaning:
      'Sum of squared shares of hours of all providers without the council’s own service: 1 is a monopoly, 1/n is n equal providers.',
    unit: 'share',
    aggregation: 'mean',
    group: 'providers',
  },
  'providers.placed-above': {
    label: 'People placed above the rate',
    meaning:
      'People the council placed in the month above the framework’s price, because nobody took them at it.',
    unit: 'people',
    aggregation: 'sum',
    group: 'providers',
  },
  'providers.refused': {
    label: 'People refused',
    meaning:
      'People looking for a provider in the month whom at least one with room refused because the price does not cover them.',
    unit: 'people',
    aggregation: 'sum',
    group: 'providers',
  },
  ...VIABILITY_INDICATORS,
  ...STAFF_INDICATORS,
} as const satisfies Record<string, Indicator>;
