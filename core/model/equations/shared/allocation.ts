import type { Equation } from '../../equation.ts';

const CODE = 'core/model/budgeting/resource-allocation.ts';
const TESTS = [
  'test/core/model/budgeting/resource-allocation.test.ts',
  'test/core/model/steps/needs-and-reviews.test.ts',
] as const;

/** From an assessment to an indicative budget and a final one: at each review and on arrival. */
export const allocationEquations: readonly Equation[] = [
  {
    id: 'allocation-factor',
    gives:
      'What the council’s formula gives for the cost of an assessed need: its generosity and the worth of a point, how well it sees this kind of need, and its error about this person.',
    fills: [],
    formula: [
      'z = normal(allocation, people.identity, people.reviews)',
      'error = exp(allocation.error.sigma * z - allocation.error.sigma * allocation.error.sigma / 2)',
      'allocation-factor = market.pointValue * budget.generosity * (1 + allocation.bias.<group>) * error',
    ],
    where: {
      'people.reviews': 'how often the person has been reviewed, this time included; 0 on arrival',
      '<group>': 'the client group of the person: older, memory, physical, learning or mental',
    },
    source: 'Care Act 2014 section 26; S3 glossary.',
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'cost-of-plan',
    gives: 'What a plan costs a week at the council’s rates; where visits need two workers it pays for both.',
    fills: [],
    formula: [
      'cost-of-plan(care, support) = price-for-minutes(market.frameworkRate, care * (1 + people.doubleHanded)) + price-for-minutes(halfUp(support.rate), support)',
    ],
    where: {
      'care, support': 'whole minutes a week of the person’s own time',
      'price-for-minutes(price, minutes)':
        'halfUp(price * minutes / 60), the quotient being exact before it is rounded',
      'cost-of-plan': 'whole pence a week',
    },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'indicative-budget',
    gives: 'The indicative budget: what the formula gives for the assessed need.',
    fills: ['people.indicative'],
    formula: [
      'people.indicative = cost-of-plan(halfUp(people.assessed * allocation-factor), halfUp(people.supportAssessed * allocation-factor))',
    ],
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'final-budget',
    gives:
      'Support planning moves the budget part of the way from what the formula gave to what the need costs.',
    fills: ['people.budgeted', 'people.supportBudgeted', 'people.final'],
    formula: [
      'planned(assessed) = halfUp(given + support.planning * (assessed - given)), with given = assessed * allocation-factor',
      'people.budgeted = planned(people.assessed)',
      'people.supportBudgeted = planned(people.supportAssessed)',
      'people.final = cost-of-plan(people.budgeted, people.supportBudgeted)',
    ],
    where: { given: 'minutes a week, not rounded', 'people.budgeted': 'whole minutes a week; may come to 0' },
    source: 'Care Act 2014 sections 25 and 28.',
    code: CODE,
    tests: TESTS,
  },
];
