/** The mix a client group starts from and what is left of its block: quantities of several steps. */
import type { Equation } from '../../equation.ts';

const CODE = 'core/model/choosing/planned-mix.ts';
const TESTS = ['test/core/model/choosing/planned-mix.test.ts'];

export const startingMixEquations: readonly Equation[] = [
  {
    id: 'starting-mix',
    gives:
      'The shares of eight arrangements among the council-supported people of a client group before any option acts; they sum to 1.',
    fills: [],
    formula: [
      'arrangements, in this order: 0 block, 1 framework, 2 preferred-list, 3 in-house, 4 isf, 5 direct-payment, 6 mixed, 7 pooled',
      'client groups, in this order: 0 older, 1 memory, 2 physical, 3 learning, 4 mental; 0 and 1 are of the band 65plus, 2 to 4 of 18to64',
      'any-payment = place.directPaymentShare18to64 for a group of 18to64, place.directPaymentShare65plus for one of 65plus',
      'part = mix.part.<band>, that is mix.part.18to64 or mix.part.65plus',
      'managed = 1 - any-payment',
      'starting-mix[isf] = min(managed, mix.isf.<band>), that is mix.isf.18to64 or mix.isf.65plus',
      'starting-mix[mixed] = any-payment * part',
      'starting-mix[direct-payment] = any-payment - starting-mix[mixed]',
      'starting-mix[block] = (managed - starting-mix[isf]) * place.blockShare',
      'starting-mix[framework] = managed - starting-mix[isf] - starting-mix[block]',
      'starting-mix[preferred-list] = starting-mix[in-house] = starting-mix[pooled] = 0',
    ],
    where: {
      'any-payment': 'share of people with a direct payment for all or part of their budget',
      part: 'share of those with a direct payment who hold it for part of their budget',
    },
    code: CODE,
    tests: TESTS,
  },
];

/** The moves out of the block, each by its lever, in the order in which they are subtracted. */
export const blockRemainingEquations: readonly Equation[] = [
  {
    id: 'block-remaining',
    gives: 'The part of a client group’s block that is still to be bought in block this month.',
    fills: [],
    formula: [
      'block-remaining[g] = 1 - move.block-to-framework[g] - move.block-to-preferred-list[g] - move.block-to-in-house[g] - move.block-to-isf[g] - move.block-to-direct-payment[g] - move.block-to-mixed[g] - move.block-to-pooled[g]',
    ],
    where: {
      g: 'client group; each of these levers has a value for each group',
      'block-remaining': 'may fall below 0 and is not limited here',
    },
    code: CODE,
    tests: ['test/core/model/steps/guarantee-block-hours.test.ts'],
  },
];
