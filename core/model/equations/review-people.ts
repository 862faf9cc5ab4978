import type { Equation } from '../equation.ts';
import { allocationEquations } from './shared/allocation.ts';
import { chargeAnswerEquations } from './shared/charge-answer.ts';
import { otherStreamEquations } from './shared/other-streams.ts';

const CODE = 'core/model/steps/review-people.ts';
const TESTS = ['test/core/model/steps/needs-and-reviews.test.ts'] as const;

export const reviewPeopleEquations: readonly Equation[] = [
  {
    id: 'counts-of-reviews',
    gives: 'Nobody has been reviewed or become a client of the council this month yet.',
    fills: ['market.becameClients', 'market.reviewed'],
    formula: ['market.becameClients = 0', 'market.reviewed = 0'],
    where: { 'market.reviewed': 'arrivals assessed later in the month are added to it' },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'review-due',
    gives:
      'When the next review of a person comes: once the hazard drawn for it has passed at the council’s yearly rate.',
    fills: ['people.reviewLeft', 'people.reviews'],
    formula: [
      'for each person row from 0 to market.peopleRows - 1 with people.present = 1, in order of row:',
      'people.reviewLeft = people.reviewLeft - review.rate / 12',
      'the review is due if people.reviewLeft <= 0, and then, once and no more this month:',
      '  people.reviews = people.reviews + 1',
      '  people.reviewLeft = people.reviewLeft + exponential(review, people.identity, people.reviews)',
      'if people.deployment = 2 (self-funder) and people.capital > charging.capital.upper: nothing else happens to them',
      'if people.deployment = 2 and people.capital <= charging.capital.upper, due or not: self-funder-becomes-client and then assessment with people.decides = 1',
      'if people.deployment ≠ 2 and the review is due: assessment with people.decides = 2',
    ],
    where: {
      'people.reviews':
        'in the draw already counted up; counted for self-funders too, though nobody assesses them',
      'people.capital': 'as it stood at the end of last month',
    },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'self-funder-becomes-client',
    gives:
      'A self-funder whose savings have run down to the upper limit is the council’s client: it buys their care under its framework, from the provider they have if that is listed.',
    fills: [
      'people.deployment',
      'people.route',
      'people.arranged',
      'people.notice',
      'people.provider',
      'people.wanted',
      'providers.booked',
      'providers.bookedBlock',
      'market.becameClients',
    ],
    formula: [
      'people.deployment = 0 (council-managed); people.route = 1 (framework)',
      'people.arranged = 0; people.notice = 0',
      'if people.provider ≠ -1 and providers.listed of that provider is 0: release-provider',
      'market.becameClients = market.becameClients + 1',
    ],
    code: 'core/model/people/become-client.ts',
    tests: [...TESTS, 'test/core/model/steps/run-down-savings.test.ts'],
  },
  {
    id: 'assessment',
    gives:
      'What an assessment does: need as it now is gives a budget, a plan and a charge, and the person says what of the plan they take up.',
    fills: [
      'people.assessed',
      'people.supportAssessed',
      'people.decides',
      'people.supporter',
      'people.notice',
      'people.provider',
      'people.wanted',
      'providers.booked',
      'providers.bookedBlock',
      'market.reviewed',
    ],
    formula: [
      'in this order:',
      'market.reviewed = market.reviewed + 1',
      'people.assessed = people.need; people.supportAssessed = people.supportNeed',
      'indicative-budget and final-budget',
      'streams-held, then streams-brought-in',
      'answer-to-charge',
      'people.decides = 1 for a self-funder who became a client, 2 for everyone else',
      'if people.takes = 0: release-provider, and people.supporter = -1',
      'otherwise rebook',
    ],
    where: {
      'people.supporter': '-1 is NO_SUPPORTER',
      'people.decides':
        'they choose an arrangement later in this month; 1 is DECIDES_ON_ARRIVAL, 2 DECIDES_AGAIN',
    },
    source: 'Care Act 2014 sections 9, 25, 26 and 27.',
    code: CODE,
    tests: TESTS,
  },
  ...allocationEquations,
  ...otherStreamEquations,
  ...chargeAnswerEquations,
];
