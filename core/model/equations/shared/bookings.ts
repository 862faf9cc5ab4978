import type { Equation } from '../../equation.ts';

const TESTS = ['test/core/model/steps/bookings.test.ts'] as const;

/** What is booked with a provider for a person, and how it is freed: used wherever a plan or a provider changes. */
export const bookingEquations: readonly Equation[] = [
  {
    id: 'workers-on',
    gives:
      'Staff time for a minute of a person’s own: two where visits need two workers, less where neighbours share a worker.',
    fills: [],
    formula: ['workers-on = (1 + people.doubleHanded) * people.sharing'],
    code: 'core/model/delivering/staff-time.ts',
    tests: TESTS,
  },
  {
    id: 'plan-taken-up',
    gives: 'The person’s own time of personal care, of what is planned for them, that they take up.',
    fills: [],
    formula: [
      'plan-taken-up = people.budgeted if people.takes = 1, otherwise halfUp(people.budgeted * people.takes)',
    ],
    where: { 'plan-taken-up': 'whole minutes a week' },
    code: 'core/model/delivering/staff-time.ts',
    tests: TESTS,
  },
  {
    id: 'staff-time-budgeted',
    gives: 'Minutes a week of staff that the care a person takes up of their plan needs.',
    fills: [],
    formula: ['staff-time-budgeted = ceil(plan-taken-up * workers-on)'],
    where: { ceil: 'up to the next whole minute' },
    code: 'core/model/delivering/staff-time.ts',
    tests: TESTS,
  },
  {
    id: 'rebook',
    gives:
      'The person’s provider is booked for what their plan now pays for, in place of what it was booked for.',
    fills: [],
    formula: [
      'if people.provider = -1 nothing happens, and people.wanted stays as it is; otherwise:',
      'providers.booked of that provider = providers.booked + staff-time-budgeted - people.wanted',
      'where people.route = 0 (block): providers.bookedBlock of that provider = providers.bookedBlock + staff-time-budgeted - people.wanted',
      'people.wanted = staff-time-budgeted',
    ],
    code: 'core/model/placing/rebook.ts',
    tests: TESTS,
  },
  {
    id: 'release-provider',
    gives: 'The person leaves their provider at once, and what was booked for them is free.',
    fills: [],
    formula: [
      'people.notice = 0',
      'if people.provider = -1 nothing else happens; otherwise:',
      'providers.booked of that provider = providers.booked - people.wanted',
      'where people.route = 0 (block), as it was before any change of route in this step: providers.bookedBlock of that provider = providers.bookedBlock - people.wanted',
      'people.wanted = 0',
      'people.provider = -1',
    ],
    where: { '-1': 'NO_PROVIDER: nobody delivers' },
    code: 'core/model/placing/rebook.ts',
    tests: TESTS,
  },
];
