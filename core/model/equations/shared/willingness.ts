/** Who takes whom at a price: quantities of several steps. */
import type { Equation } from '../../equation.ts';

const CODE = 'core/model/placing/willingness.ts';
const TESTS = ['test/core/model/placing/willingness.test.ts'];

export const willingnessEquations: readonly Equation[] = [
  {
    id: 'hour-with-person',
    gives:
      'What one more hour with a person costs a provider: the more complex their needs, the more time beyond the visit.',
    fills: [],
    formula: ['hour-with-person = providers.marginalCost * (1 + people.complexity * cost.complexity.time)'],
    where: {
      'hour-with-person':
        'pence an hour, not rounded; 0 where the provider has given no care that would tell',
    },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'least-taken',
    gives: 'The least a provider takes a person for is what the hour costs it and a margin on top.',
    fills: [],
    formula: ['least-taken = hour-with-person * (1 + willing.margin)'],
    where: { 'least-taken': 'pence an hour, not rounded' },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'is-willing',
    gives: 'A provider takes a person where what their arrangement offers for an hour is at least that.',
    fills: [],
    formula: ['is-willing = least-taken <= price-offered(providers.price)'],
    where: {
      'price-offered':
        'by the contract-prices of this month, from market.frameworkRate, market.blockRate, preferred-list.discount, fee.needs-related, isf.rate.ratio and pooled.discount; bids and prices above the rate are left out',
    },
    source: 'S3 q18 (people with complex needs are refused at a standard rate).',
    code: CODE,
    tests: TESTS,
  },
];
