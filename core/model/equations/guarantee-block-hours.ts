import type { Equation } from '../equation.ts';
import { blockRemainingEquations } from './shared/starting-mix.ts';

const TESTS = ['test/core/model/steps/guarantee-block-hours.test.ts'];

export const guaranteeBlockHoursEquations: readonly Equation[] = [
  ...blockRemainingEquations,
  {
    id: 'block-hours-bought',
    gives: 'All hours a week the council guarantees in block this month.',
    fills: [],
    formula: [
      'block-hours-bought = sum over client groups g = 0 to 4 of floor(groups.guaranteedAtStart[g] * max(0, block-remaining[g]))',
    ],
    where: { 'block-hours-bought': 'whole minutes a week' },
    code: 'core/model/steps/guarantee-block-hours.ts',
    tests: TESTS,
  },
  {
    id: 'block-hours-guaranteed',
    gives:
      'Each open holder of the block is guaranteed its part of what is bought; what a closed holder had goes to the others, and to nobody when all have closed.',
    fills: ['providers.guaranteed'],
    formula: [
      'shares = sum over rows r from 0 to market.providerRows - 1, in their order, of providers.open[r] * providers.blockShare[r]',
      'for each such row: share = providers.open[r] * providers.blockShare[r]',
      'providers.guaranteed[r] = 0 when share = 0, else down(block-hours-bought * share / shares)',
    ],
    where: {
      down: 'of the exact quotient, so that a holder left alone is guaranteed all that is bought',
      'providers.blockShare':
        'given before the first month (block-holders); 0 once the holder has handed the block back or closed',
    },
    code: 'core/model/steps/guarantee-block-hours.ts',
    tests: TESTS,
  },
  {
    id: 'framework-hours-promised',
    gives:
      'What the council promises each member of its framework: a share of the hours it had before promises began.',
    fills: ['providers.guaranteedSpot'],
    formula: [
      'for each row r from 0 to market.providerRows - 1:',
      'providers.guaranteedSpot[r] = floor(providers.spotAtStart[r] * framework.guarantee * providers.open[r] * providers.listed[r])',
    ],
    where: { 'providers.guaranteedSpot': 'whole minutes a week' },
    code: 'core/model/steps/guarantee-block-hours.ts',
    tests: TESTS,
  },
];
