import type { Equation } from '../equation.ts';

const CODE = 'core/model/steps/recruit-assistants.ts';
const TESTS = ['test/core/model/steps/recruit-assistants.test.ts'];
const MATCHING = 'core/model/staffing/matching.ts';
const MATCHING_TESTS = ['test/core/model/staffing/matching.test.ts'];

export const recruitAssistantsEquations: readonly Equation[] = [
  {
    id: 'assistants-wanted',
    gives: 'What people who employ their own assistants want of them is the staff time their plans need.',
    fills: ['market.assistantsWanted'],
    formula: [
      'market.assistantsWanted = sum over people present with people.route = 3 (personal assistant) of staff-time-budgeted',
    ],
    where: {
      'people present': 'rows of people from 0 to market.peopleRows - 1 with people.present = 1',
      'staff-time-budgeted': 'minutes a week, whole',
    },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'steady-fill',
    gives:
      'The share of vacant posts filled in a month when as many are filled as fall vacant, at a yearly turnover and a share of posts vacant.',
    fills: [],
    formula: ['steady-fill(turnover, vacancy) = (turnover / 12) * (1 - vacancy) / vacancy'],
    where: { turnover: 'part of the staff leaving in a year', vacancy: 'part of the posts that are vacant' },
    code: MATCHING,
    tests: MATCHING_TESTS,
  },
  {
    id: 'fill-rate',
    gives:
      'Posts are filled the faster, the more people look for each; at the usual number of people for each post they are filled at the usual pace.',
    fills: [],
    formula: [
      'fill-rate(free, posts) = 0 if free <= 0 or posts <= 0, else',
      '  usual looking = labour.slack / (1 - labour.slack) / (workforce.vacancy / (1 - workforce.vacancy))',
      '  usual pace = steady-fill(workforce.turnover, workforce.vacancy)',
      '  fill-rate = min(1, usual pace * ((free / posts) / usual looking)^labour.matching, free / posts)',
    ],
    where: {
      free: 'minutes a week of people looking for care work',
      posts: 'minutes a week of all vacant posts',
      'usual looking': 'people looking for each vacant post, usually',
    },
    source: 'The matching function of labour economics with constant returns.',
    code: MATCHING,
    tests: MATCHING_TESTS,
  },
  {
    id: 'assistants-pace',
    gives: 'People who employ an assistant find one more slowly than agencies find staff, and never faster.',
    fills: [],
    formula: [
      'assistants-pace = min(1, steady-fill(pa.turnover, pa.vacancy) / steady-fill(workforce.turnover, workforce.vacancy))',
    ],
    code: MATCHING,
    tests: MATCHING_TESTS,
  },
  {
    id: 'assistants-found',
    gives:
      'Some assistants leave, those no longer wanted look for other work, and new ones are found among the people who look, whom providers with vacancies want too.',
    fills: ['market.assistants', 'market.labourFree'],
    formula: [
      'where market.labourPool = 0 (nobody has counted the labour there is yet):',
      '  market.assistants = floor(market.assistantsWanted * (1 - pa.vacancy)); market.labourFree stays as it is; nothing more is done',
      'otherwise, with market.assistants and market.labourFree on the right as the month before left them:',
      '  left = halfUp(market.assistants * pa.turnover / 12)',
      '  stayed = min(market.assistantsWanted, market.assistants - left)',
      '  free = market.labourFree + market.assistants - stayed',
      '  posts = market.assistantsWanted - stayed',
      '  vacant = sum over provider rows from 0 to market.providerRows - 1 of providers.open * providers.vacancies',
      '  hired = floor(posts * (fill-rate(free, posts + vacant) * assistants-pace))',
      '  market.assistants = stayed + hired',
      '  market.labourFree = free - hired',
    ],
    where: {
      'left, stayed, free, posts, vacant, hired': 'minutes a week',
      'market.assistantsWanted': 'this month’s, worked out first',
      'providers.vacancies': 'as the end of the month before left them',
    },
    source: 'S1 (assistants draw staff from agencies); evidence pa.turnover, pa.vacancy.',
    code: CODE,
    tests: TESTS,
  },
];
