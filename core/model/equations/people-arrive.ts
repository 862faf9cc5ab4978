import type { Equation } from '../equation.ts';
import { newcomerAbilityEquations } from './people-arrive-ability.ts';
import { newcomerMeansEquations } from './people-arrive-means.ts';
import { newcomerNeedEquations } from './people-arrive-need.ts';
import { arrivalNumberEquations } from './people-arrive-numbers.ts';

const CODE = 'core/model/people/newcomer.ts';
const TESTS = ['test/core/model/people/newcomer.test.ts'] as const;

export const peopleArriveEquations: readonly Equation[] = [
  ...arrivalNumberEquations,
  ...newcomerNeedEquations,
  ...newcomerAbilityEquations,
  ...newcomerMeansEquations,
  {
    id: 'newcomer-hazards',
    gives:
      'What a newcomer has to live through before they leave, their need changes, a carer stops and a review comes.',
    fills: [
      'people.lifeLeft',
      'people.needLeft',
      'people.needChanges',
      'people.carerLeft',
      'people.reviewLeft',
      'people.reviews',
    ],
    formula: [
      'people.carerLeft = exponential(carer, identity, 0)',
      'people.lifeLeft = exponential(life, identity, 0)',
      'people.needLeft = exponential(need-change, identity, 0)',
      'people.reviewLeft = exponential(review, identity, 0)',
      'people.needChanges = 0; people.reviews = 0',
    ],
    where: { 'every draw': 'of the replicate that is run, for the people a place starts with too' },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'newcomer-blank',
    gives:
      'A newcomer has no provider, owes nothing, has not waited and has not chosen: nobody has told them anything yet.',
    fills: [
      'people.provider',
      'people.supporter',
      'people.displaced',
      'people.sharing',
      'people.bidRatio',
      'people.takes',
      'people.since',
      'people.notice',
      'people.avoids',
      'people.asks',
      'people.knows',
      'people.waiting',
      'people.owes',
      'people.otherStream',
      'people.otherCharged',
      'people.labelled',
      'people.knewAmount',
      'people.knewCost',
      'people.alternatives',
      'people.canChange',
      'people.supported',
      'people.genuine',
      'people.control',
      'people.barrier',
      'people.account',
      'people.brokered',
      'people.arranged',
      'people.firstPreference',
      'people.changesChosen',
      'people.changesForced',
    ],
    formula: [
      'people.provider = -1; people.supporter = -1',
      'people.sharing = 1; people.bidRatio = 1; people.takes = 1',
      'people.knows = ceil(choice.known)',
      'people.barrier = 0 (none); people.account = 0 (their own)',
      'people.displaced, people.since, people.notice, people.avoids, people.asks, people.waiting, people.owes, people.otherStream and people.otherCharged = 0',
      'people.labelled, people.knewAmount, people.knewCost, people.alternatives, people.canChange, people.supported, people.genuine and people.control = 0',
      'people.brokered, people.arranged, people.firstPreference, people.changesChosen and people.changesForced = 0',
    ],
    where: {
      'people.takes, people.otherStream, people.otherCharged, people.arranged':
        'to begin with: newcomer-plan follows and may write them anew',
      '-1': 'NO_PROVIDER, NO_SUPPORTER: nobody delivers',
    },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'newcomer-streams',
    gives: 'Which streams of other public money a newcomer has, self-funders too.',
    fills: ['people.streamsHeld'],
    formula: [
      'people.streamsHeld by streams-held, with no stream before for those who arrive and all four for those a place starts with',
    ],
    where: {
      'streams-held':
        'takes for each stream its share.<band>, and of it open for new people: stream.independent-living-fund.<part>, stream.independent-living-fund.share.<band>, stream.supporting-people.<part>, stream.supporting-people.share.<band>, stream.access-to-work.<part>, stream.access-to-work.share.<band>, stream.equipment-and-adaptations.<part>, stream.equipment-and-adaptations.share.<band>',
    },
    code: 'core/model/budgeting/other-stream.ts',
    tests: ['test/core/model/budgeting/other-stream.test.ts'],
  },
  {
    id: 'newcomer-plan',
    gives:
      'What a newcomer plans and who buys it: a council client is assessed, allocated a budget and answers to the charge; a self-funder plans for what they need.',
    fills: [
      'people.assessed',
      'people.supportAssessed',
      'people.indicative',
      'people.final',
      'people.budgeted',
      'people.supportBudgeted',
      'people.takes',
      'people.otherStream',
      'people.otherCharged',
      'people.deployment',
      'people.route',
      'people.decides',
      'people.arranged',
    ],
    formula: [
      'council client: people.assessed = people.need; people.supportAssessed = people.supportNeed',
      '  indicative-budget and final-budget (with allocation.bias.<group>, allocation.error.sigma, support.rate, budget.generosity, support.planning)',
      '  answer-to-charge (with charging.refusal, elasticity.demand.charge)',
      '  streams-brought-in (with budget.streams)',
      '  people.deployment = 0 (council-managed); people.route = 1 (framework); people.decides = 1 (on arrival)',
      'self-funder: own-plan; people.deployment = 2 (self-funder); people.decides = 0 (nothing)',
      '  people.arranged = 1 if u(person-means, identity, 7) < charging.share.full, otherwise 0',
      '  people.route = 1 (framework) if people.arranged = 1, or if framework.open-to = "everyone" and market.frameworkRate < expected-price',
      '  people.route = 2 (open market) otherwise',
    ],
    where: {
      'indicative-budget, final-budget, answer-to-charge':
        'with people.reviews = 0, this month’s market.frameworkRate, market.pointValue and market.incomeIndex',
      'assessed-charge':
        'in answer-to-charge, with charging.capital.lower, charging.capital.upper, charging.tariff.step, charging.percent-taken, charging.local-uplift, charging.disability-allowance, charging.minimum and charging.maximum',
      'minimum-income-guarantee':
        'with charging.mig.single.18to24, charging.mig.single.25plus, charging.mig.single.pension, charging.mig.couple.working, charging.mig.couple.pension, charging.mig.disability.single, charging.mig.disability.enhanced.single and charging.mig.disability.couple',
      'until they choose': 'in this same month a council client stands under the framework',
      'people.takes': 'stays 1 for a self-funder: they answer to the price from the next change or April on',
    },
    code: CODE,
    tests: [
      ...TESTS,
      'test/core/model/budgeting/resource-allocation.test.ts',
      'test/core/model/charging/charge-response.test.ts',
    ],
  },
  {
    id: 'share-without-budget',
    gives:
      'The share of those whose care the council arranges who have no personal budget at all, by age band.',
    fills: [],
    formula: ['share-without-budget = mix.commissioned.18to64 or mix.commissioned.65plus, by age-band'],
    where: {
      'share-without-budget': 'a fraction; looked at when they choose, later in the month, and not here',
    },
    code: 'core/model/budgeting/no-budget.ts',
    tests: ['test/core/model/steps/choose-deployment.test.ts'],
  },
];
