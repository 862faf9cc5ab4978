import { COST_LINE_IDS, COST_LINES } from '../../costing/cost-line.ts';
import type { CostLineId } from '../../costing/cost-line.ts';
import { column } from '../columns.ts';

/** One row per home care provider; rows are reused after a provider has closed and been paid what it is owed. */
export const PROVIDERS = {
  identity: column('float64', 'stock', 'key', 'Which provider this is: the key to every draw about it.'),
  open: column('uint8', 'stock', 'flag', 'Whether it trades.'),
  kind: column(
    'uint8',
    'stock',
    'kind',
    'Agency, social enterprise or owner-run: a micro-provider at first, of this kind whatever it grows to.',
  ),
  founded: column(
    'int32',
    'stock',
    'month',
    'The month it registered; below zero for those older than the run.',
  ),
  coverage: column('int32', 'stock', 'bit set', 'Localities it serves, one bit each.'),
  home: column('int32', 'stock', 'locality', 'Where its office is.'),
  flexibility: column(
    'float64',
    'stock',
    'fraction',
    'How far it lets those who buy for themselves set times and tasks, from 0 to 1.',
  ),
  quality: column('float64', 'stock', 'rating steps', 'Quality from 0 (inadequate) to 3 (outstanding).'),
  baseQuality: column(
    'float64',
    'stock',
    'rating steps',
    'The quality it tends to with all the training it should have.',
  ),
  rating: column(
    'float64',
    'stock',
    'rating steps',
    'Its quality as last published: what ranks and lists go by.',
  ),
  joins: column('uint8', 'stock', 'flag', 'Would take part in the council framework if it may.'),
  listed: column('uint8', 'stock', 'flag', 'Takes part in the council framework.'),
  barredUntil: column(
    'int32',
    'stock',
    'month',
    'The month until which it stays off the framework after handing its contract back.',
  ),
  inHouse: column('uint8', 'stock', 'flag', 'The council’s own service.'),
  fundReady: column(
    'uint8',
    'stock',
    'flag',
    'Has built what it takes to hold individual service funds, allowed to or not.',
  ),
  isfCapable: column('uint8', 'stock', 'flag', 'Able and allowed to hold individual service funds.'),
  preferred: column('uint8', 'stock', 'flag', 'On the list of preferred providers.'),
  calls: column('int32', 'stock', 'count', 'Packages it has taken in turn under the framework.'),
  takenIn: column(
    'float64',
    'flow',
    'minutes a week',
    'Staff of closed providers and of contracts handed back that it took in with their clients this month.',
  ),
  isfRevenue: column('float64', 'flow', 'pence', 'Paid from individual service funds this month for care.'),
  renown: column(
    'float64',
    'stock',
    'place on a ring',
    'Where people meet it when they ask around: from 0 to 1.',
  ),
  blockShare: column('float64', 'stock', 'fraction', 'Its part of the hours the council guarantees.'),
  guaranteed: column(
    'float64',
    'stock',
    'minutes a week',
    'Block hours the council guarantees: those it has staff for are paid for, used or not.',
  ),
  guaranteedSpot: column(
    'float64',
    'stock',
    'minutes a week',
    'Framework hours the council has promised to pay for, used or not, as far as there is staff for them.',
  ),
  spotAtStart: column(
    'float64',
    'stock',
    'minutes a week',
    'Framework hours it had when the council last promised none: what a promise is a share of.',
  ),
  calledOff: column(
    'float64',
    'stock',
    'minutes a week',
    'Care it last gave under the framework or the preferred list: what its lot is measured by.',
  ),
  staff: column('float64', 'stock', 'minutes a week', 'Care its staff can deliver.'),
  vacancies: column(
    'float64',
    'stock',
    'minutes a week',
    'Staff it wanted at the end of the month and could not find.',
  ),
  pay: column('float64', 'stock', 'pence an hour', 'Basic pay of its care workers.'),
  training: column(
    'float64',
    'stock',
    'fraction',
    'Part of the training its staff should have that it buys now.',
  ),
  skill: column(
    'float64',
    'stock',
    'fraction',
    'Part of the training its staff should have that they had over the last year or so.',
  ),
  security: column(
    'float64',
    'stock',
    'months',
    'How far ahead its revenue is committed or can be relied on, on average.',
  ),
  booked: column('float64', 'stock', 'minutes a week', 'Care its clients draw on.'),
  bookedBlock: column('float64', 'stock', 'minutes a week', 'The part of it under block.'),
  office: column(
    'float64',
    'stock',
    'minutes a week',
    'The volume its office is staffed for; follows care up at once and down slowly.',
  ),
  price: column('float64', 'stock', 'pence an hour', 'Price to people who buy for themselves.'),
  marginalCost: column(
    'float64',
    'stock',
    'pence an hour',
    'What one more hour of plain care costs it, at last month’s rounds.',
  ),
  dueNext: column('float64', 'stock', 'pence', 'Owed by the council, paid next month.'),
  dueAfter: column('float64', 'stock', 'pence', 'Owed by the council, paid the month after next.'),
  dueThird: column('float64', 'stock', 'pence', 'Owed by the council, paid in three months.'),
  dueFourth: column('float64', 'stock', 'pence', 'Owed by the council, paid in four months.'),
  dueIndividuals: column('float64', 'stock', 'pence', 'On its way from individuals, paid next month.'),
  allowanceLeft: column(
    'float64',
    'stock',
    'pence',
    'Employment Allowance it may still claim this tax year.',
  ),
  outlook: column(
    'float64',
    'stock',
    'fraction',
    'Its margin, averaged over about a year: what it judges its future by.',
  ),
  monthsPoor: column('int32', 'stock', 'months', 'Consecutive months with an outlook too poor to go on.'),
  monthsUnderpaid: column(
    'int32',
    'stock',
    'months',
    'Consecutive months in which framework care brought in less than its hours cost at the margin.',
  ),
  monthsUnderpaidBlock: column(
    'int32',
    'stock',
    'months',
    'Consecutive months in which the block brought in less than its hours cost at the margin.',
  ),
  monthsBelow: column('int32', 'stock', 'months', 'Consecutive months with cash below the overdraft limit.'),
  closureLeft: column(
    'float64',
    'stock',
    'hazard',
    'Hazard still to pass before closing for reasons other than cash.',
  ),
  ended: column('uint8', 'flow', 'cause', 'Why it stopped trading this month; nothing when it goes on.'),
  clients: column('int32', 'flow', 'people', 'People it served this month.'),
  clientsIndividual: column(
    'int32',
    'flow',
    'people',
    'Those of them who buy for themselves or whose fund it holds.',
  ),
  clientsStarted: column('int32', 'flow', 'people', 'Those of them who came to it this month.'),
  travel: column('float64', 'flow', 'minutes', 'Paid travel this month.'),
  waited: column('float64', 'flow', 'minutes', 'Paid waiting between visits this month.'),
  unsocial: column('float64', 'flow', 'minutes', 'Care delivered this month at unsocial hours.'),
  complex: column(
    'float64',
    'flow',
    'minutes',
    'Care delivered this month, each minute weighted by how complex it is, from 0 to 1.',
  ),
  leavers: column('float64', 'flow', 'minutes a week', 'Staff who left this month of their own will.'),
  hired: column('float64', 'flow', 'minutes a week', 'Staff taken on this month.'),
  dismissed: column('float64', 'flow', 'minutes a week', 'Staff made redundant this month.'),
  lostToBudgets: column(
    'float64',
    'flow',
    'pence a week',
    'Worth of the packages the council bought from it whose people became the client elsewhere this month.',
  ),
  delivered: column('float64', 'flow', 'minutes', 'Care delivered this month.'),
  deliveredFramework: column(
    'float64',
    'flow',
    'minutes',
    'The part of it the council buys under the framework or the preferred list.',
  ),
  deliveredBlock: column('float64', 'flow', 'minutes', 'The part of it under block.'),
  frameworkRevenue: column(
    'float64',
    'flow',
    'pence',
    'Invoiced to the council for framework care this month; paid later.',
  ),
  blockRevenue: column(
    'float64',
    'flow',
    'pence',
    'Paid by the council for block hours this month: those used, and those guaranteed that there was staff for.',
  ),
  blockPaidBack: column(
    'float64',
    'flow',
    'pence',
    'The part of that which it pays back for hours not used.',
  ),
  individualRevenue: column(
    'float64',
    'flow',
    'pence',
    'Invoiced to direct-payment holders and self-funders this month.',
  ),
  selfFunderRevenue: column('float64', 'flow', 'pence', 'The part of that which self-funders pay.'),
  badDebt: column('float64', 'flow', 'pence', 'The part of that which will never be paid.'),
  feeRevenue: column('float64', 'flow', 'pence', 'Paid for holding individual service funds this month.'),
  guaranteeRevenue: column(
    'float64',
    'flow',
    'pence',
    'Paid by the council for promised framework hours that nobody used this month.',
  ),
  outcomeRevenue: column(
    'float64',
    'flow',
    'pence',
    'Paid, or kept back below zero, by the council for outcomes this month.',
  ),
  grantRevenue: column(
    'float64',
    'flow',
    'pence',
    'Grants from the council this month; what it pays back of an outlay that is no cost of care is none of them.',
  ),
  drawings: column(
    'float64',
    'flow',
    'pence',
    'Taken out by its owners this month; below zero what they did without.',
  ),
  capacity: column('float64', 'flow', 'minutes', 'Care its staff could have delivered this month.'),
  deliveredIndividual: column(
    'float64',
    'flow',
    'minutes',
    'Care delivered this month to people who buy for themselves.',
  ),
  cost: column('float64', 'flow', 'pence', 'Pay, on-costs, travel and overheads of the month.'),
} as const;

type CostColumns = { readonly [L in CostLineId]: ReturnType<typeof costColumn> };

/** One row per provider: what each line of its cost comes to this month. The lines add up to its cost, but for the council's own service. */
export const COSTS = Object.fromEntries(
  COST_LINE_IDS.map((id) => [id, costColumn(COST_LINES[id].meaning)]),
) as CostColumns;

function costColumn(meaning: string) {
  return column('float64', 'flow', 'pence', meaning);
}

/** One row per provider and locality. */
export const ROUNDS = {
  minutes: column('float64', 'flow', 'minutes a week', 'Care its clients there draw on.'),
} as const;

/** One row per supplier of community support. */
export const SUPPORTERS = {
  identity: column('float64', 'stock', 'key', 'Which supplier this is: the key to every draw about it.'),
  charity: column('uint8', 'stock', 'flag', 'A charity, whose welfare services are exempt from VAT.'),
  coverage: column('int32', 'stock', 'bit set', 'Localities it serves, one bit each.'),
  priceRatio: column(
    'float64',
    'stock',
    'multiplier',
    'Its price before VAT over the rate the council allows.',
  ),
  price: column('float64', 'stock', 'pence an hour', 'Price before VAT.'),
  taxable: column('uint8', 'stock', 'flag', 'Charges VAT: a business over the registration threshold.'),
  staff: column('float64', 'stock', 'minutes a week', 'Support its staff can deliver.'),
  booked: column('float64', 'stock', 'minutes a week', 'Support its clients draw on.'),
  delivered: column('float64', 'flow', 'minutes', 'Support delivered this month.'),
  capacity: column('float64', 'flow', 'minutes', 'Support its staff could have delivered this month.'),
} as const;
