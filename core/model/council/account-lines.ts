/**
 * The lines of a council's account of adult social care at home, in the order a finance officer reads them. They are what falls
 * to a month, whenever it is paid: an invoice counts in the month of the care and a charge in the month it is due.
 */

/** Parts of the account; the last is taken off the gross to make the net. */
export const ACCOUNT_GROUPS = [
  'care the council buys',
  'budgets held for or by people',
  'help to choose and running the system',
  'helping providers through change',
  'income',
] as const;
export type AccountGroup = (typeof ACCOUNT_GROUPS)[number];

export type AccountLine = {
  readonly label: string;
  readonly meaning: string;
  readonly group: AccountGroup;
};

const [BUYS, BUDGETS, RUNS, HELPS, INCOME] = ACCOUNT_GROUPS;

/** Amounts that lower the cost stand below zero in every line. */
export const ACCOUNT_LINES = {
  blockUsed: line(BUYS, 'Block hours used', 'Care delivered under the block, at the block price.'),
  blockUnused: line(
    BUYS,
    'Block hours not used',
    'Guaranteed block hours that stood ready with staff and nobody drew on, at the block price.',
  ),
  blockPaidBack: line(
    BUYS,
    'Block hours paid back',
    'The part of the last line that providers pay back, below zero.',
  ),
  framework: line(
    BUYS,
    'Framework care',
    'Care bought under the framework, at its price or what was bid below it, without care arranged for people who pay in full.',
  ),
  aboveRate: line(
    BUYS,
    'Above the framework rate',
    'What care costs beyond the framework price for people nobody took at it.',
  ),
  preferredList: line(BUYS, 'Preferred-list care', 'Care bought from the list of preferred providers.'),
  pooled: line(
    BUYS,
    'Pooled care the council buys',
    'Care bought for people who pool and hold no direct payment.',
  ),
  guarantees: line(
    BUYS,
    'Guaranteed hours not used',
    'Framework hours promised to providers and drawn on by nobody, at the framework rate.',
  ),
  inHouse: line(BUYS, 'In-house service', 'What the council’s own service costs.'),
  support: line(
    BUYS,
    'Community support',
    'Community support the council buys, and the VAT it bears on what a service fund buys for it; VAT included.',
  ),
  vatRecovered: line(BUYS, 'VAT recovered', 'VAT in the last line that comes back, below zero.'),
  directPayments: line(BUDGETS, 'Direct payments, gross', 'Budgets paid as direct payments, before charges.'),
  funds: line(BUDGETS, 'Individual service funds', 'Budgets paid into individual service funds.'),
  feesOnTop: line(
    BUDGETS,
    'Fees on top of budgets',
    'Fees of fund holders that the council pays beside the budget.',
  ),
  information: line(
    RUNS,
    'Information',
    'Telling people the amount of their budget and what there is to choose from.',
  ),
  brokerage: line(
    RUNS,
    'Brokerage and payment support',
    'Brokers who help people choose, support for those who run a direct payment, and the accounts the council runs for them.',
  ),
  advocacy: line(RUNS, 'Advocacy', 'Advocates for those who cannot decide alone.'),
  reviews: line(RUNS, 'Assessments and reviews', 'Social work time for assessments and reviews.'),
  monitoring: line(RUNS, 'Monitoring of direct payments', 'Checking what direct payments are spent on.'),
  facilitation: line(RUNS, 'Help to pool', 'Bringing neighbours together who pool their budgets.'),
  placingAgain: line(RUNS, 'Placing people again', 'Finding a new provider for people who have lost theirs.'),
  lostClientGrants: line(
    HELPS,
    'Transitional grants',
    'Paid to providers for clients who took their budget elsewhere.',
  ),
  trainingGrants: line(HELPS, 'Training subsidies', 'The council’s part of providers’ spending on training.'),
  startUpGrants: line(HELPS, 'Start-up support', 'Paid to new social enterprises and micro-providers.'),
  fundGrants: line(
    HELPS,
    'Help to set up service funds',
    'The council’s part of what it costs to become able to hold funds.',
  ),
  indemnities: line(
    HELPS,
    'Redundancy indemnities',
    'The council’s part of redundancy pay of providers’ staff.',
  ),
  contributions: line(INCOME, 'Contributions due', 'Means-tested charges due for the month, below zero.'),
  badDebt: line(
    INCOME,
    'Charges given up',
    'Charges of any month that the council stopped trying to collect.',
  ),
  reclaimed: line(
    INCOME,
    'Direct-payment money taken back',
    'Money not spent that came back from accounts and funds, below zero.',
  ),
  arrangementFees: line(
    INCOME,
    'Arrangement fees',
    'Paid by people who pay in full for having their care arranged, below zero.',
  ),
  otherFunds: line(
    INCOME,
    'Other public funds',
    'Money of other public funds that the council received for support it bought, below zero.',
  ),
} as const satisfies Record<string, AccountLine>;

export type AccountLineId = keyof typeof ACCOUNT_LINES;

/** Ids of the lines in their order. */
export const ACCOUNT_LINE_IDS = Object.keys(ACCOUNT_LINES) as readonly AccountLineId[];

/** Lines that add up to gross spend. */
export const GROSS_LINE_IDS = ACCOUNT_LINE_IDS.filter((id) => ACCOUNT_LINES[id].group !== INCOME);

function line(group: AccountGroup, label: string, meaning: string): AccountLine {
  return { label, meaning, group };
}
