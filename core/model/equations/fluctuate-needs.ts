import type { Equation } from '../equation.ts';

const CODE = 'core/model/steps/fluctuate-needs.ts';
const TESTS = [
  'test/core/model/steps/needs-and-reviews.test.ts',
  'test/core/random/distributions.test.ts',
] as const;

export const fluctuateNeedsEquations: readonly Equation[] = [
  {
    id: 'month-fluctuation',
    gives: 'How this month’s need lies to the usual: around 1, with the spread given, and never below 0.',
    fills: [],
    formula: [
      'u = u(need-fluctuation, people.identity, index)',
      'month-fluctuation = max(0, 1 + need.fluctuation.sd * triangular-draw(u))',
    ],
    where: { index: 'as in month-clock', u: 'one draw a person and month, for both lines of need' },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'need-of-the-month',
    gives: 'What a person needs this month, on both lines.',
    fills: ['people.needNow', 'people.supportNow'],
    formula: [
      'for each person row from 0 to market.peopleRows - 1 with people.present = 1:',
      'people.needNow = halfUp(people.need * month-fluctuation)',
      'people.supportNow = halfUp(people.supportNeed * month-fluctuation)',
    ],
    where: {
      'people.needNow, people.supportNow':
        'whole minutes a week; unlike the lasting need they may come to 0. Rows without a person keep what they hold',
      'people.need, people.supportNeed':
        'after this month’s changes, and of those who arrived this month too',
    },
    code: CODE,
    tests: TESTS,
  },
];
