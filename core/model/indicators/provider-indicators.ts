import type { Indicator } from './indicator.ts';

/** How providers stand. */
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
  'providers.closed.other': {
    label: 'Providers closed for other reasons',
    meaning: 'Closures in the month for reasons other than cash.',
    unit: 'providers',
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
  'providers.margin': {
    label: 'Margin of all providers',
    meaning: 'Revenue less cost over revenue, all providers together without the council’s own service.',
    unit: 'share',
    aggregation: 'mean',
    group: 'providers',
  },
  'providers.price.individual': {
    label: 'Price an individual pays for an hour',
    meaning: 'Mean hourly price to people who buy for themselves, weighted by hours.',
    unit: 'pounds per hour',
    aggregation: 'mean',
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
} as const satisfies Record<string, Indicator>;
