import type { Indicator } from './indicator.ts';

/** What is needed and what comes. */
export const CARE_INDICATORS = {
  'care.hours.needed': {
    label: 'Hours of personal care needed',
    meaning: 'Hours of personal care all people need in the month, in their own time.',
    unit: 'hours',
    aggregation: 'sum',
    group: 'care',
  },
  'care.hours.delivered': {
    label: 'Hours of personal care delivered',
    meaning:
      'Hours of personal care people get in the month from providers and personal assistants; a visit by two workers counts once.',
    unit: 'hours',
    aggregation: 'sum',
    group: 'care',
  },
  'care.support.needed': {
    label: 'Hours of community support needed',
    meaning: 'Hours of community support all people need in the month.',
    unit: 'hours',
    aggregation: 'sum',
    group: 'care',
  },
  'care.support.delivered': {
    label: 'Hours of community support delivered',
    meaning: 'Hours of community support delivered in the month.',
    unit: 'hours',
    aggregation: 'sum',
    group: 'care',
  },
  'care.need.met': {
    label: 'Need met',
    meaning:
      'Hours of personal care and community support delivered against need, person by person and never above it, over hours needed. Over a year or the whole time all hours met are set against all hours needed, so that a month counts by its need.',
    unit: 'share',
    aggregation: 'ratio',
    group: 'care',
  },
  'care.waiting': {
    label: 'People waiting for a provider',
    meaning: 'People at the end of the month for whom no provider has been found.',
    unit: 'people',
    aggregation: 'last',
    group: 'care',
  },
  'care.covered': {
    label: 'Hours unpaid carers gave in place of care',
    meaning:
      'Hours of personal care that unpaid carers gave in the month in place of care that did not come.',
    unit: 'hours',
    aggregation: 'sum',
    group: 'care',
  },
  'care.refused': {
    label: 'People who take up none of their plan',
    meaning:
      'People at the end of the month who, given what it costs them, take up none of the care and support planned for them.',
    unit: 'people',
    aggregation: 'last',
    group: 'care',
  },
} as const satisfies Record<string, Indicator>;
