import type { Indicator } from './indicator.ts';

/** What the council spends, collects and wastes. */
export const COUNCIL_INDICATORS = {
  'council.spend.gross': pounds(
    'Council spend, gross',
    'What the council owes for the month: care and community support it buys less the VAT it recovers, its own service at what it costs, gross direct payments and service funds, its own part in assessing, helping and watching, and what it does for providers; before charges and money reclaimed, and without the care it arranges for people who pay in full.',
  ),
  'council.spend.net': pounds(
    'Council spend, net',
    'Gross spend less the contributions people owe, the direct-payment money reclaimed, the fees for arranging care for people who pay in full and other public money it received; charges it gave up are added back.',
  ),
  'council.not-given': pounds(
    'Planned care that did not come',
    'Personal care of people the council supports that was planned, taken up and needed in the month and did not come, at the framework’s rate for each worker and before charges. Where the council would have bought it, what is not spent is no saving; a direct payment or a fund may have been paid all the same and bought fewer hours.',
  ),
  'council.envelope': pounds(
    'Care budget',
    'What the council has set aside for the month, net: what it spent when the horizon began, grown each April.',
  ),
  'council.over-spend': pounds(
    'Over-spend',
    'Net spend of the month less the care budget; below zero where less was spent.',
  ),
  'council.block': pounds(
    'Spend on the block',
    'Block hours paid for in the month: those used, and those guaranteed that stood ready with staff and were not used, less what providers pay back.',
  ),
  'council.block.unused': {
    label: 'Block hours paid for and not used',
    meaning: 'Guaranteed hours in the month that stood ready with staff and that no one drew on.',
    unit: 'hours',
    aggregation: 'sum',
    group: 'council',
  },
  'council.framework': pounds(
    'Spend on framework and list care',
    'Care the council owes for under its framework, above its rate, from the preferred list and for pools it buys for, and promised hours not used.',
  ),
  'council.in-house': pounds('Spend on its own service', 'What the in-house service cost in the month.'),
  'council.support': pounds(
    'Spend on community support',
    'Community support the council bought in the month, less the VAT it recovers.',
  ),
  'council.direct-payments': pounds(
    'Direct payments, gross',
    'Budgets of the month paid as direct payments, before charges.',
  ),
  'council.funds': pounds(
    'Individual service funds',
    'Budgets of the month paid into individual service funds, before charges.',
  ),
  'council.fees-on-top': pounds(
    'Fees the council pays on top of budgets',
    'What the council pays in the month for holding individual service funds, where the fee does not come out of the budget.',
  ),
  'council.running': pounds(
    'Help to choose and running the system',
    'Assessments and reviews, information, brokerage, advocacy, monitoring of direct payments, help to pool and placing people again.',
  ),
  'council.helping': pounds(
    'Help for providers',
    'Transitional grants, training subsidies, start-up support, help to set up service funds and redundancy indemnities.',
  ),
  'council.failure': pounds(
    'Cost of providers that fail or refuse',
    'Placing people again who lost their provider, and what care costs above the framework rate for people nobody took at it; both are in the figures above.',
  ),
  'council.vat.recovered': pounds(
    'VAT the council recovers',
    'VAT on community support that the council paid and recovered in the month.',
  ),
  'council.contributions.collected': pounds(
    'Charges collected',
    'Contributions and old charges that reached the council in the month, or were kept out of a direct payment.',
  ),
  'council.bad-debt': pounds(
    'Charges given up',
    'Charges the council stopped trying to collect in the month.',
  ),
  'council.reclaimed': pounds(
    'Direct-payment money taken back',
    'Money not spent that the council took back in the month from accounts and funds.',
  ),
  'council.misspent': pounds(
    'Direct payments lost or misspent',
    'Money of direct payments that bought no care in the month because it was lost or misspent. The evidence for it is weak.',
  ),
  'council.invoices-unpaid': {
    label: 'Invoices the council has not paid yet',
    meaning: 'What the council owes providers at the end of the month for care given.',
    unit: 'pounds',
    aggregation: 'last',
    group: 'council',
  },
  'council.other-streams': pounds(
    'Money from other public funds',
    'Money from other public funds paid into individual budgets in the month: no spend of the council on care.',
  ),
} as const satisfies Record<string, Indicator>;

function pounds(label: string, meaning: string) {
  return {
    label,
    meaning,
    unit: 'pounds',
    aggregation: 'sum',
    group: 'council',
  } as const satisfies Indicator;
}
