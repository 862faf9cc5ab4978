import type { Equation } from '../equation.ts';

const CODE = 'core/model/steps/run-supporters.ts';
const TESTS = ['test/core/model/steps/run-supporters.test.ts'] as const;

export const runSupportersEquations: readonly Equation[] = [
  {
    id: 'support-price-untaxed',
    gives:
      'What a supplier would ask for an hour if it could reclaim no VAT: its own ratio to the rate the council allows.',
    fills: [],
    formula: ['support-price-untaxed = support.rate * supporters.priceRatio'],
    where: {
      'support-price-untaxed': 'pence an hour, not rounded; support.rate is not rounded here either',
      'supporters.priceRatio':
        'settled before the first month, as supporters.charity is, and never changed: supporters-settled',
    },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'supporter-registers-for-vat',
    gives:
      'Whether a supplier charges VAT: a charity never does, a business does when a year at this month’s bookings comes to more than the registration threshold.',
    fills: ['supporters.taxable'],
    formula: [
      'for each row from 0 to market.supporterRows - 1:',
      'turnover = supporters.booked / 60 * support-price-untaxed * 52',
      'supporters.taxable = 1 if supporters.charity = 0 and turnover > vat.threshold, otherwise 0',
    ],
    where: {
      'supporters.booked': 'as it stood at the end of last month; minutes a week',
      turnover: 'pence a year, not rounded; exactly at the threshold nobody registers',
      'from one month to the next': 'judged anew each month: a registration is not kept',
    },
    source: 'Value Added Tax Act 1994 schedule 1 and schedule 9 group 7 item 9.',
    code: CODE,
    tests: [...TESTS, 'test/core/vat/vat.test.ts', 'test/core/model/budgeting/vat-month.test.ts'],
  },
  {
    id: 'supporter-price',
    gives:
      'The price of an hour before VAT: who charges VAT reclaims what it pays itself and asks so much less.',
    fills: ['supporters.price'],
    formula: [
      'supporters.price = halfUp(support-price-untaxed * (1 - supporters.taxable * vat.input.irrecoverable.daycare))',
    ],
    where: { 'supporters.taxable': 'of this month, just worked out' },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'supporter-staff',
    gives:
      'The staff of a supplier: what is booked and some headroom, time for one more person at least, as far as it can take people on in a month or lose them.',
    fills: ['supporters.staff'],
    formula: [
      'worker = workforce.hours.per.worker * 60',
      'target = max(supporters.booked * (1 + staff.headroom), supporters.booked + worker)',
      'most = supporters.staff + max(worker, supporters.staff * staff.growth.max)',
      'least = supporters.staff * (1 - place.staffTurnover / 12)',
      'supporters.staff = halfUp(min(most, max(least, target)))',
    ],
    where: {
      worker: 'minutes a week of one worker, not rounded',
      'supporters.staff': 'on the right as it stood at the end of last month; whole minutes a week',
      'supporters.booked': 'as it stood at the end of last month',
    },
    code: CODE,
    tests: TESTS,
  },
];
