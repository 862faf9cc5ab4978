/** How many of a provider's staff leave, and how many are made redundant at what cost. */
import type { Equation } from '../equation.ts';

const LEAVING = 'core/model/staffing/leaving.ts';
const LEAVING_TESTS = ['test/core/model/staffing/leaving.test.ts'];
const REDUNDANCY = 'core/model/staffing/redundancy-cost.ts';
const REDUNDANCY_TESTS = [
  'test/core/model/staffing/redundancy-cost.test.ts',
  'test/core/model/steps/staff-providers.test.ts',
];

export const leavingEquations: readonly Equation[] = [
  {
    id: 'training-for',
    gives:
      'The part of the training its staff should have that a provider buys for work it can rely on so far ahead.',
    fills: [],
    formula: [
      'within = min(1, max(0, (months - training.horizon.least) / (training.horizon.full - training.horizon.least)))',
      'training-for(months) = training.least + (1 - training.least) * within',
    ],
    where: { months: 'months ahead that revenue can be relied on', 'training-for': 'from 0 to 1' },
    source: 'S1; evidence sf.training.',
    code: 'core/model/staffing/training.ts',
    tests: ['test/core/model/staffing/training.test.ts'],
  },
  {
    id: 'relative-pay',
    gives: 'Pay of an hour over what other work nearby pays, which follows the wage floor.',
    fills: [],
    formula: ['relative-pay(pay) = pay / (wage.nlw * (1 + pay.alternative.premium))'],
    where: { pay: 'pence an hour' },
    code: 'core/model/staffing/labour-pool.ts',
    tests: ['test/core/model/staffing/labour-pool.test.ts'],
  },
  {
    id: 'leaving-rate',
    gives:
      'The share of a provider’s staff who leave in a month: the place’s rate where pay is like other work’s and security and training are as usual, less where they are better.',
    fills: [],
    formula: [
      'of-pay = exp(-leaving.pay * (relative-pay(providers.pay) - 1))',
      'of-training = (1 - leaving.training * providers.skill) / (1 - leaving.training * training-for(security.usual))',
      'of-security = (1 - leaving.security * min(1, providers.security / 12)) / (1 - leaving.security * min(1, security.usual / 12))',
      'leaving-rate = min(1, (place.staffTurnover / 12) * of-pay * of-training * of-security)',
    ],
    where: {
      'place.staffTurnover': 'share of staff who leave in a year',
      'providers.pay': 'of this month; providers.skill and providers.security are of the month before',
      exp: 'e to the power of',
    },
    code: LEAVING,
    tests: LEAVING_TESTS,
  },
  {
    id: 'redundant-minutes',
    gives:
      'The staff made redundant: part of those on contracted hours who are paid for time without work, beyond what the provider means to keep and what a few months of natural leaving will take away.',
    fills: [],
    formula: [
      'idle = providers.staff * (1 - workforce.zerohours.homecare) - work',
      'surplus = min(providers.staff - kept, idle) - providers.leavers * redundancy.patience',
      'redundant-minutes = within-staff(max(0, floor(surplus * redundancy.pace)))',
    ],
    where: {
      'providers.staff': 'after this month’s leavers have gone',
      'work, kept, within-staff': 'of staff-adjusted',
      'redundant-minutes': 'minutes a week',
    },
    source: 'Employment Rights Act 1996 s139.',
    code: REDUNDANCY,
    tests: REDUNDANCY_TESTS,
  },
  {
    id: 'redundancy-weeks',
    gives: 'How many weeks of pay one worker is due by age and complete years of service.',
    fills: [],
    formula: [
      'redundancy-weeks = 0 when redundancy.service < 2',
      'otherwise years = min(20, whole(redundancy.service)) and, for back = 1 to years, age-then = redundancy.age - back:',
      'half a week when age-then < 22, a whole week when age-then < 41, a week and a half from 41; redundancy-weeks is their sum',
    ],
    source: 'Employment Rights Act 1996 sections 155 and 162.',
    code: 'core/employment/redundancy.ts',
    tests: ['test/core/employment/redundancy.test.ts'],
  },
  {
    id: 'redundancy-due',
    gives: 'Statutory redundancy pay for the staff made redundant.',
    fills: [],
    formula: [
      'week = halfUp(providers.pay * workforce.hours.per.worker)',
      'each = halfUp(min(week, redundancy.cap) * redundancy-weeks)',
      'entitled = redundant-minutes / (workforce.hours.per.worker / (1 + place.travelShare) * 60) * redundancy.entitled',
      'redundancy-due = halfUp(each * entitled)',
    ],
    where: {
      'week, each, redundancy-due': 'whole pence; redundancy.cap in pence a week',
      entitled: 'workers, not rounded',
    },
    source: 'Employment Rights Act 1996 s162; evidence redundancy.*.',
    code: REDUNDANCY,
    tests: REDUNDANCY_TESTS,
  },
];
