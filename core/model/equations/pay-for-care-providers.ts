import type { Equation } from '../equation.ts';

const CODE = 'core/model/steps/pay-for-care.ts';
const INVOICES = 'core/model/council/pay-invoices.ts';
const IN_TIME = ['test/core/model/steps/pay-in-time.test.ts'];
const OUTCOMES = 'core/model/council/outcome-payments.ts';
const OUTCOME_TESTS = ['test/core/model/council/outcome-payments.test.ts'];
const DELIVER_TESTS = ['test/core/model/steps/deliver-care.test.ts'];

/** What moves between the council, the Revenue and providers once all people have paid. */
export const payProvidersEquations: readonly Equation[] = [
  {
    id: 'support-vat-settled',
    gives: 'Suppliers of support pay over its VAT, and the council has back what was in its own purchases.',
    fills: ['council.vatRecovered'],
    formula: [
      'vat = sum of people.supportVat + people.supportVatRecovered over everyone present, self-funders too',
      'recovered = sum of people.supportVatRecovered over everyone present',
      'pay(VAT on community support, supporters, hmrc, vat)',
      'pay(VAT recovered, hmrc, council, recovered); council.vatRecovered = 0 - recovered',
    ],
    source: 'Value Added Tax Act 1994 s33.',
    code: CODE,
    tests: ['test/core/model/steps/deliver-support.test.ts'],
  },
  {
    id: 'above-rate-split',
    gives:
      'What care costs above the framework’s price stands in a line of its own and not in that of framework care.',
    fills: ['council.framework', 'council.aboveRate'],
    formula: ['council.framework -= market.paidAbove', 'council.aboveRate = market.paidAbove'],
    where: {
      'market.paidAbove':
        'what the council pays above the framework’s price this month; on the preferred list nobody is paid above its price',
    },
    code: CODE,
    tests: ['test/core/model/steps/deliver-on-terms.test.ts', 'test/core/model/council/accounts.test.ts'],
  },
  {
    id: 'outcome-score',
    gives:
      'How well a provider does, from 0 to 1: its published rating, and the share of the council’s clients it serves who could really have gone elsewhere.',
    fills: [],
    formula: [
      'clients = number of people present whose people.provider is the provider and whose people.deployment is not 2 (self-funder)',
      'with-choice = number of those with people.alternatives >= 2',
      'choice = with-choice / clients, or 0 if clients = 0',
      'outcome-score = (1 - outcome.weight.choice) * (providers.rating / 3) + outcome.weight.choice * choice',
    ],
    where: { 'outcome-score': 'not rounded', 3: 'the best rating there is, outstanding' },
    source: 'S1 and S2.',
    code: OUTCOMES,
    tests: OUTCOME_TESTS,
  },
  {
    id: 'shared-out-whole',
    gives: 'A sum is split in proportion to weights in whole pence that add up to it exactly.',
    fills: [],
    formula: [
      'shared-out-whole(sum, weights): part of each = floor((sum * weight) / sum of all weights)',
      'the pence left over go one each to the parts with the largest remainder, the lower row first among equals',
      'remainder of a part = sum * weight - part * sum of all weights; a part with a weight of 0 has nothing of it',
    ],
    where: {
      sum: 'pence, whole and not below zero',
      'weights that are not whole':
        'Rounding may leave pence over after one round, and the rounds go on, or make the parts too large by some, and then a penny each is taken back from the smallest remainders on, the higher row first among equals, never below 0.',
    },
    code: 'core/money/allocate.ts',
    tests: ['test/core/money/allocate.test.ts'],
  },
  {
    id: 'outcome-payments',
    gives:
      'What is kept back from framework invoices alike is shared out again by how well each provider does; all together it comes to nothing.',
    fills: ['providers.outcomeRevenue', 'council.paidOnOutcomes'],
    formula: [
      'nothing is done if fee.outcome-share = 0; otherwise over the provider rows below market.providerRows:',
      'kept = halfUp(fee.outcome-share * sum of providers.frameworkRevenue)',
      'weight = providers.frameworkRevenue * outcome-score',
      'outcome = part of shared-out-whole(kept, weight) - part of shared-out-whole(kept, providers.frameworkRevenue)',
      'outcome = 0 for every provider if kept = 0 or all weights add up to 0',
      'then for each provider in order of row: providers.outcomeRevenue = outcome',
      '  outcome > 0: pay(outcome payment, council, cash, outcome); council.paidOnOutcomes += outcome',
      '  outcome < 0: pay(outcome payment, cash, council, 0 - outcome)',
    ],
    where: { outcome: 'pence, whole; below zero for who did worse', cash: 'of the provider, open or closed' },
    source: 'S1 and S2 (part of the price on outcomes).',
    code: OUTCOMES,
    tests: OUTCOME_TESTS,
  },
  {
    id: 'falls-due',
    gives:
      'An invoice is split between two months that follow each other, so that the mean delay is the payer’s; the later one is four months on at most.',
    fills: [],
    formula: [
      'delay = min(4, max(0, days / (365 / 12)))',
      'earlier = min(3, floor(delay)); later = earlier + 1',
      'due of the month earlier = halfUp(invoice * (later - delay)); due of the month later = invoice - that',
      'due of every other month from 0 to 4 = 0',
    ],
    where: {
      'earlier, later': 'months from this one, which is month 0',
      invoice: 'pence, whole',
      '365 / 12': 'days in a month, here',
    },
    code: 'core/model/paying/falls-due.ts',
    tests: ['test/core/model/paying/falls-due.test.ts'],
  },
  {
    id: 'council-invoices-paid',
    gives: 'The council pays framework invoices, and those of fund holders, after its usual delay.',
    fills: ['providers.dueNext', 'providers.dueAfter', 'providers.dueThird', 'providers.dueFourth'],
    formula: [
      'for each provider row below market.providerRows in order, open or closed:',
      'due of months 0 to 4 = falls-due(providers.frameworkRevenue + fund-invoices, payment.days)',
      'pay(framework care, council, cash, providers.dueNext + due of month 0)',
      'providers.dueNext = providers.dueAfter + due of month 1',
      'providers.dueAfter = providers.dueThird + due of month 2',
      'providers.dueThird = providers.dueFourth + due of month 3',
      'providers.dueFourth = due of month 4',
    ],
    where: {
      'the columns on the right': 'as the month before left them, each read before it is written',
      cash: 'of the provider, here and below',
    },
    source: 'Lever payment.days, whose start comes from evidence provider.debtor.*.',
    code: INVOICES,
    tests: [...IN_TIME, 'test/core/model/opening-debts.test.ts'],
  },
  {
    id: 'individuals-payments-passed-on',
    gives: 'What individuals have paid reaches the provider in the month or the next, by their usual delay.',
    fills: ['providers.dueIndividuals'],
    formula: [
      'billed = providers.individualRevenue - providers.badDebt',
      'now = due of month 0 of falls-due(billed, provider.debtor.individuals)',
      'pay(payment on its way, clearing, cash, providers.dueIndividuals + now)',
      'providers.dueIndividuals = billed - now',
    ],
    where: { 'a delay of more than a month': 'all of it is paid next month: nothing is later' },
    source: 'Evidence provider.debtor.individuals.',
    code: INVOICES,
    tests: IN_TIME,
  },
  {
    id: 'block-paid',
    gives: 'Block hours are paid in the month, and what is paid back for hours not used comes back in it.',
    fills: [],
    formula: [
      'pay(block contract, council, cash, providers.blockRevenue)',
      'pay(block hours paid back, cash, council, providers.blockPaidBack)',
    ],
    source: 'S1; S3 q11.',
    code: CODE,
    tests: DELIVER_TESTS,
  },
  {
    id: 'spot-at-start',
    gives:
      'While no framework hours are promised, what a promise would be a share of is kept up to date; who has closed is promised nothing more.',
    fills: ['providers.spotAtStart'],
    formula: [
      'providers.spotAtStart = minutes-of-week(providers.deliveredFramework) if framework.guarantee = 0',
      'providers.spotAtStart = 0 if framework.guarantee is not 0 and providers.open = 0; otherwise it stays',
    ],
    source: 'S1 (guaranteed minimum volume).',
    code: 'core/model/council/honour-guarantee.ts',
    tests: IN_TIME,
  },
  {
    id: 'guarantee-honoured',
    gives:
      'Framework hours that were promised, that nobody drew on and that there was staff for are paid at the framework rate, in the month.',
    fills: ['providers.guaranteeRevenue', 'council.guarantees'],
    formula: [
      'ready = max(0, providers.staff - providers.booked) less what of it stands ready for the block (block-invoice)',
      'unused = min(minutes-of-month(providers.guaranteedSpot) - providers.deliveredFramework, minutes-of-month(ready))',
      'if unused > 0, with owed = price-for-minutes(market.frameworkRate, unused), and owed is not 0:',
      '  pay(guaranteed hours not used, council, cash, owed); providers.guaranteeRevenue = owed; council.guarantees += owed',
    ],
    where: {
      ready: 'minutes a week',
      'providers.guaranteeRevenue': 'otherwise stays 0, as set when care was delivered',
    },
    source:
      'S1 (guaranteed minimum volume). That it pays for no hour without staff is this project’s reading.',
    code: 'core/model/council/honour-guarantee.ts',
    tests: IN_TIME,
  },
  {
    id: 'in-house-made-good',
    gives:
      'The council’s own service has no money of its own: what it spent last month the council makes good.',
    fills: [],
    formula: ['if providers.inHouse = 1: settle(in-house service, cash, council)'],
    code: CODE,
    tests: ['test/core/model/steps/pay-for-care.test.ts'],
  },
  {
    id: 'closed-provider-settled',
    gives:
      'A closed provider is still paid what it was owed, and the money goes to its owners and creditors.',
    fills: [],
    formula: ['if providers.open = 0: settle(closing balance, cash, owners)'],
    where: { order: 'last of all, provider by provider' },
    code: CODE,
    tests: [...DELIVER_TESTS, ...IN_TIME],
  },
];
