/** What an arrangement costs the person, as the part of their budget's worth of care that it loses them. */
import type { Equation } from '../equation.ts';

const CODE = 'core/model/choosing/terms.ts';
const TESTS = ['test/core/model/choosing/terms.test.ts'];

export const termsEquations: readonly Equation[] = [
  {
    id: 'worth-of-plan',
    gives: 'What a person’s plan is worth in a week at the council’s own rates.',
    fills: [],
    formula: [
      'care-worth = people.budgeted * workers-on * market.frameworkRate / 60',
      'support-worth = people.supportBudgeted * support.rate / 60',
      'plan-worth = max(1, care-worth + support-worth)',
    ],
    where: {
      'care-worth, support-worth, plan-worth':
        'pence a week, not rounded; of all that is budgeted, whatever part the person takes up; not below a penny',
      'support.rate': 'pence an hour',
    },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'losses-of-month',
    gives:
      'The part of the care or support planned that each way of buying loses a person this month: a payment below the price, VAT that nobody recovers, a fee, an employer’s costs.',
    fills: [],
    formula: [
      'worked out once, before anyone decides',
      'loss-at(rate, price) = max(0, 1 - rate / price)',
      'price = mean-price(market.frameworkRate)',
      'loss[agency] = loss-at(market.agencyRate, price)',
      'loss[framework] = loss-at(market.agencyRate, market.frameworkRate)',
      'loss[preferred] = loss-at(market.agencyRate, market.frameworkRate * (1 - preferred-list.discount))',
      'loss[assistant] = loss-at(market.assistantRate, assistant-hour)',
      'loss[pooled] = 1 - (1 - loss-at(market.agencyRate, price * (1 - pooled.discount))) / (1 - pooled.sharing)',
      'taxable part = sum of supporters.staff * supporters.taxable / sum of supporters.staff, over rows from 0 to market.supporterRows - 1; 0 where they have no staff',
      'vat = taxable part * (1 - 1 / (1 + vat.rate))',
      'loss[vat] = 0 if direct-payment.vat is 1 (added), else vat',
      'loss[fund] = isf.fee if isf.fee-payer is 0 (budget), else 0',
      'loss[fund vat] = vat if isf.recipient is 0 (person), else 0',
      'account a week = dp.managedaccount.fee / 52',
    ],
    where: {
      'loss[...]': 'fractions; loss[pooled] may lie below zero, which is a gain',
      'assistant-hour, assistant-week':
        'see assistant-cost: whole pence, by wage.nlw, pay.careworker.premium, pay.pa.premium, holiday.fraction, cost.sick.share, pension.ae.rate, pa.payroll and pa.insurance',
      'market.frameworkRate * (1 - preferred-list.discount)': 'not rounded here',
      'dp.managedaccount.fee': 'pence a year',
    },
    source: 'S4; Value Added Tax Act 1994 section 33; Care Act 2014 section 31.',
    code: CODE,
    tests: TESTS,
  },
];
