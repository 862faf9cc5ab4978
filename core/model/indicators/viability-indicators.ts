import type { Indicator } from './indicator.ts';

/** Whether providers can live on what they are paid. */
export const VIABILITY_INDICATORS = {
  'providers.revenue': {
    label: 'Revenue of all providers',
    meaning:
      'Revenue of every kind in the month, all providers together without the council’s own service, less bad debt and what is paid back on blocks.',
    unit: 'pounds',
    aggregation: 'sum',
    group: 'providers',
  },
  'providers.margin': {
    label: 'Margin of all providers',
    meaning: 'Revenue of every kind less cost, over revenue, all providers together as in their revenue.',
    unit: 'share',
    aggregation: 'ratio',
    group: 'providers',
  },
  'providers.hours.individual': {
    label: 'Hours sold to individuals',
    meaning:
      'Hours of care delivered in the month to people who buy for themselves, by all providers without the council’s own service.',
    unit: 'hours',
    aggregation: 'sum',
    group: 'providers',
  },
  'providers.price.individual': {
    label: 'Price an individual pays for an hour',
    meaning: 'Mean hourly price to people who buy for themselves, weighted by hours.',
    unit: 'pounds per hour',
    aggregation: 'ratio',
    group: 'providers',
  },
  'providers.price.premium': {
    label: 'Private price above the council’s',
    meaning:
      'How far what providers ask of individuals stands above the framework rate, as a share of it; providers weigh by their staff.',
    unit: 'share',
    aggregation: 'mean',
    group: 'providers',
  },
  'providers.security': {
    label: 'Revenue providers can rely on',
    meaning:
      'How many months ahead revenue is committed or can be relied on; providers weigh by their hours.',
    unit: 'months',
    aggregation: 'mean',
    group: 'providers',
  },
  'providers.runway.median': {
    label: 'Months of cash, middle provider',
    meaning:
      'Cash over the cost of the month: half of providers could pay their way for longer without any receipts, half for less.',
    unit: 'months',
    aggregation: 'mean',
    group: 'providers',
  },
  'providers.runway.lowest': {
    label: 'Months of cash, lowest tenth',
    meaning:
      'Cash over the cost of the month that one provider in ten does not reach; below zero is an overdraft.',
    unit: 'months',
    aggregation: 'mean',
    group: 'providers',
  },
  'providers.short-of-cash': {
    label: 'Providers short of cash',
    meaning: 'Providers whose cash at the end of the month would not pay for another month like it.',
    unit: 'providers',
    aggregation: 'last',
    group: 'providers',
  },
  'providers.hours-at-risk': {
    label: 'Hours at risk',
    meaning:
      'Hours delivered in the month by providers that made a loss over the last year or so, or are short of cash.',
    unit: 'hours',
    aggregation: 'mean',
    group: 'providers',
  },
} as const satisfies Record<string, Indicator>;
