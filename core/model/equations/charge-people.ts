import type { Equation } from '../equation.ts';
import { chargingEquations } from './shared/charging.ts';

const CODE = 'core/model/steps/charge-people.ts';
const DELIVER_TESTS = 'test/core/model/steps/deliver-care.test.ts';
const OTHER_MONEY_TESTS = ['test/core/model/steps/pay-for-care.test.ts'];

export const chargePeopleEquations: readonly Equation[] = [
  ...chargingEquations,
  {
    id: 'other-money-used',
    gives:
      'Money of other public funds pays for community support before social care does; what is not used stays with its funds.',
    fills: [],
    formula: ['other-money-used = min(other-money, people.supportBought - people.supportVatRecovered)'],
    where: { 'other-money-used': 'pence of the month' },
    code: 'core/model/budgeting/other-money.ts',
    tests: OTHER_MONEY_TESTS,
  },
  {
    id: 'other-money-charged',
    gives:
      'Of the money of other funds used, what may be charged for; the funds nobody is charged for are used first.',
    fills: [],
    formula: [
      'other-money-charged = 0 if people.otherCharged = 0',
      'other-money-charged = max(0, other-money-used - weekly-to-monthly(people.otherStream - people.otherCharged)) otherwise',
    ],
    where: { 'other-money-charged': 'pence of the month' },
    code: 'core/model/budgeting/other-money.ts',
    tests: OTHER_MONEY_TESTS,
  },
  {
    id: 'arrangement-fee',
    gives:
      'Someone who pays in full and has the council arrange their care pays a twelfth of the yearly fee in each month with a provider, and the fee for setting up in the month of their first.',
    fills: ['people.arrangementFee'],
    formula: [
      'people.arrangementFee = 0 unless people.deployment is 2 (self-funder), people.arranged = 1 and people.provider is not -1 (none); then:',
      'people.arrangementFee = halfUp(charging.arrangementfee.annual / 12)',
      '  + halfUp(charging.arrangementfee.setup) if people.changesChosen = 0, people.changesForced = 0 and people.since = month',
    ],
    where: {
      month: 'months since the start of the spin-up, from 0',
      'charging.arrangementfee.annual, charging.arrangementfee.setup': 'pence a year, and pence',
    },
    source: 'Care Act 2014 s14(1)(b).',
    code: CODE,
    tests: OTHER_MONEY_TESTS,
  },
  {
    id: 'cost-charged-for',
    gives:
      'Nobody is charged more than their care costs: VAT that comes back and other public money are no cost, but for what of that money is charged for.',
    fills: [],
    formula: [
      'support-cost = (people.supportBought - people.supportVatRecovered) - other-money-used',
      'cost-charged-for = people.bought + support-cost + other-money-charged',
    ],
    where: { 'support-cost, cost-charged-for': 'pence of the month' },
    code: CODE,
    tests: [DELIVER_TESTS, 'test/core/model/charging/charging-rules.test.ts'],
  },
  {
    id: 'contribution',
    gives:
      'A council client contributes what their means allow, never more than the cost and never more than the council would pay without a charge.',
    fills: ['people.contribution'],
    formula: [
      'people.contribution = 0 if people.deployment is 2 (self-funder) or cost-charged-for <= 0; otherwise:',
      'income = halfUp(people.income * market.incomeIndex)',
      'charge = weekly-to-monthly(assessed-charge(income))',
      'paid-before-charge, by people.deployment: 1 (direct payment), 4 (service fund): people.budget; 5 (mixed): people.bought + people.budget; 0 (council-managed), 3 (none): unlimited',
      'people.contribution = min(charge, cost-charged-for, paid-before-charge)',
    ],
    where: {
      income: 'pence a week',
      'charge, paid-before-charge': 'pence of the month',
      'each person':
        'for the rows below market.peopleRows with people.present = 1, in any order; a row without a person keeps what stood in it',
    },
    source: 'Care Act 2014 ss 14, 17 and 31.',
    code: CODE,
    tests: [DELIVER_TESTS, 'test/core/model/charging/charging-rules.test.ts'],
  },
  {
    id: 'assessed-as',
    gives: 'What a client’s means leave them to pay, known of those who get no care in the month too.',
    fills: ['people.assessedAs'],
    formula: [
      'people.assessedAs = 0 if people.deployment is 2 (self-funder); otherwise, with charge as in contribution:',
      '2 (the full cost) when charge is unlimited, 1 (a charge) when charge > 0, else 0 (nothing)',
    ],
    where: {
      charge: 'before it is held to what care costs; unlimited with savings above charging.capital.upper',
    },
    source: 'Care Act 2014 ss 14 and 17.',
    code: CODE,
    tests: ['test/core/model/recording/means.test.ts'],
  },
  {
    id: 'top-up',
    gives:
      'Where what was bought and the fee come to more than the account holds with the month’s budget, the person adds the rest.',
    fills: ['people.topUp'],
    formula: [
      'people.topUp = 0 unless people.deployment is 1 (direct payment), 4 (service fund) or 5 (mixed); then:',
      'spent = people.fee + support-cost + (0 if people.deployment is 5 (mixed), else people.bought)',
      'people.topUp = max(0, spent - (people.budget + balance of the person’s budget account))',
    ],
    where: {
      spent: 'pence of the month',
      'balance of the person’s budget account':
        'before the budget of the month is paid in; it can be below zero (money-lost)',
    },
    source: 'S4 (a rate below the price forces top-ups).',
    code: CODE,
    tests: [DELIVER_TESTS, 'test/core/model/steps/rate-caps.test.ts'],
  },
];
