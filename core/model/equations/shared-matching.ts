/** How vacant posts and people looking for work come together: for providers and for people who employ assistants. */
import type { Equation } from '../equation.ts';

const CODE = 'core/model/staffing/matching.ts';
const TESTS = ['test/core/model/staffing/matching.test.ts'];

export const matchingEquations: readonly Equation[] = [
  {
    id: 'steady-fill',
    gives: 'The share of vacant posts filled in a month where as many are filled as fall vacant.',
    fills: [],
    formula: ['steady-fill(turnover, vacancy) = ((turnover / 12) * (1 - vacancy)) / vacancy'],
    where: { turnover: 'share of staff who leave in a year', vacancy: 'share of posts vacant' },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'fill-rate',
    gives:
      'The share of vacant posts filled this month: the more people look for each post the faster, scaled so that at the published turnover the published share stands vacant.',
    fills: [],
    formula: [
      'fill-rate(free, posts) = 0 when free <= 0 or posts <= 0; otherwise:',
      'usual-looking = (labour.slack / (1 - labour.slack)) / (workforce.vacancy / (1 - workforce.vacancy))',
      'rate = steady-fill(workforce.turnover, workforce.vacancy) * ((free / posts) / usual-looking) ^ labour.matching',
      'fill-rate(free, posts) = min(1, rate, free / posts)',
    ],
    where: {
      free: 'minutes a week of people looking for care work',
      posts: 'minutes a week of all vacant posts',
    },
    source: 'Matching function of labour economics with constant returns.',
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'assistants-pace',
    gives: 'How much more slowly people who employ an assistant find one than agencies find staff.',
    fills: [],
    formula: [
      'assistants-pace = min(1, steady-fill(pa.turnover, pa.vacancy) / steady-fill(workforce.turnover, workforce.vacancy))',
    ],
    code: CODE,
    tests: TESTS,
  },
];
