import type { Equation } from '../equation.ts';

const CODE = 'core/model/steps/size-pot.ts';
const TESTS = ['test/core/model/steps/size-pot.test.ts'] as const;

export const sizePotEquations: readonly Equation[] = [
  {
    id: 'worth-of-points',
    gives: 'What all needs the council has assessed cost in a week at this month’s rates.',
    fills: [],
    formula: [
      'worth-of-points = 0, and for each person row from 0 to market.peopleRows - 1 with people.present = 1 and people.deployment ≠ 2 (self-funder) add:',
      '  price-for-minutes(market.frameworkRate, people.assessed * (1 + people.doubleHanded))',
      '  + price-for-minutes(halfUp(support.rate), people.supportAssessed)',
    ],
    where: {
      'people.assessed, people.supportAssessed': 'as last assessed, before this month’s reviews and arrivals',
      'price-for-minutes(price, minutes)':
        'halfUp(price * minutes / 60), the quotient being exact before it is rounded',
      'worth-of-points': 'pence a week; each of the two parts of each person is rounded',
    },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'pot',
    gives: 'The pot: what all assessed needs cost in the first reported month, grown each April.',
    fills: ['market.pot'],
    formula: [
      'if isNewFinancialYear: market.pot = halfUp(market.pot * (1 + budget.pot-growth))',
      'if reported = 0: market.pot = worth-of-points',
      'in every other month market.pot stays as it is',
    ],
    where: {
      'isNewFinancialYear, reported':
        'as in month-clock; the first reported month is never a new financial year',
      'market.pot': '0 through the spin-up; set in the first reported month however budgets are sized then',
    },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'point-value',
    gives:
      'What a point of the allocation formula is worth over what the assessed hour costs: its part of the pot, or just that.',
    fills: ['market.pointValue'],
    formula: [
      'market.pointValue = market.pot / worth-of-points if budget.sizing = "pot" and worth-of-points > 0',
      'market.pointValue = 1 otherwise',
    ],
    where: {
      'market.pointValue':
        'a multiplier, not rounded; worked out after the pot of the month, and 1 before the first month',
      'budget.sizing': '"rate" or "pot"; levers have not been changed yet in the spin-up, where it is "rate"',
    },
    code: CODE,
    tests: TESTS,
  },
];
