import type { Indicator } from './indicator.ts';

/** Who works for providers, on what terms and how well. */
export const STAFF_INDICATORS = {
  'providers.vacancy': {
    label: 'Vacancies',
    meaning:
      'Staff time providers want and cannot find at the end of the month, as a share of all they want.',
    unit: 'share',
    aggregation: 'mean',
    group: 'providers',
  },
  'providers.turnover': {
    label: 'Staff turnover, a year',
    meaning:
      'Staff who left of their own will in the month, as a share of the staff there were, times twelve.',
    unit: 'share',
    aggregation: 'mean',
    group: 'providers',
  },
  'providers.pay': {
    label: 'Basic pay of care workers',
    meaning: 'Mean basic hourly pay; providers weigh by their staff.',
    unit: 'pounds per hour',
    aggregation: 'mean',
    group: 'providers',
  },
  'providers.training': {
    label: 'Training bought',
    meaning: 'Part of the training staff should have that providers buy; providers weigh by their staff.',
    unit: 'share',
    aggregation: 'mean',
    group: 'providers',
  },
  'providers.rating': {
    label: 'Published rating',
    meaning:
      'Mean rating as last published, from 0 (inadequate) to 3 (outstanding); providers weigh by their hours.',
    unit: 'rating steps',
    aggregation: 'mean',
    group: 'providers',
  },
  'providers.capacity': {
    label: 'Care that staff could deliver',
    meaning:
      'Hours of care that the staff of all providers, without the council’s own service, could have delivered in the month.',
    unit: 'hours',
    aggregation: 'sum',
    group: 'providers',
  },
  'providers.utilisation': {
    label: 'Staff time used',
    meaning: 'Care delivered over the care that staff could have delivered.',
    unit: 'share',
    aggregation: 'ratio',
    group: 'providers',
  },
  'providers.hours.worked': {
    label: 'Hours worked',
    meaning: 'Paid hours of visits, and of travel and waiting between them.',
    unit: 'hours',
    aggregation: 'sum',
    group: 'providers',
  },
  'providers.travel': {
    label: 'Travel and waiting',
    meaning: 'Share of paid working time spent travelling or waiting between visits.',
    unit: 'share',
    aggregation: 'ratio',
    group: 'providers',
  },
} as const satisfies Record<string, Indicator>;
