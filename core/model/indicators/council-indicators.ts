import type { Indicator } from './indicator.ts';

/** What the council spends, collects and wastes. */
export const COUNCIL_INDICATORS = {
  'council.spend.gross': {
    label: 'Council spend, gross',
    meaning:
      'What the council owes for the month: block payments used or not, framework and preferred-list care, its own service at what it costs, community support less the VAT it recovers, gross direct payments and individual service funds, and the fees it pays on top of them; before charges and money reclaimed, and without the care it arranges for people who pay in full.',
    unit: 'pounds',
    aggregation: 'sum',
    group: 'council',
  },
  'council.spend.net': {
    label: 'Council spend, net',
    meaning:
      'Gross spend less the contributions people owe, the direct-payment money reclaimed and the fees for arranging care for people who pay in full.',
    unit: 'pounds',
    aggregation: 'sum',
    group: 'council',
  },
  'council.block.unused': {
    label: 'Block hours paid for and not used',
    meaning: 'Guaranteed hours in the month that no one drew on.',
    unit: 'hours',
    aggregation: 'sum',
    group: 'council',
  },
  'council.vat.recovered': {
    label: 'VAT the council recovers',
    meaning: 'VAT on community support that the council paid and recovered in the month.',
    unit: 'pounds',
    aggregation: 'sum',
    group: 'council',
  },
  'council.contributions.collected': {
    label: 'Charges collected',
    meaning:
      'Contributions and old charges that reached the council in the month, or were kept out of a direct payment.',
    unit: 'pounds',
    aggregation: 'sum',
    group: 'council',
  },
  'council.bad-debt': {
    label: 'Charges given up',
    meaning: 'Charges the council stopped trying to collect in the month.',
    unit: 'pounds',
    aggregation: 'sum',
    group: 'council',
  },
  'council.fees-on-top': {
    label: 'Fees the council pays on top of budgets',
    meaning:
      'What the council pays in the month for holding individual service funds or running accounts, where the fee does not come out of the budget.',
    unit: 'pounds',
    aggregation: 'sum',
    group: 'council',
  },
  'council.other-streams': {
    label: 'Money from other public funds',
    meaning:
      'Money from other public funds paid into individual budgets in the month: no spend of the council on care.',
    unit: 'pounds',
    aggregation: 'sum',
    group: 'council',
  },
} as const satisfies Record<string, Indicator>;
