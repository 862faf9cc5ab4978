/** Who has help to choose and to run a budget: quantities of several steps. */
import type { Equation } from '../../equation.ts';

const CODE = 'core/model/choosing/support-to-choose.ts';
const TESTS = ['test/core/model/choosing/worth.test.ts', 'test/core/model/steps/judge-choice.test.ts'];

export const helpToChooseEquations: readonly Equation[] = [
  {
    id: 'help-to-choose',
    gives:
      'An advocate is due to those who cannot decide alone; of the others the less confident want a broker more often, and less so with a carer at their side. Whether one is there is a matter of capacity.',
    fills: [],
    formula: [
      'wants-support = u(support-to-choose, people.identity, 2 * people.reviews) < (1 - people.confidence) * (1 - people.carer * brokerage.carer.relief)',
      'reach = brokerage.capacity if people.capacity is 0 (has it), else advocacy.capacity',
      'gets-support = u(support-to-choose, people.identity, 2 * people.reviews + 1) < reach',
      'is-helped = (people.capacity is not 0, or wants-support) and gets-support',
    ],
    where: {
      'people.reviews': 'as it stands when the question is put; a review of this month is counted in it',
    },
    source: 'Care Act 2014 section 67; S1 and S4.',
    code: CODE,
    tests: TESTS,
  },
];
