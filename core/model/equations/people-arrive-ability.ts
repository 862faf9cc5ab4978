import type { Equation } from '../equation.ts';

const CODE = 'core/model/people/newcomer-ability.ts';
const TESTS = ['test/core/model/people/newcomer.test.ts'] as const;

/** What a newcomer can take on. All draws are about their identity. */
export const newcomerAbilityEquations: readonly Equation[] = [
  {
    id: 'newcomer-capacity',
    gives:
      'Whether a newcomer has capacity to decide, and without it whether a suitable person would act for them.',
    fills: ['people.capacity', 'people.able'],
    formula: [
      'u = u(person-ability, identity, 0)',
      'people.capacity = 0 (has capacity) if u < people.capacity.<group>',
      '  otherwise 1 (a suitable person would act) if u < people.capacity.<group> + (1 - people.capacity.<group>) * people.suitable.<group>',
      '  otherwise 2 (nobody would)',
      'people.able = 0 if people.capacity = 2, otherwise 1',
    ],
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'newcomer-carer',
    gives:
      'Whether a newcomer has an unpaid carer: arrivals more often than everyone there, by as much as carers stop while people stay.',
    fills: ['people.carer'],
    formula: [
      'arriving = min(1, people.carer.<group> * (departures(age-band) + carer-stop-rate(age-band)) / departures(age-band)), but people.carer.<group> where departures(age-band) = 0',
      'people.carer = 1 if u(person-ability, identity, 2) < share, otherwise 0',
    ],
    where: {
      share: 'arriving for those who arrive, and people.carer.<group> for those a place starts with',
      'departures(age-band), carer-stop-rate(age-band)':
        'exit.mortality.<band> + exit.carehome.<band>, and carer.stops.<band>',
    },
    code: 'core/model/people/unpaid-carers.ts',
    tests: TESTS,
  },
  {
    id: 'newcomer-confidence',
    gives:
      'How confident a newcomer is, what control is worth to them, and what they would do with a direct payment.',
    fills: ['people.confidence', 'people.controlValue', 'people.wantsAssistant', 'people.topsUp'],
    formula: [
      'people.wantsAssistant = 1 if u(person-ability, identity, 1) < dp.employ.share.default, otherwise 0',
      'people.confidence = fraction-draw(u(person-ability, identity, 3), people.confidence.mean.<group>, people.confidence.sd)',
      'people.controlValue = normal(person-ability, identity, 4)',
      'people.topsUp = 1 if u(top-up, identity, 0) < price.topup.share, otherwise 0',
    ],
    code: CODE,
    tests: TESTS,
  },
];
