/** The tables of a market and what each column means. */
import { column } from './columns.ts';
import type { Columns } from './columns.ts';

/** One row per person drawing on care and support; rows are reused when people leave. */
export const PEOPLE = {
  identity: column(
    'float64',
    'stock',
    'key',
    'Who this is: the key to every draw about them, the same in every option.',
  ),
  present: column('uint8', 'stock', 'flag', 'Whether the row holds a person.'),
  group: column('uint8', 'stock', 'client group', 'Index into the client groups.'),
  locality: column('int32', 'stock', 'locality', 'Where they live.'),
  capacity: column(
    'uint8',
    'stock',
    'code',
    'Capacity to decide: 0 has it, 1 lacks it with a suitable person, 2 lacks it without one.',
  ),
  able: column(
    'uint8',
    'stock',
    'flag',
    'A direct payment is lawfully possible: they have capacity, or a suitable person to act for them.',
  ),
  carer: column('uint8', 'stock', 'flag', 'Has an unpaid carer.'),
  confidence: column(
    'float64',
    'stock',
    'fraction',
    'Confidence to manage a budget, from 0 to 1: their own, or that of whoever would act for them.',
  ),
  controlValue: column(
    'float64',
    'stock',
    'standard deviations',
    'Value put on control: mean 0, standard deviation 1.',
  ),
  wantsAssistant: column(
    'uint8',
    'stock',
    'flag',
    'With a direct payment, would employ a personal assistant.',
  ),
  topsUp: column(
    'uint8',
    'stock',
    'flag',
    'With a direct payment too small for the price, adds their own money.',
  ),
  income: column(
    'float64',
    'stock',
    'pence a week',
    'Assessable income at the prices of the first reported month.',
  ),
  capital: column('float64', 'stock', 'pence', 'Savings that count.'),
  meansClass: column('uint8', 'stock', 'means class', 'Index into the classes of protected income.'),
  complexity: column('float64', 'stock', 'fraction', 'How complex their care is, from 0 to 1.'),
  doubleHanded: column('uint8', 'stock', 'flag', 'Visits need two workers.'),
  unsocial: column('float64', 'stock', 'fraction', 'Share of their care at unsocial hours.'),
  taper: column('uint8', 'stock', 'months', 'Months over which their support is still to fall by plan.'),
  need: column(
    'float64',
    'stock',
    'minutes a week',
    'Personal care needed, before it fluctuates; their own time, however many workers it takes.',
  ),
  needNow: column(
    'float64',
    'flow',
    'minutes a week',
    'Personal care needed this month, after it has fluctuated.',
  ),
  assessed: column(
    'float64',
    'stock',
    'minutes a week',
    'Personal care the budget is based on: need as it stood at the last review.',
  ),
  budgeted: column(
    'float64',
    'stock',
    'minutes a week',
    'Personal care the final budget pays for; their own time.',
  ),
  supportNeed: column(
    'float64',
    'stock',
    'minutes a week',
    'Community support needed, before it fluctuates.',
  ),
  supportNow: column(
    'float64',
    'flow',
    'minutes a week',
    'Community support needed this month, after it has fluctuated.',
  ),
  supportAssessed: column(
    'float64',
    'stock',
    'minutes a week',
    'Community support need as it stood at the last review.',
  ),
  supportBudgeted: column(
    'float64',
    'stock',
    'minutes a week',
    'Community support the final budget pays for.',
  ),
  indicative: column('float64', 'stock', 'pence a week', 'Indicative budget, gross, set at the last review.'),
  final: column('float64', 'stock', 'pence a week', 'Final budget, gross, set at the last review.'),
  deployment: column('uint8', 'stock', 'deployment', 'Who holds the budget.'),
  route: column('uint8', 'stock', 'purchasing route', 'How the hours are bought.'),
  provider: column('int32', 'stock', 'provider row', 'Who delivers; -1 when no provider does.'),
  displaced: column(
    'uint8',
    'stock',
    'flag',
    'Lost their provider to a closure and has not been placed since.',
  ),
  lifeLeft: column(
    'float64',
    'stock',
    'hazard',
    'Hazard still to pass before death or a move to a care home.',
  ),
  needLeft: column('float64', 'stock', 'hazard', 'Hazard still to pass before need changes.'),
  needChanges: column('int32', 'stock', 'count', 'How often need has changed: the key to the next draw.'),
  reviewLeft: column('float64', 'stock', 'hazard', 'Hazard still to pass before the next review.'),
  reviews: column('int32', 'stock', 'count', 'How often they have been reviewed: the key to the next draw.'),
  decides: column(
    'uint8',
    'stock',
    'code',
    'Whether they choose an arrangement this month: 0 not, 1 as someone new to the council, 2 again.',
  ),
  labelled: column('uint8', 'stock', 'flag', 'Has been told that they have a personal budget.'),
  knewAmount: column('uint8', 'stock', 'flag', 'Knew the amount of their budget before they last planned.'),
  knewCost: column(
    'uint8',
    'stock',
    'flag',
    'Knew what each part would cost and what they would be charged before they last planned.',
  ),
  alternatives: column(
    'int32',
    'stock',
    'providers',
    'Providers that could really have served them when they last chose; for those without personal care, suppliers of community support.',
  ),
  canChange: column(
    'uint8',
    'stock',
    'flag',
    'Could change their provider within the usual notice when they last chose.',
  ),
  supported: column('uint8', 'stock', 'flag', 'Had support to choose when they last chose, or wanted none.'),
  genuine: column(
    'uint8',
    'stock',
    'flag',
    'Met all five tests of a genuine personal budget when they last chose.',
  ),
  carerLeft: column('float64', 'stock', 'hazard', 'Hazard still to pass before an unpaid carer stops.'),
  otherStream: column(
    'float64',
    'stock',
    'pence a week',
    'Money from other public funds brought into one individual budget with social care; not charged for.',
  ),
  takes: column(
    'float64',
    'stock',
    'fraction',
    'Part of the care and support planned for them that they take up, given what it costs them.',
  ),
  barrier: column(
    'uint8',
    'stock',
    'code',
    'Why, when they last chose, they did not come to the arrangement the plan is most short of.',
  ),
  account: column(
    'uint8',
    'stock',
    'code',
    'Who runs the account a direct payment is paid into: 0 the person, 1 a third party, 2 the council as agent.',
  ),
  arranged: column('uint8', 'stock', 'flag', 'Pays for all of their care and has the council arrange it.'),
  sharing: column(
    'float64',
    'stock',
    'multiplier',
    'Staff time for a minute of their own: below 1 where neighbours who pool their budgets share it.',
  ),
  bidRatio: column(
    'float64',
    'stock',
    'multiplier',
    'What their framework provider bid for the package, over the framework rate.',
  ),
  since: column('int32', 'stock', 'month', 'Month of the run in which they came to their provider.'),
  notice: column(
    'uint8',
    'stock',
    'months',
    'Months of notice to their provider still to run; 0 when none is given.',
  ),
  avoids: column(
    'float64',
    'stock',
    'key',
    'The provider they last left by choice, as its identity and one; 0 for none.',
  ),
  asks: column(
    'int32',
    'stock',
    'draw',
    'Which draw decides where they ask around for a provider: 0 at first, another once they have looked round anew.',
  ),
  waiting: column('int32', 'stock', 'months', 'Months they have been without the provider they need.'),
  firstPreference: column(
    'uint8',
    'stock',
    'flag',
    'Came to the provider they like best of those they know.',
  ),
  changesChosen: column('int32', 'stock', 'count', 'How often they have changed provider by choice.'),
  changesForced: column('int32', 'stock', 'count', 'How often they have lost their provider to a closure.'),
  control: column(
    'float64',
    'stock',
    'fraction',
    'Control their arrangement really gave them when they last chose, from 0 to 1, whatever it is called.',
  ),
  owes: column('float64', 'stock', 'pence', 'Charges due to the council and not yet paid.'),
  wanted: column(
    'float64',
    'stock',
    'minutes a week',
    'Staff time booked for them: what they would draw on if staff allow, twice their own time where visits need two workers.',
  ),
  supporter: column(
    'int32',
    'stock',
    'supporter row',
    'Who delivers their community support; -1 when nobody does.',
  ),
  supportWanted: column(
    'float64',
    'stock',
    'minutes a week',
    'Community support booked for them: what they would draw on if staff allow.',
  ),
  delivered: column(
    'float64',
    'flow',
    'minutes',
    'Personal care delivered this month: their own time, however many workers it took.',
  ),
  bought: column('float64', 'flow', 'pence', 'Price of the personal care delivered this month.'),
  supportDelivered: column('float64', 'flow', 'minutes', 'Community support delivered this month.'),
  supportBought: column(
    'float64',
    'flow',
    'pence',
    'Paid for the community support delivered this month, VAT included.',
  ),
  supportVat: column(
    'float64',
    'flow',
    'pence',
    'VAT in it that nobody recovers: it stays with the person or their budget.',
  ),
  supportVatRecovered: column(
    'float64',
    'flow',
    'pence',
    'VAT in it that the council recovers, having bought the support itself.',
  ),
  budget: column('float64', 'flow', 'pence', 'Gross direct payment for the month.'),
  contribution: column('float64', 'flow', 'pence', 'Means-tested contribution for the month.'),
  topUp: column('float64', 'flow', 'pence', 'Own money added to a direct payment this month.'),
  fee: column(
    'float64',
    'flow',
    'pence',
    'Taken from their budget this month for holding a service fund or running an account.',
  ),
  feeOnTop: column('float64', 'flow', 'pence', 'Paid by the council on top of their budget for the same.'),
  arrangementFee: column(
    'float64',
    'flow',
    'pence',
    'Paid to the council for arranging the care of someone who pays in full.',
  ),
  collected: column('float64', 'flow', 'pence', 'Charges collected from them this month, old ones included.'),
  covered: column(
    'float64',
    'flow',
    'minutes',
    'Care an unpaid carer gave this month in place of care that did not come.',
  ),
} as const;

/** One row per home care provider; rows are reused after a provider has closed and been paid what it is owed. */
export const PROVIDERS = {
  identity: column('float64', 'stock', 'key', 'Which provider this is: the key to every draw about it.'),
  open: column('uint8', 'stock', 'flag', 'Whether it trades.'),
  coverage: column('int32', 'stock', 'bit set', 'Localities it serves, one bit each.'),
  home: column('int32', 'stock', 'locality', 'Where its office is.'),
  flexibility: column(
    'float64',
    'stock',
    'fraction',
    'How far it lets those who buy for themselves set times and tasks, from 0 to 1.',
  ),
  quality: column('float64', 'stock', 'rating steps', 'Quality from 0 (inadequate) to 3 (outstanding).'),
  listed: column('uint8', 'stock', 'flag', 'Takes part in the council framework.'),
  inHouse: column('uint8', 'stock', 'flag', 'The council’s own service.'),
  isfCapable: column('uint8', 'stock', 'flag', 'Able and allowed to hold individual service funds.'),
  preferred: column('uint8', 'stock', 'flag', 'On the list of preferred providers.'),
  calls: column('int32', 'stock', 'count', 'Packages it has taken in turn under the framework.'),
  isfRevenue: column('float64', 'flow', 'pence', 'Paid from individual service funds this month for care.'),
  renown: column(
    'float64',
    'stock',
    'place on a ring',
    'Where people meet it when they ask around: from 0 to 1.',
  ),
  blockShare: column('float64', 'stock', 'fraction', 'Its part of the hours the council guarantees.'),
  guaranteed: column('float64', 'stock', 'minutes a week', 'Block hours the council pays for, used or not.'),
  staff: column('float64', 'stock', 'minutes a week', 'Care its staff can deliver.'),
  booked: column('float64', 'stock', 'minutes a week', 'Care its clients draw on.'),
  bookedBlock: column('float64', 'stock', 'minutes a week', 'The part of it under block.'),
  office: column(
    'float64',
    'stock',
    'minutes a week',
    'The volume its office is staffed for; follows care up at once and down slowly.',
  ),
  price: column('float64', 'stock', 'pence an hour', 'Price to people who buy for themselves.'),
  dueNext: column('float64', 'stock', 'pence', 'Owed by the council, paid next month.'),
  dueAfter: column('float64', 'stock', 'pence', 'Owed by the council, paid the month after next.'),
  monthsBelow: column('int32', 'stock', 'months', 'Consecutive months with cash below the overdraft limit.'),
  closureLeft: column(
    'float64',
    'stock',
    'hazard',
    'Hazard still to pass before closing for reasons other than cash.',
  ),
  delivered: column('float64', 'flow', 'minutes', 'Care delivered this month.'),
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
    'Paid by the council for block hours this month, used or not.',
  ),
  individualRevenue: column(
    'float64',
    'flow',
    'pence',
    'Invoiced to direct-payment holders and self-funders this month.',
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

/** One row: what belongs to the market as a whole. */
export const MARKET = {
  peopleRows: column('int32', 'stock', 'rows', 'Rows of the people table in use or once used.'),
  peopleFree: column('int32', 'stock', 'rows', 'Freed rows waiting for an arrival.'),
  nextPerson: column('float64', 'stock', 'key', 'Identity of the next person to arrive.'),
  providerRows: column('int32', 'stock', 'rows', 'Rows of the provider table in use or once used.'),
  supporterRows: column('int32', 'stock', 'rows', 'Rows of the supporter table in use.'),
  nextProvider: column('float64', 'stock', 'key', 'Identity of the next provider to open.'),
  entryOwed: column('float64', 'stock', 'providers', 'Entry accrued and not yet a whole provider.'),
  frameworkRate: column('float64', 'stock', 'pence an hour', 'What the council pays under its framework.'),
  blockRate: column('float64', 'stock', 'pence an hour', 'What the council pays for a block hour.'),
  agencyRate: column('float64', 'stock', 'pence an hour', 'What a direct payment allows for agency care.'),
  assistantRate: column(
    'float64',
    'stock',
    'pence an hour',
    'What a direct payment allows for a personal assistant.',
  ),
  pot: column(
    'float64',
    'stock',
    'pence a week',
    'What the council has to spread over all points, where it sizes budgets by a pot.',
  ),
  pointValue: column(
    'float64',
    'stock',
    'multiplier',
    'What a point of the allocation formula is worth over what the assessed hour costs.',
  ),
  incomeIndex: column(
    'float64',
    'stock',
    'multiplier',
    'How far incomes have been uprated since the first reported month.',
  ),
  staffReleased: column(
    'float64',
    'stock',
    'minutes a week',
    'Staff of providers closed last month who would follow their clients.',
  ),
  listStale: column('uint8', 'stock', 'flag', 'The list of providers by locality must be drawn up again.'),
  selfFundingShare: column(
    'float64',
    'stock',
    'fraction',
    'Share of arrivals of 65 and over who pay for their own care: what keeps the place’s share of self-funders level.',
  ),
  placed: column('int32', 'flow', 'people', 'People placed with a provider this month.'),
  waitedMonths: column('int32', 'flow', 'months', 'Months those placed this month had waited, added up.'),
  firstPreferences: column(
    'int32',
    'flow',
    'people',
    'Of those placed this month, those who came to the provider they like best.',
  ),
  changesChosen: column('int32', 'flow', 'people', 'People who left their provider by choice this month.'),
  changesForced: column('int32', 'flow', 'people', 'People who lost their provider to a closure this month.'),
  becameClients: column(
    'int32',
    'flow',
    'people',
    'Self-funders whose savings ran down to the limit this month.',
  ),
  writtenOff: column('float64', 'flow', 'pence', 'Charges the council gave up collecting this month.'),
  otherStreams: column(
    'float64',
    'flow',
    'pence',
    'Money from other public funds paid into individual budgets this month.',
  ),
  reclaimed: column('float64', 'flow', 'pence', 'Direct-payment money taken back by the council this month.'),
  blockUnused: column('float64', 'flow', 'minutes', 'Guaranteed time nobody drew on this month.'),
  arrived: column('int32', 'flow', 'people', 'People who arrived this month.'),
  left: column('int32', 'flow', 'people', 'People who left this month.'),
  closedInsolvent: column('int32', 'flow', 'providers', 'Closed this month for want of cash.'),
  closedOther: column('int32', 'flow', 'providers', 'Closed this month for other reasons.'),
  entered: column('int32', 'flow', 'providers', 'Opened this month.'),
} as const;

/** One row per freed row of the people table: a stack. */
export const VACANCIES = {
  row: column('int32', 'stock', 'people row', 'A freed row.'),
} as const;

/** One row per locality and place in its list of providers, best framework rank first. */
export const LISTING = {
  provider: column('int32', 'stock', 'provider row', 'An open provider serving the locality.'),
  ring: column('int32', 'stock', 'provider row', 'The same providers in the order people come to know them.'),
} as const;

/** One row per locality. */
export const LOCALITIES = {
  listed: column('int32', 'stock', 'providers', 'How many open providers serve it.'),
  pooled: column('int32', 'stock', 'people', 'People there who pool their budgets.'),
} as const;

/** One row per client group. */
export const GROUPS = {
  guaranteedAtStart: column(
    'float64',
    'stock',
    'minutes a week',
    'Block hours guaranteed for the client group before any option acts.',
  ),
} as const;

/** One row per client group, kind of decision (arriving or reviewed) and arrangement. */
export const CONSTANTS = {
  planned: column(
    'float64',
    'stock',
    'fraction',
    'Share planned for the arrangement in the client group this month; in the rows of those who arrive.',
  ),
  steering: column(
    'float64',
    'stock',
    'multiplier',
    'Pull of the arrangement beyond what the person gains by it, as the plan last needed it.',
  ),
  calibrated: column(
    'float64',
    'stock',
    'multiplier',
    'The same as it was at the start, before any option acted: the pull that holds in take-up.',
  ),
} as const;

export type Tables = {
  readonly people: Columns<typeof PEOPLE>;
  readonly providers: Columns<typeof PROVIDERS>;
  readonly supporters: Columns<typeof SUPPORTERS>;
  readonly market: Columns<typeof MARKET>;
  readonly vacancies: Columns<typeof VACANCIES>;
  readonly listing: Columns<typeof LISTING>;
  readonly localities: Columns<typeof LOCALITIES>;
  readonly groups: Columns<typeof GROUPS>;
  readonly constants: Columns<typeof CONSTANTS>;
};

export const TABLES = {
  people: PEOPLE,
  providers: PROVIDERS,
  supporters: SUPPORTERS,
  market: MARKET,
  vacancies: VACANCIES,
  listing: LISTING,
  localities: LOCALITIES,
  groups: GROUPS,
  constants: CONSTANTS,
} as const;

/** The name of a column with its table, as steps declare it. */
export type ColumnPath = {
  [T in keyof Tables]: `${T}.${keyof Tables[T] & string}`;
}[keyof Tables];

/** The columns of one table among some column paths. */
export type ColumnOf<T extends keyof Tables, P extends ColumnPath> = {
  [C in keyof Tables[T] & string]: `${T}.${C}` extends P ? C : never;
}[keyof Tables[T] & string];
