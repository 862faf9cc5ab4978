import type { Indicator } from './indicator.ts';

/** Who is supported and what they pay. */
export const PEOPLE_INDICATORS = {
  'people.payments': {
    label: "People's payments",
    meaning:
      'What people pay in the month out of their own money: contributions due, top-ups on a direct payment, and the bills and arrangement fees of self-funders.',
    unit: 'pounds',
    aggregation: 'sum',
    group: 'people',
  },
  'people.contributions': {
    label: 'Contributions to council-supported care',
    meaning:
      'The means-tested part council clients pay, whether collected or kept out of their direct payment.',
    unit: 'pounds',
    aggregation: 'sum',
    group: 'people',
  },
  'people.vat': {
    label: 'VAT people and their budgets bear',
    meaning: 'VAT on community support bought with a direct payment or own money: nobody recovers it.',
    unit: 'pounds',
    aggregation: 'sum',
    group: 'people',
  },
  'people.fees': {
    label: 'Fees out of budgets',
    meaning:
      'Taken out of personal budgets in the month for holding an individual service fund or running an account.',
    unit: 'pounds',
    aggregation: 'sum',
    group: 'people',
  },
  'people.arrears': {
    label: 'Charges people owe',
    meaning: 'Charges due to the council and not yet paid at the end of the month.',
    unit: 'pounds',
    aggregation: 'last',
    group: 'people',
  },
  'people.supported': {
    label: 'People supported by the council',
    meaning: 'People with a council-funded budget at the end of the month, waiting ones included.',
    unit: 'people',
    aggregation: 'last',
    group: 'people',
  },
  'people.self-funding': {
    label: 'People paying for all their care',
    meaning: 'Self-funders at the end of the month.',
    unit: 'people',
    aggregation: 'last',
    group: 'people',
  },
  'people.became-clients': {
    label: 'Self-funders who became council clients',
    meaning: 'People whose savings ran down in the month to where the council begins to pay.',
    unit: 'people',
    aggregation: 'sum',
    group: 'people',
  },
} as const satisfies Record<string, Indicator>;
