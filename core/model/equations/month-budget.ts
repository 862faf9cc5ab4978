import type { Equation } from '../equation.ts';

const CODE = 'core/model/budgeting/month-budget.ts';
const TESTS = ['test/core/model/budgeting/month-budget.test.ts'];

/** The gross budget of a month for people whose money goes into an account, and the fees on it. */
export const monthBudgetEquations: readonly Equation[] = [
  {
    id: 'has-month-budget',
    gives:
      'A budget goes into an account for whoever has a direct payment, a mixed package or a service fund; a fund only while someone holds it.',
    fills: [],
    formula: [
      'has-month-budget = people.deployment is 1 (direct payment) or 5 (mixed),',
      '  or is 4 (service fund) and the fund has a holder:',
      '    people.provider is not -1 if people.budgeted > 0, else people.supporter is not -1',
    ],
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'care-budget',
    gives:
      'The month’s budget for personal care is what is taken up of the plan at the council’s rate for the arrangement.',
    fills: [],
    formula: [
      'rate = price-with-needs(fund-price, fee.needs-related) if people.deployment is 4 (service fund)',
      'rate = market.assistantRate if it is not and people.route is 3 (personal assistant)',
      'rate = market.agencyRate otherwise',
      'care-budget = 0 if people.deployment is 5 (mixed)',
      'care-budget = weekly-to-monthly(price-for-minutes(rate, plan-taken-up * (1 + people.doubleHanded))) otherwise',
    ],
    where: {
      'care-budget': 'pence a month, whole',
      pools: 'A pool is paid what its members would be paid alone, so people.sharing does not enter.',
    },
    code: CODE,
    tests: [...TESTS, 'test/core/model/steps/deliver-arrangements.test.ts'],
  },
  {
    id: 'vat-on',
    gives: 'The tax on a price without it, to the nearest penny.',
    fills: [],
    formula: [
      'parts(rate) = floor(rate * 10000 + 0.5)',
      'vat-on(net, rate) = halfUp(net * parts(rate) / 10000)',
    ],
    where: { net: 'pence, whole', 'parts(rate)': 'the rate in hundredths of a per cent, whole' },
    code: 'core/vat/vat.ts',
    tests: ['test/core/vat/vat.test.ts'],
  },
  {
    id: 'vat-added-to-payment',
    gives:
      'Where the council adds it, a direct payment for support is raised by the VAT its supplier will charge.',
    fills: [],
    formula: [
      'vat-added-to-payment = vat-on(support-budget, vat.rate) if direct-payment.vat is 1 (added), people.deployment is 1 (direct payment) or 5 (mixed), people.supporter is not -1 (none) and supporters.taxable of it = 1',
      'vat-added-to-payment = 0 otherwise',
    ],
    where: {
      'support-budget': 'as in month-budget, pence a month',
      'the rate': 'the council’s own support.rate, not the supplier’s price',
    },
    source: 'Value Added Tax Act 1994; S4.',
    code: 'core/model/budgeting/vat-added.ts',
    tests: ['test/core/model/budgeting/vat-added.test.ts'],
  },
  {
    id: 'month-budget',
    gives:
      'The gross budget of the month pays for both lines of the plan as far as the person takes them up; running an account or a fund takes its fee from it, or from the council on top.',
    fills: ['people.budget', 'people.fee', 'people.feeOnTop'],
    formula: [
      'for each person, first of all: people.budget, people.fee, people.feeOnTop = 0',
      'care-money = 0, and that is all, unless has-month-budget',
      'support-budget = weekly-to-monthly(price-for-minutes(halfUp(support.rate), support-plan-taken-up))',
      'people.budget = care-budget + support-budget + vat-added-to-payment',
      'if people.deployment is 4 (service fund), with due = halfUp(people.budget * isf.fee):',
      '  people.fee = due if isf.fee-payer is 0 (budget); people.feeOnTop = due if it is 1 (council)',
      'else if people.account is 1 (a third party runs it):',
      '  people.fee = min(people.budget, halfUp(dp.managedaccount.fee / 12))',
      'care-money = care-budget if people.fee = 0, else care-budget - halfUp((people.fee * care-budget) / people.budget)',
    ],
    where: {
      'care-money': 'pence of the month’s budget for personal care after its part of the fee',
      'support.rate': 'pence an hour',
      'dp.managedaccount.fee': 'pence a year',
      'an account of one’s own or run by the council as agent': 'people.account of 0 or 2: no fee',
    },
    code: CODE,
    tests: TESTS,
  },
];
