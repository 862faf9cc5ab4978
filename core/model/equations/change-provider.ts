import type { Equation } from '../equation.ts';
import { acquaintanceEquations } from './shared/acquaintance.ts';
import { willingnessEquations } from './shared/willingness.ts';

const CODE = 'core/model/steps/change-provider.ts';
const TESTS = ['test/core/model/steps/change-provider.test.ts'];

export const changeProviderEquations: readonly Equation[] = [
  ...acquaintanceEquations,
  ...willingnessEquations,
  {
    id: 'month-of-changing',
    gives:
      'Each person in turn: notices run out, people who may and do look round decide whether to leave, and whoever gives up care altogether leaves.',
    fills: ['people.notice', 'people.provider', 'people.wanted', 'providers.booked', 'market.changesChosen'],
    formula: [
      'market.changesChosen = 0, before anyone',
      'for each person present, in order of row, self-funders among them:',
      '  may-change = people.route is not 0 (block), 7 (in-house), 6 (pooled) or 3 (personal assistant)',
      '  where people.provider = -1 (NO_PROVIDER) or not may-change: people.notice = 0',
      '  else where people.notice > 0: people.notice = people.notice - 1; where that leaves 0: leaving-by-choice',
      '  else where index - people.since >= contract.minimum and looks-round: looking-round',
      '  last, in every case: where people.takes = 0 and people.provider is not -1 still: release-provider',
    ],
    where: {
      'each person present': 'rows of people from 0 to market.peopleRows - 1 with people.present = 1',
      index: 'months since the start of the spin-up, see month-clock',
      'people.since': 'the index of the month in which they came to their provider',
      'contract.minimum': 'months',
      'release-provider':
        'people.notice = 0; providers.booked of the provider -= people.wanted; people.wanted = 0; people.provider = -1',
    },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'looks-round',
    gives:
      'Whether a person looks round for another provider this month: those who buy for themselves do so more often.',
    fills: [],
    formula: [
      'yearly = changing.managed if people.deployment is 0 (council-managed), 3 (none) or 5 (mixed), else changing.individual',
      'looks-round = u(dissatisfaction, people.identity, index) < yearly / 12',
    ],
    where: { 'changing.managed, changing.individual': 'times a year' },
    source: 'S0 comment 1 (individual buyers change more often).',
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'looking-round',
    gives:
      'Whoever looks round thinks of their arrangement again next month, and gives notice where they find a provider they like enough better.',
    fills: ['people.decides', 'people.asks', 'people.notice'],
    formula: [
      'people.decides = 2 (again), unless people.deployment is 2 (self-funder); whether or not a better provider is found',
      'another(row) = row is not people.provider, room-for-one-more(people.route) of the row >= staff-time-budgeted, and is-willing',
      'found = provider-favoured(admitted-by-route, another, index + 2)',
      'is better = found is not -1 and liking-of-provider(found) > liking-of-provider(people.provider) + choice.switch.cost; + 0 instead of choice.switch.cost where the choice-rule is nearest',
      'where it is not better: people.asks and people.notice stay as they are',
      'where it is: people.asks = index + 2',
      '  people.notice = ceil(contract.notice / (365 / 12))',
      '  where that is 0: leaving-by-choice at once',
    ],
    where: {
      'index + 2':
        'sub of the draw that puts them on the ring anew; 0 and 1 are the first time they asked, for care and for community support',
      'room-for-one-more, providers.booked':
        'as they stand when the person’s turn comes, with what others have left free this month',
      'contract.notice': 'days; the quotient is rounded up to whole months',
      found: 'is not where they go: they leave first, and a provider is found for them when they are placed',
    },
    source: 'S3 q9 (notice and minimum contracts); evidence contract.notice.',
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'leaving-by-choice',
    gives:
      'Whoever leaves by choice goes without a provider until they are placed, does not come back to the one they leave, and where the council stays the client its staff go with the work.',
    fills: [
      'people.avoids',
      'people.transfersFrom',
      'people.changesChosen',
      'market.changesChosen',
      'people.provider',
      'people.wanted',
      'people.notice',
      'providers.booked',
    ],
    formula: [
      'people.avoids = providers.identity of people.provider + 1',
      'people.transfersFrom = people.provider + 1 if client-of-care is not the person, else it stays as it is',
      'people.changesChosen += 1; market.changesChosen += 1',
      'release-provider',
    ],
    where: {
      'client-of-care': 'by brokerage.terms; here the same before and after',
      'people.transfersFrom': 'the row of the provider and one',
      'people.since, people.bidRatio, people.sharing, people.displaced':
        'stay as they are until the person is placed',
    },
    code: CODE,
    tests: [...TESTS, 'test/core/model/placing/staff-follow.test.ts'],
  },
];
