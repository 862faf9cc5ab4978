import type { Equation } from '../equation.ts';

const CODE = 'core/model/steps/pay-for-care.ts';
const TESTS = ['test/core/model/steps/pay-for-care.test.ts'];
const IN_TIME = ['test/core/model/steps/pay-in-time.test.ts'];
const BALANCES = [
  'test/core/model/steps/deliver-care.test.ts',
  'test/core/model/steps/money-balances.test.ts',
];

/** What moves person by person. */
export const payPeopleEquations: readonly Equation[] = [
  {
    id: 'payments-start-at-nothing',
    gives: 'The lines of the council’s account that payments fill are counted anew each month.',
    fills: [
      'market.otherStreams',
      'council.framework',
      'council.preferredList',
      'council.pooled',
      'council.directPayments',
      'council.funds',
      'council.feesOnTop',
      'council.support',
      'council.contributions',
      'council.collected',
      'council.paymentHolders',
      'council.agentAccounts',
      'council.arrears',
      'council.aboveRate',
      'council.guarantees',
      'council.vatRecovered',
      'council.arrangementFees',
      'council.otherFunds',
      'council.paidOnOutcomes',
    ],
    formula: [
      'first of all these = 0: market.otherStreams; fund-invoices of each provider row;',
      '  council.framework, council.aboveRate, council.preferredList, council.pooled, council.guarantees, council.support, council.vatRecovered',
      '  council.directPayments, council.funds, council.feesOnTop, council.contributions, council.arrangementFees, council.otherFunds',
      '  council.collected, council.paymentHolders, council.agentAccounts, council.arrears, council.paidOnOutcomes',
    ],
    where: {
      'fund-invoices': 'pence: what holders of service funds invoice this month; of this step alone',
      order:
        'After this the people, the rows below market.peopleRows with people.present = 1: nobody’s payments depend on another’s, so one kind is paid for everyone before the next, each as own-money-paid, managed-care-paid and budget-paid-out list them for one person, and client-account-lines last. Then support-vat-settled, above-rate-split and outcome-payments; then the providers in order of row (council-invoices-paid to closed-provider-settled, all of one before the next). A row without a person keeps what stood in it.',
    },
    code: CODE,
    tests: ['test/core/model/council/accounts.test.ts'],
  },
  {
    id: 'person-starts-at-nothing',
    gives: 'Before a person’s payments, nothing of theirs has been collected, left unpaid or put off.',
    fills: ['people.collected', 'people.unpaid', 'people.fundInvoiced'],
    formula: [
      'people.collected = 0; people.unpaid = 0; people.fundInvoiced = 0',
      'then by people.deployment: 2 (self-funder) own-money-paid; 1 (direct payment), 4 (service fund) or 5 (mixed) budget-paid-out; 0 (council-managed) or 3 (none) managed-care-paid',
      'then client-account-lines, if people.deployment is not 2 (self-funder)',
    ],
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'own-care-paid',
    gives:
      'Whoever buys their own care pays an assistant at once and a provider by invoice, which is on its way for some days or, now and then, never paid.',
    fills: ['people.unpaid', 'providers.badDebt'],
    formula: [
      'own-care-paid(from), nothing if people.bought = 0; otherwise the first of these that holds:',
      '  people.provider is -1 (none): pay(personal assistant, from, assistants, people.bought)',
      '  u(invoice-paid, people.identity, month) < provider.baddebt.dp: people.unpaid = people.bought; providers.badDebt of the provider += people.bought',
      '  otherwise: pay(care bought by individuals, from, clearing, people.bought)',
    ],
    where: {
      from: 'the account it is paid from: the purse, or the budget account',
      month: 'months since the start of the spin-up, from 0',
      'providers.badDebt': 'was set to 0 when care was delivered',
    },
    source: 'Evidence provider.baddebt.dp.',
    code: CODE,
    tests: [...TESTS, ...IN_TIME],
  },
  {
    id: 'own-money-paid',
    gives:
      'Someone who pays in full pays for their care and support from their purse; where the council arranges it they pay the council its price and its fee, and the council pays the invoice.',
    fills: ['council.arrangementFees'],
    formula: [
      'if people.arranged = 1:',
      '  pay(care bought by individuals, purse, council, people.bought)',
      '  pay(arrangement fee, purse, council, people.arrangementFee)',
      '  council.arrangementFees -= people.arrangementFee',
      'else own-care-paid(purse)',
      'pay(community support, purse, supporters, people.supportBought)',
    ],
    where: { purse: 'of the person' },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'managed-care-paid',
    gives:
      'Of someone with a managed budget or none, the council pays for the support, has the money of other funds for it, and bills the charge; personal care it pays on the provider’s invoice.',
    fills: ['market.otherStreams', 'council.otherFunds'],
    formula: [
      'pay(community support, council, supporters, people.supportBought)',
      'pay(other public money, otherFunds, council, other-money-used)',
      'market.otherStreams += other-money-used; council.otherFunds -= other-money-used',
      'charge-billed(people.contribution)',
    ],
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'fund-invoiced',
    gives:
      'Where service funds are paid in arrears, the council keeps back what the holder is due for care and fee and pays it on invoice; a fund for support alone is paid in advance.',
    fills: ['people.fundInvoiced'],
    formula: [
      'people.fundInvoiced = min(people.budget, people.bought + people.fee)',
      '  if people.deployment is 4 (service fund), isf.payment is 1 (in arrears) and people.provider is not -1 (none)',
      '  and then fund-invoices of the provider += people.fundInvoiced',
      'people.fundInvoiced = 0 otherwise',
    ],
    source: 'S3 q7 (service funds paid in advance).',
    code: CODE,
    tests: IN_TIME,
  },
  {
    id: 'budget-paid-out',
    gives:
      'A budget is paid into its account, net of the charge where that is the council’s way; the person, other funds and any top-up fill it up, and fees, care and support are paid from it.',
    fills: ['people.collected', 'providers.feeRevenue', 'market.otherStreams'],
    formula: [
      'netted = min(people.contribution, people.budget) if charging.collection is 0 (net) and people.deployment is not 4 (service fund), else 0',
      'in this order, account being the person’s budget account and purse their purse:',
      '1. fund-invoiced',
      '2. pay(individual service fund if people.deployment is 4 (service fund), else direct payment; council, account, people.budget - netted - people.fundInvoiced)',
      '3. pay(contribution, purse, account, netted)',
      '4. pay(top-up, purse, account, people.topUp)',
      '5. pay(other public money, otherFunds, account, other-money-used); market.otherStreams += other-money-used',
      '6. fund-holder-paid if people.deployment is 4 (service fund), else pay(account fee, account, accountHolders, people.fee)',
      '7. own-care-paid(account) if people.deployment is 1 (direct payment)',
      '8. pay(community support, account, supporters, people.supportBought - people.supportVatRecovered)',
      '9. pay(community support, council, supporters, people.supportVatRecovered)',
      '10. surplus-taken-back',
      '11. people.collected = netted; then charge-billed(people.contribution - netted)',
    ],
    where: {
      netted: 'pence: the charge kept out of the payment, which the person puts into the account themselves',
      'charging.collection': '1 for gross: the whole budget is paid and the charge billed',
    },
    source: 'Care Act 2014 s31.',
    code: CODE,
    tests: [...TESTS, ...BALANCES],
  },
  {
    id: 'fund-holder-paid',
    gives:
      'A fund is held by whoever gives the care or, where none is needed, the support. What is put off to an invoice is taken off the fee first.',
    fills: ['providers.feeRevenue'],
    formula: [
      'holder = cash of the person’s provider, or supporters if people.provider is -1 (none)',
      'fee-now = max(0, people.fee - people.fundInvoiced)',
      'care-now = people.bought - (people.fundInvoiced - (people.fee - fee-now))',
      'pay(service fund fee, account, holder, fee-now)',
      'pay(service fund fee, council, holder, people.feeOnTop)',
      'pay(care bought by individuals, account, holder, care-now) if care-now > 0',
      'providers.feeRevenue of the provider += people.fee + people.feeOnTop, if there is one',
    ],
    where: {
      'fee-now, care-now': 'pence paid at once',
      'providers.feeRevenue': 'was set to 0 when care was delivered; counts the fee put off too',
    },
    source: 'S4 (service funds and their fee).',
    code: CODE,
    tests: IN_TIME,
  },
  {
    id: 'surplus-taken-back',
    gives: 'What stands in an account beyond so many weeks of budget the council takes back.',
    fills: ['market.reclaimed'],
    formula: [
      'weeks-kept = isf.surplus.keep if people.deployment is 4 (service fund), else dp.reclaim.trigger',
      'surplus = balance of the account - halfUp(people.budget * (weeks-kept / (13 / 3)))',
      'if surplus > 0: pay(reclaimed direct payment, account, council, surplus); market.reclaimed += surplus',
    ],
    where: {
      'weeks-kept': 'weeks; 13 / 3 of them make a month',
      'market.reclaimed': 'was set to 0 when people left this month, and has had what other steps took back',
    },
    source: 'Evidence dp.reclaim.trigger, isf.surplus.keep.',
    code: CODE,
    tests: [...TESTS, ...BALANCES],
  },
  {
    id: 'charge-billed',
    gives:
      'A charge that is billed is paid or missed whole; whoever pays also repays a part of what they owe.',
    fills: ['people.owes', 'people.collected'],
    formula: [
      'charge-billed(amount), nothing and no draw if amount = 0 and people.owes = 0; otherwise:',
      'if u(charge-paid, people.identity, month) < charging.collection.missed: people.owes += amount, and that is all',
      'arrears = up(people.owes * charging.collection.repaid)',
      'people.owes -= arrears',
      'people.collected += amount + arrears',
      'pay(contribution, purse, council, amount + arrears)',
    ],
    where: {
      amount: 'pence of this month',
      month: 'months since the start of the spin-up, from 0',
      'people.owes': '0 for whoever arrives',
    },
    source: 'Evidence charging.collection.missed, charging.collection.repaid.',
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'client-account-lines',
    gives:
      'What a council client costs in the month is added to the lines of the council’s account, whenever it is paid.',
    fills: [
      'council.directPayments',
      'council.funds',
      'council.feesOnTop',
      'council.support',
      'council.contributions',
      'council.collected',
      'council.paymentHolders',
      'council.agentAccounts',
      'council.arrears',
      'council.framework',
      'council.preferredList',
      'council.pooled',
    ],
    formula: [
      'for each person whose people.deployment is not 2 (self-funder), after their payments:',
      'if people.deployment is 4 (service fund): council.funds += people.budget; council.feesOnTop += people.feeOnTop; council.support += people.supportVatRecovered',
      'if it is 1 (direct payment) or 5 (mixed): council.directPayments += people.budget; council.paymentHolders += 1; council.agentAccounts += 1 where people.account is 2 (the council as agent)',
      'if it is 0 (council-managed) or 3 (none): council.support += people.supportBought',
      'always: council.contributions -= people.contribution; council.collected += people.collected; council.arrears += people.owes',
      'if it is 0 (council-managed), 3 (none) or 5 (mixed), by people.route: 1 (framework) council.framework += people.bought; 4 (preferred list) council.preferredList += people.bought; 6 (pooled) council.pooled += people.bought; 0 (block), 7 (in-house) or any other nothing',
    ],
    code: 'core/model/council/client-costs.ts',
    tests: ['test/core/model/council/accounts.test.ts'],
  },
];
