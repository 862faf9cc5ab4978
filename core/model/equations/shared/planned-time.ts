import type { Equation } from '../../equation.ts';

/** What of some time a person takes up; what of it staff need is told with their bookings. */
export const plannedTimeEquations: readonly Equation[] = [
  {
    id: 'part-taken-up',
    gives:
      'Whoever gives up part of their care on account of its price takes up the rest, to the nearest minute.',
    fills: [],
    formula: ['part-taken-up(minutes) = minutes if people.takes = 1, else halfUp(minutes * people.takes)'],
    where: { 'part-taken-up': 'minutes a week, whole' },
    code: 'core/model/delivering/support-taken-up.ts',
    tests: ['test/core/model/steps/deliver-arrangements.test.ts'],
  },
  {
    id: 'support-plan-taken-up',
    gives: 'The community support of their plan that a person takes up.',
    fills: [],
    formula: ['support-plan-taken-up = part-taken-up(people.supportBudgeted)'],
    where: { 'support-plan-taken-up': 'minutes a week, whole' },
    code: 'core/model/delivering/support-taken-up.ts',
    tests: ['test/core/model/steps/deliver-arrangements.test.ts'],
  },
];
