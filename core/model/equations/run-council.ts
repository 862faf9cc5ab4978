import type { Equation } from '../equation.ts';

const CODE = 'core/model/steps/run-council.ts';
const TESTS = ['test/core/model/steps/run-council.test.ts'];
const OWN_COSTS = 'core/model/council/own-costs.ts';
const OWN_COST_TESTS = [...TESTS, 'test/core/model/council/own-costs.test.ts'];
const ACCOUNTS = 'core/model/council/accounts.ts';
const ACCOUNT_TESTS = [...TESTS, 'test/core/model/council/accounts.test.ts'];

export const runCouncilEquations: readonly Equation[] = [
  {
    id: 'monitoring-cost',
    gives: 'Watching a direct payment costs the more a year, the closer the council watches.',
    fills: [],
    formula: [
      'monitoring-cost = direct-payment.monitoring.light, direct-payment.monitoring.usual or direct-payment.monitoring.full',
      '  as direct-payment.monitoring is 0 (light), 1 (usual) or 2 (full)',
    ],
    where: { 'monitoring-cost': 'pence a year for each direct payment' },
    source: 'S3 q2, q15 and q17.',
    code: 'core/model/council/monitoring.ts',
    tests: OWN_COST_TESTS,
  },
  {
    id: 'council-own-costs',
    gives: 'The council pays for its own part: what was done this month times what doing it once costs.',
    fills: [
      'council.reviews',
      'council.information',
      'council.brokerage',
      'council.advocacy',
      'council.monitoring',
      'council.facilitation',
      'council.placingAgain',
    ],
    formula: [
      'pooling = sum of localities.pooled over all localities',
      'in this order:',
      'council.reviews = halfUp(market.reviewed * council.cost.review)',
      'council.information = halfUp(market.informed * council.cost.information)',
      'council.brokerage = halfUp(market.brokered * council.cost.brokerage + council.paymentHolders * (dp.support.cost / 12) + council.agentAccounts * (dp.managedaccount.fee / 12))',
      'council.advocacy = halfUp(market.advocated * council.cost.advocacy)',
      'council.monitoring = halfUp(council.paymentHolders * (monitoring-cost / 12))',
      'council.facilitation = halfUp((pooling * council.cost.pooling) / 12)',
      'council.placingAgain = halfUp(market.replacing * council.cost.placing-again)',
      'each is paid: pay(purpose, council, support, the line), the purposes being reviews; information; brokerage; advocacy; direct-payment monitoring; pooling facilitation; placing people again',
    ],
    where: {
      'unit costs':
        'council.cost.review and its like in pence for each person; dp.support.cost and council.cost.pooling in pence a year',
      'council.paymentHolders':
        'people with a direct payment for all or part of their budget, as counted when care was paid for',
    },
    source: 'Care Act 2014 ss 2, 4, 9, 25-28 and 67; evidence dp.support.cost; unit costs are assumptions.',
    code: OWN_COSTS,
    tests: OWN_COST_TESTS,
  },
  {
    id: 'council-help-lines',
    gives:
      'What the council has helped providers with this month is read off its payments, whichever step made them.',
    fills: [
      'council.lostClientGrants',
      'council.trainingGrants',
      'council.startUpGrants',
      'council.fundGrants',
      'council.indemnities',
    ],
    formula: [
      'council.lostClientGrants = turnover of transitional grant',
      'council.trainingGrants = turnover of training subsidy',
      'council.startUpGrants = turnover of start-up grant',
      'council.fundGrants = turnover of fund set-up grant',
      'council.indemnities = turnover of redundancy indemnity',
    ],
    where: { turnover: 'pence paid for the purpose since the month opened, as in payment' },
    code: ACCOUNTS,
    tests: ACCOUNT_TESTS,
  },
  {
    id: 'council-income-lines',
    gives: 'Charges given up and money taken back are lines of the account.',
    fills: ['council.badDebt', 'council.reclaimed'],
    formula: ['council.badDebt = market.writtenOff', 'council.reclaimed = 0 - market.reclaimed'],
    code: CODE,
    tests: ACCOUNT_TESTS,
  },
  {
    id: 'council-owes',
    gives:
      'What the council owes providers at the end of the month, and what its own service has spent that it will make good next month.',
    fills: ['council.invoicesUnpaid', 'council.inHouseUnpaid', 'council.inHouse'],
    formula: [
      'over the provider rows below market.providerRows, open or closed:',
      'council.invoicesUnpaid = sum of providers.dueNext + providers.dueAfter + providers.dueThird + providers.dueFourth',
      'council.inHouseUnpaid = 0 - sum of the cash of those with providers.inHouse = 1',
      'council.inHouse = council.inHouseUnpaid',
    ],
    where: { cash: 'the balance in the ledger; the service opened the month’s costs with nothing' },
    code: ACCOUNTS,
    tests: ACCOUNT_TESTS,
  },
  {
    id: 'council-gross-and-net',
    gives: 'Gross spend is all lines of the account but income; net spend is all lines.',
    fills: ['council.gross', 'council.net'],
    formula: [
      'council.gross = council.blockUsed + council.blockUnused + council.blockPaidBack + council.framework + council.aboveRate',
      '  + council.preferredList + council.pooled + council.guarantees + council.inHouse + council.support + council.vatRecovered',
      '  + council.directPayments + council.funds + council.feesOnTop',
      '  + council.information + council.brokerage + council.advocacy + council.reviews + council.monitoring + council.facilitation + council.placingAgain',
      '  + council.lostClientGrants + council.trainingGrants + council.startUpGrants + council.fundGrants + council.indemnities',
      'council.net = council.gross + council.contributions + council.badDebt + council.reclaimed + council.arrangementFees + council.otherFunds',
    ],
    where: {
      'lines that lower the cost':
        'stand below zero: block paid back, VAT recovered, and all income but charges given up',
    },
    code: ACCOUNTS,
    tests: ACCOUNT_TESTS,
  },
  {
    id: 'care-budget-envelope',
    gives:
      'What the council sets aside for a month is the mean of what it spent in the year before the horizon begins, and from then on that sum grown each April.',
    fills: ['market.envelope'],
    formula: [
      'before = market.envelope of the month before, 0 in the first month of all; the first of these that holds:',
      'before = 0: market.envelope = council.net',
      'reported >= 0 and isNewFinancialYear: market.envelope = halfUp(before * (1 + budget.envelope-growth))',
      'reported >= 0: market.envelope = before',
      'otherwise, with averaged = max(0, min(index, reported + 12)): market.envelope = halfUp((before * averaged + council.net) / (averaged + 1))',
    ],
    where: {
      'index, reported, isNewFinancialYear': 'as in month-clock',
      averaged:
        'months already in the mean: 0 until twelve months before the first reported one, so that before that it is whatever was spent',
    },
    code: 'core/model/council/envelope.ts',
    tests: ['test/core/model/council/envelope.test.ts'],
  },
];
