import { column } from '../columns.ts';

/** One row: what belongs to the market as a whole. */
export const MARKET = {
  peopleRows: column('int32', 'stock', 'rows', 'Rows of the people table in use or once used.'),
  peopleFree: column('int32', 'stock', 'rows', 'Freed rows waiting for an arrival.'),
  nextPerson: column('float64', 'stock', 'key', 'Identity of the next person to arrive.'),
  providerRows: column('int32', 'stock', 'rows', 'Rows of the provider table in use or once used.'),
  supporterRows: column('int32', 'stock', 'rows', 'Rows of the supporter table in use.'),
  frameworkRate: column('float64', 'stock', 'pence an hour', 'What the council pays under its framework.'),
  blockRate: column('float64', 'stock', 'pence an hour', 'What the council pays for a block hour.'),
  agencyRate: column('float64', 'stock', 'pence an hour', 'What a direct payment allows for agency care.'),
  assistantRate: column(
    'float64',
    'stock',
    'pence an hour',
    'What a direct payment allows for a personal assistant.',
  ),
  travelScale: column(
    'float64',
    'stock',
    'minutes',
    'Travel of a week per square root of visits a week in a locality: what gives the place its share of travel at the start.',
  ),
  labourPool: column(
    'float64',
    'stock',
    'minutes a week',
    'Work that all who would do care work here could give: those in work and those looking.',
  ),
  labourAtPar: column(
    'float64',
    'stock',
    'minutes a week',
    'What the pool would come to if care paid what other work here does.',
  ),
  labourFree: column(
    'float64',
    'stock',
    'minutes a week',
    'The part of it that nobody employs at the end of the month.',
  ),
  assistants: column('float64', 'stock', 'minutes a week', 'Care personal assistants here can give.'),
  envelope: column('float64', 'stock', 'pence', 'What the council has set aside for the month, net.'),
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
    'Staff of providers closed, or of contracts handed back, last month who would follow their clients.',
  ),
  inHousePlanned: column(
    'float64',
    'flow',
    'minutes a week',
    "Staff time for those whom the plan would have at the council's own service this month; 0 where people are left to choose for themselves.",
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
  changesForced: column(
    'int32',
    'flow',
    'people',
    'People whose provider closed or handed its contract back this month.',
  ),
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
  blockUnused: column(
    'float64',
    'flow',
    'minutes',
    'Guaranteed block time nobody drew on this month, though there was staff for it: it is paid for.',
  ),
  arrived: column('int32', 'flow', 'people', 'People who arrived this month.'),
  left: column('int32', 'flow', 'people', 'People who left this month.'),
  closedInsolvent: column('int32', 'flow', 'providers', 'Closed this month for want of cash.'),
  closedVoluntary: column('int32', 'flow', 'providers', 'Closed this month because it did not pay to go on.'),
  closedOther: column('int32', 'flow', 'providers', 'Closed this month for other reasons.'),
  merged: column('int32', 'flow', 'providers', 'Taken over this month by another provider.'),
  handedBack: column('int32', 'flow', 'providers', 'Handed their council contract back this month.'),
  peopleHandedBack: column('int32', 'flow', 'people', 'People who lost their provider to that this month.'),
  peopleTakenOver: column(
    'int32',
    'flow',
    'people',
    'People who came to another provider in a takeover this month.',
  ),
  assistantsWanted: column(
    'float64',
    'flow',
    'minutes a week',
    'Care of personal assistants that people want to buy.',
  ),
  assistantsDelivered: column('float64', 'flow', 'minutes', 'Care personal assistants gave this month.'),
  placedAbove: column(
    'int32',
    'flow',
    'people',
    'People the council placed this month above the framework’s price, because nobody took them at it.',
  ),
  paidAbove: column(
    'float64',
    'flow',
    'pence',
    'What the council pays this month above the framework’s price for such people.',
  ),
  replacing: column('int32', 'flow', 'people', 'People placed again this month after losing their provider.'),
  refused: column(
    'int32',
    'flow',
    'people',
    'People whom at least one provider with room refused this month because the price does not cover them.',
  ),
  reviewed: column('int32', 'flow', 'people', 'People the council assessed or reviewed this month.'),
  brokered: column('int32', 'flow', 'people', 'People a broker helped to choose this month.'),
  advocated: column('int32', 'flow', 'people', 'People an advocate helped to choose this month.'),
  informed: column('int32', 'flow', 'people', 'People told the amount before planning this month.'),
  misspent: column('float64', 'flow', 'pence', 'Direct-payment money lost or misspent this month.'),
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
