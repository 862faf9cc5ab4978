import type { Equation } from '../equation.ts';

const TESTS = ['test/core/model/steps/form-pools.test.ts'];

export const formPoolsEquations: readonly Equation[] = [
  {
    id: 'pool-members',
    gives: 'How many people of each locality pool their budgets for personal care they take up.',
    fills: ['localities.pooled'],
    formula: [
      'localities.pooled[l] = number of people of locality l with people.present = 1, people.route = 6 (POOLED) and plan-taken-up > 0',
    ],
    where: { l: 'locality; counted anew each month, 0 where nobody pools' },
    code: 'core/model/steps/form-pools.ts',
    tests: TESTS,
  },
  {
    id: 'pool-sharing',
    gives:
      'Members of a pool that is large enough share staff time; everyone else has staff for themselves, and a change is booked with the provider at once.',
    fills: ['people.sharing', 'people.wanted', 'providers.booked'],
    formula: [
      'for each person in order of row, once all members are counted; those with people.present = 0 are skipped:',
      'shares when people.route = 6 (POOLED) and localities.pooled[people.locality] >= pooled.minimum',
      'now = 1 - pooled.sharing when shares, else 1',
      'when people.sharing = now: nothing happens',
      'otherwise people.sharing = now, and then rebook',
    ],
    where: {
      now: 'whoever has the route shares, also with no care taken up, once the pool is large enough',
    },
    code: 'core/model/steps/form-pools.ts',
    tests: TESTS,
  },
];
