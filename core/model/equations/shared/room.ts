/** Staff time a provider has for one more person: a quantity of several steps. */
import type { Equation } from '../../equation.ts';

const CODE = 'core/model/placing/room.ts';
const TESTS = ['test/core/model/steps/place-people.test.ts'];

export const roomEquations: readonly Equation[] = [
  {
    id: 'unfilled-guarantee',
    gives: 'The hours the council guarantees a provider that nobody draws on yet.',
    fills: [],
    formula: ['unfilled-guarantee = max(0, providers.guaranteed - providers.bookedBlock)'],
    where: { 'unfilled-guarantee': 'minutes a week' },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'room-for-one-more',
    gives:
      'The staff time a provider has to spare for one more person; for anyone but people in block, less what it must keep for the guaranteed hours.',
    fills: [],
    formula: [
      'room-for-one-more(route) = providers.staff - providers.booked where route = 0 (block)',
      'room-for-one-more(route) = providers.staff - providers.booked - unfilled-guarantee for every other route',
    ],
    where: {
      'room-for-one-more': 'minutes a week; below zero where the provider has promised more than it has',
      route: 'people.route of the one more person',
    },
    code: CODE,
    tests: TESTS,
  },
];
