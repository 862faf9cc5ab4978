import type { Equation } from '../../equation.ts';

const CODE = 'core/money/rounding.ts';
const TIME = 'core/time/weeks.ts';
const ROUNDING_TESTS = ['test/core/money/rounding.test.ts'];
const TIME_TESTS = ['test/core/time/time.test.ts'];

/** How money and time come out whole: used by every step, and told where care is delivered and priced. */
export const wholeAmountsEquations: readonly Equation[] = [
  {
    id: 'rounding-rules',
    gives:
      'Money is whole pence and time whole minutes; where a sum comes out between two, a named rule says which it is.',
    fills: [],
    formula: [
      'halfUp(x) = the nearest whole number, a half going away from zero',
      'down(x) = the whole number next to x towards zero; up(x) = the one away from zero',
      'floor(x) = the largest whole number not above x; ceil(x) = the smallest not below x',
      'whole(x) = floor(x)',
      'halfUp(n / d) of whole n and d is the exact quotient rounded; no rounding in between',
    ],
    where: {
      'other sums':
        'Sums of money and time that are not yet rounded mean their exact values. The engine works them in binary floating point, so its rounding takes a number that has strayed from a half, or from a whole one, by no more than 2^-46 of itself for what was meant. Nothing is negative zero.',
    },
    code: CODE,
    tests: ROUNDING_TESTS,
  },
  {
    id: 'price-for-minutes',
    gives: 'The price of some minutes of care is the price of an hour in proportion, to the nearest penny.',
    fills: [],
    formula: ['price-for-minutes(price, minutes) = halfUp(price * minutes / 60)'],
    where: { price: 'pence an hour, whole', minutes: 'whole minutes' },
    code: CODE,
    tests: ROUNDING_TESTS,
  },
  {
    id: 'weekly-to-monthly',
    gives:
      'A month is a twelfth of a year of 52 weeks, so 13/3 weeks: a weekly amount of money comes to 13/3 of it a month.',
    fills: [],
    formula: ['weekly-to-monthly(pence a week) = halfUp(pence a week * 13 / 3)'],
    where: { 'an unlimited amount': 'stays unlimited' },
    code: TIME,
    tests: TIME_TESTS,
  },
  {
    id: 'minutes-of-month',
    gives:
      'Time of a week comes to 13/3 of it in a month, rounded down, so that clients together never have more than the staff.',
    fills: [],
    formula: ['minutes-of-month(minutes a week) = down(minutes a week * 13 / 3)'],
    code: TIME,
    tests: TIME_TESTS,
  },
  {
    id: 'minutes-of-week',
    gives:
      'Time of a month comes to 3/13 of it a week, rounded down, so that a week never makes more than the month had.',
    fills: [],
    formula: ['minutes-of-week(minutes a month) = down(minutes a month * 3 / 13)'],
    code: TIME,
    tests: TIME_TESTS,
  },
];
