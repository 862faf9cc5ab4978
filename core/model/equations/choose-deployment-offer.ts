/** What is on offer in a month: which arrangements the council plans, and where there is anyone to supply them. */
import type { Equation } from '../equation.ts';

const TESTS = ['test/core/model/choosing/offer.test.ts'];
const MIX_TESTS = ['test/core/model/choosing/planned-mix.test.ts'];

export const offerEquations: readonly Equation[] = [
  {
    id: 'arrangement-of-person',
    gives:
      'Which of eight arrangements a council-supported person is in: those of the council first, then those that the person or someone they choose runs.',
    fills: [],
    formula: [
      'arrangements: 0 block, 1 framework, 2 preferred-list, 3 in-house; and 4 isf, 5 direct-payment, 6 mixed, 7 pooled',
      'arrangement-of-person = 7 (pooled) where people.route is 6 (pooled), whatever people.deployment is',
      'elsewhere by people.deployment: 1 (direct-payment): 5; 4 (isf): 4; 5 (mixed): 6',
      'elsewhere by people.route: 0 (block): 0; 4 (preferred list): 2; 7 (in-house): 3; any other: 1 (framework)',
    ],
    where: {
      'the council runs it': 'arrangements 0 to 3; the person, or someone they choose, runs 4 to 7',
      'self-funders': 'are in none',
    },
    code: 'core/model/choosing/cell.ts',
    tests: [...TESTS, 'test/core/model/recording/record-mix.test.ts'],
  },
  {
    id: 'block-exists',
    gives: 'Hours can be bought in block as long as an open provider holds part of it.',
    fills: [],
    formula: [
      'block-exists = any provider row from 0 to market.providerRows - 1 with providers.open = 1 and providers.blockShare > 0',
    ],
    code: 'core/model/choosing/planned-mix.ts',
    tests: MIX_TESTS,
  },
  {
    id: 'planned-mix',
    gives:
      'The shares of the eight arrangements that the option plans for a client group this month: those it started from, and of them the parts that levers move.',
    fills: [],
    formula: [
      'planned-mix[g] = starting-mix[g] to begin with; then for each move in this order:',
      '  move.block-to-framework, move.block-to-preferred-list, move.block-to-in-house, move.block-to-isf, move.block-to-direct-payment, move.block-to-mixed, move.block-to-pooled,',
      '  move.framework-to-preferred-list, move.framework-to-in-house, move.framework-to-isf, move.framework-to-direct-payment, move.framework-to-mixed, move.framework-to-pooled,',
      '  move.direct-payment-to-framework, move.direct-payment-to-isf, move.direct-payment-to-pooled:',
      '  moved = starting-mix[g] of the arrangement moved from * the lever[g]; planned-mix[g] of that one -= moved; planned-mix[g] of the one moved to += moved',
      'then every share below 1e-12 is 0: everyone has moved out of that arrangement',
      'last, where not block-exists: planned-mix[g][framework] += planned-mix[g][block]; planned-mix[g][block] = 0',
      'run-down[g][cell] = planned-mix[g][cell] < starting-mix[g][cell] - 1e-12',
    ],
    where: {
      g: 'client group; each of these levers has a value for each group',
      'starting-mix':
        'from place.directPaymentShare18to64, place.directPaymentShare65plus, place.blockShare, mix.part.18to64, mix.part.65plus, mix.isf.18to64 and mix.isf.65plus of this month',
      'run-down': 'whether the plan has fewer in an arrangement than there were at the start',
    },
    code: 'core/model/choosing/planned-mix.ts',
    tests: [...MIX_TESTS, ...TESTS],
  },
  {
    id: 'supply-of-arrangements',
    gives:
      'Where there is someone to supply an arrangement: a holder of the block, or a preferred provider or fund holder with staff to spare. No list limits the others.',
    fills: [],
    formula: [
      'worked out once, before anyone decides, over provider rows from 0 to market.providerRows - 1 with providers.open = 1:',
      'supplied[block] = localities in providers.coverage of any row with providers.blockShare > 0',
      'supplied[preferred-list] = localities in providers.coverage of any row with providers.preferred = 1 and room-for-one-more(1) of the row > 0',
      'supplied[isf] = localities in providers.coverage of any row with providers.isfCapable = 1 and room-for-one-more(1) of the row > 0',
      'supplied[framework, in-house, direct-payment, mixed, pooled] = every locality',
      'preferred-planned = planned-mix[g][preferred-list] > 0 for any client group g',
      'is-offered(g, cell) = cell is framework, or planned-mix[g][cell] > 0',
    ],
    where: { 'providers.coverage': 'bit number n, worth 2^n, stands for locality n' },
    code: 'core/model/choosing/offer.ts',
    tests: TESTS,
  },
];
