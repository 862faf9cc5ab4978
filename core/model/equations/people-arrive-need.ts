import type { Equation } from '../equation.ts';

const CODE = 'core/model/people/newcomer-need.ts';
const TESTS = ['test/core/model/people/newcomer.test.ts'] as const;

/** Who a newcomer is, where they live and what they need. All draws are about their identity. */
export const newcomerNeedEquations: readonly Equation[] = [
  {
    id: 'newcomer-group',
    gives: 'The client group of a newcomer, by the shares of their age band.',
    fills: ['people.group'],
    formula: [
      'u = u(person-need, identity, 0)',
      '18 to 64: people.group = 3 (learning disability) if u < users.ld.share.18to64',
      '  otherwise 4 (mental health) if u < users.ld.share.18to64 + users.mh.share.18to64',
      '  otherwise 2 (physical disability)',
      '65 and over: people.group = 1 (older with memory needs) if u < users.memory.share.65plus, otherwise 0 (older)',
    ],
    code: 'core/model/people/newcomer.ts',
    tests: TESTS,
  },
  {
    id: 'newcomer-place',
    gives: 'Where a newcomer lives: in any locality as likely as in any other.',
    fills: ['people.locality'],
    formula: ['people.locality = floor(u(person-place, identity, 0) * place.localities)'],
    where: { 'people.locality': 'numbered from 0' },
    code: 'core/model/people/newcomer.ts',
    tests: TESTS,
  },
  {
    id: 'arrival-need-factor',
    gives:
      'How an arrival’s need compares with that of everyone there: less, by as much as need grows while people stay, with age and when an unpaid carer stops.',
    fills: [],
    formula: [
      'growth = drift + carer-stop-rate(band) * people.carer.<group> * carer.stops.need, with drift = need.drift.18to64 or need.drift.65plus by band',
      'arrival-need-factor = max(0, 1 - growth / departures(band)) for those who arrive, but 1 where departures(band) = 0',
      'arrival-need-factor = 1 for those a place starts with',
    ],
    where: {
      band: 'the age-band of the client group',
      'departures(band), carer-stop-rate(band)':
        'exit.mortality.<band> + exit.carehome.<band>, and carer.stops.18to64 or carer.stops.65plus',
    },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'newcomer-lines',
    gives: 'What a newcomer needs: personal care, community support or both, and never nothing.',
    fills: ['people.need', 'people.supportNeed'],
    formula: [
      'hasCare = u(person-need, identity, 2) < need.care.share.<group>',
      'hasSupport = not hasCare, or u(person-need, identity, 3) < need.support.share.<group>',
      'care = log-normal-draw(u(person-need, identity, 1), need.care.relative.<group> * package.hours.median, package.hours.sigma)',
      'support = log-normal-draw(u(person-need, identity, 4), need.support.median.<group>, need.support.sigma)',
      'people.need = max(1, halfUp(care * arrival-need-factor * 60)) if hasCare, otherwise 0',
      'people.supportNeed = max(1, halfUp(support * arrival-need-factor * 60)) if hasSupport, otherwise 0',
    ],
    where: { 'care, support': 'hours a week', 'people.need, people.supportNeed': 'whole minutes a week' },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'newcomer-visits',
    gives: 'What makes the visits of a newcomer harder or dearer to give.',
    fills: ['people.doubleHanded', 'people.unsocial', 'people.complexity'],
    formula: [
      'people.doubleHanded = 1 if hasCare and u(person-need, identity, 5) < need.double.<group>, otherwise 0',
      'people.unsocial = fraction-draw(u(person-need, identity, 6), need.unsocial.mean, need.unsocial.sd)',
      'people.complexity = fraction-draw(u(person-need, identity, 7), need.complexity.mean.<group>, need.complexity.sd)',
    ],
    where: { hasCare: 'as in newcomer-lines' },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'newcomer-taper',
    gives:
      'Over how many months the support of a newcomer is to fall by plan: some arrivals of 18 to 64, and nobody else.',
    fills: ['people.taper'],
    formula: [
      'people.taper = need.taper.months if they arrive, are of 18 to 64 and u(person-need, identity, 8) < need.taper.share, otherwise 0',
    ],
    where: { 'people.taper': 'whole months; a part of a month is dropped' },
    code: CODE,
    tests: TESTS,
  },
];
