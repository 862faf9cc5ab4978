import type { Equation } from '../equation.ts';

const CODE = 'core/model/steps/deliver-support.ts';
const TESTS = ['test/core/model/steps/deliver-support.test.ts'];

export const deliverSupportEquations: readonly Equation[] = [
  {
    id: 'support-starts-at-nothing',
    gives: 'Each month the bookings and deliveries of community support are counted anew.',
    fills: ['supporters.booked', 'supporters.delivered', 'supporters.capacity'],
    formula: [
      'first of all, for each supporter row below market.supporterRows:',
      'supporters.booked = 0; supporters.delivered = 0; supporters.capacity = minutes-of-month(supporters.staff)',
    ],
    where: {
      order:
        'After this, support-wanted for each person in order of row, and once everyone’s is known support-delivered to support-bought for each person in order of row. People are the rows below market.peopleRows with people.present = 1; in a row without a person what the step writes = 0.',
    },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'support-vat-rate',
    gives:
      'A supplier over the registration threshold charges VAT. The council has it back on what it buys itself, and on what a fund buys where the council in law receives it.',
    fills: [],
    formula: [
      'support-vat-rate = vat.rate if supporters.taxable of the person’s supplier = 1, else 0',
      'vat-is-recovered = people.deployment is 0 (council-managed) or 3 (none), or is 4 (service fund) and isf.recipient is 1 (council)',
    ],
    source: 'Value Added Tax Act 1994 s33 and schedule 9 group 7.',
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'most-before-vat',
    gives:
      'The most that can be bought before VAT with some money, the VAT on it included: £100 at 20% buys £83.33.',
    fills: [],
    formula: [
      'net = money - halfUp(money * parts(rate) / (10000 + parts(rate)))',
      'most-before-vat(money, rate) = net - 1 if net + vat-on(net, rate) > money, else net',
    ],
    where: { 'money, net': 'pence, whole', 'parts(rate)': 'as in vat-on' },
    code: 'core/model/budgeting/vat-month.ts',
    tests: ['test/core/model/budgeting/vat-month.test.ts', 'test/core/vat/vat.test.ts'],
  },
  {
    id: 'other-money',
    gives: 'What other public funds would pay for in the month; those who pay for their own care have none.',
    fills: [],
    formula: [
      'other-money = 0 if people.deployment is 2 (self-funder)',
      'other-money = weekly-to-monthly(people.otherStream) otherwise',
    ],
    where: { 'other-money': 'pence of the month, whole' },
    source: 'S3 glossary (individual budgets).',
    code: 'core/model/budgeting/other-money.ts',
    tests: ['test/core/model/steps/pay-for-care.test.ts'],
  },
  {
    id: 'support-affordable',
    gives:
      'What is left of the month’s money after fees and personal care, with the money of other funds, buys support with its VAT.',
    fills: [],
    formula: [
      'support-minutes(pence before VAT) = minutes-of-week(floor(pence before VAT * 60 / supporters.price))',
      'spent-on-care = 0 if people.deployment is 5 (mixed), else people.bought',
      'left = people.budget + balance of the person’s budget account - people.fee - spent-on-care',
      'tax-borne = 0 if vat-is-recovered, else support-vat-rate',
      'support-affordable = support-minutes(most-before-vat(max(0, left) + other-money, tax-borne))',
    ],
    where: {
      'support-minutes, support-affordable':
        'minutes a week, at the price before VAT of the person’s supplier',
      'balance of the person’s budget account':
        'what earlier months left, less a payment lost this month (money-lost); the budget of this month is not in it yet',
    },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'support-wanted',
    gives:
      'A person would draw on the support they need: as far as planned and as other funds pay for where the council buys it, as far as the money goes with a direct payment or service fund, and all of it where they pay themselves.',
    fills: ['people.supportWanted', 'supporters.booked'],
    formula: [
      'people.supportWanted = 0 if people.supporter is -1 (none); otherwise by people.deployment:',
      '  0 (council-managed), 3 (none): min(people.supportNow, support-plan-taken-up + support-minutes(other-money))',
      '  2 (self-funder): part-taken-up(people.supportNow)',
      '  1 (direct payment), 5 (mixed): min(part-taken-up(people.supportNow), limit), with',
      '    limit = max(support-plan-taken-up, support-affordable) if people.topsUp = 1, else support-affordable',
      '  4 (service fund): min(part-taken-up(people.supportNow), support-affordable)',
      'supporters.booked of the person’s supplier += people.supportWanted',
    ],
    where: { 'people.supportNow': 'where the council buys it is not cut by people.takes; the plan is' },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'support-delivered',
    gives: 'A supplier with too few staff gives each client the same part of what they want.',
    fills: ['people.supportDelivered'],
    formula: [
      'support-staffed(minutes) = minutes if supporters.booked <= supporters.staff, both of the person’s supplier',
      'support-staffed(minutes) = floor((minutes * supporters.staff) / supporters.booked) otherwise',
      'people.supportDelivered = minutes-of-month(support-staffed(people.supportWanted)), or 0 if people.supporter is -1 (none)',
    ],
    where: { 'supporters.booked': 'minutes a week of everyone, all support-wanted being known' },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'support-core',
    gives:
      'Where support is bought as core and flexible, the core of a package the council buys for someone under 65 is paid for whatever they need that month.',
    fills: [],
    formula: [
      'support-core = minutes-of-month(support-staffed(floor(support-plan-taken-up * support.core-share)))',
      '  if people.deployment is 0 (council-managed) or 3 (none), people.group is 2, 3 or 4 and people.supporter is not -1 (none)',
      'support-core = 0 otherwise',
    ],
    where: {
      'people.group': '2 physical disability, 3 learning disability, 4 mental health: those of 18 to 64',
      'support-core': 'minutes of the month',
    },
    source: 'S3 q5 (core and flexible).',
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'support-bought',
    gives:
      'Support is charged at the supplier’s price with its VAT, for what was delivered or, if that is more, the core; the VAT comes back to the council or stays with the person.',
    fills: [
      'people.supportBought',
      'people.supportVat',
      'people.supportVatRecovered',
      'supporters.delivered',
    ],
    formula: [
      'paid-minutes = max(people.supportDelivered, support-core)',
      'people.supportBought, people.supportVat, people.supportVatRecovered = 0 if paid-minutes = 0; otherwise:',
      'net = price-for-minutes(supporters.price, paid-minutes); vat = vat-on(net, support-vat-rate)',
      'people.supportBought = net + vat',
      'people.supportVatRecovered = vat and people.supportVat = 0 if vat-is-recovered, else the other way round',
      'supporters.delivered of the supplier += people.supportDelivered',
    ],
    where: { 'paid-minutes': 'minutes of the month' },
    source: 'Value Added Tax Act 1994 s33; S4 (day services and direct payments).',
    code: CODE,
    tests: TESTS,
  },
];
