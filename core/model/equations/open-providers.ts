import type { Equation } from '../equation.ts';
import { newProviderEquations } from './open-providers-made.ts';

const CODE = 'core/model/steps/open-providers.ts';
const STEP_TEST = 'test/core/model/steps/open-providers.test.ts';
const INVITATION_CODE = 'core/model/entering/invitation.ts';
const INVITATION_TEST = 'test/core/model/entering/invitation.test.ts';

export const openProvidersEquations: readonly Equation[] = [
  {
    id: 'entry-candidates',
    gives:
      'Those who think of opening a provider this month: so many, whatever happens in the market, and what each would open.',
    fills: [],
    formula: [
      'candidates = min(up(place.providers * entry.most / 12), 1000)',
      'for n = 0 to candidates - 1: identity = place.providers + index * 1000 + n',
      'v = u(provider-make, identity, 7)',
      'kind = SOCIAL_ENTERPRISE (1) where v < entry.kind.social-enterprise; MICRO_PROVIDER (2) where it is not and v < entry.kind.social-enterprise + entry.kind.micro; AGENCY (0) elsewhere',
    ],
    where: {
      index: 'months since the start of the spin-up',
      u: 'drawn with the luck of the replicate being run, as is every draw about a newcomer',
      candidates: '0 in a place without providers at the start, so that nobody ever opens there',
    },
    code: 'core/model/entering/candidates.ts',
    tests: [STEP_TEST],
  },
  {
    id: 'market-invitation',
    gives:
      'What those who think of opening see: the margin providers here have had of late, and the share of people who wait for a provider.',
    fills: [],
    formula: [
      'expected-margin = mean of providers.outlook over the providers with providers.open = 1 and providers.inHouse = 0; provider.margin.council where there is none',
      'waits = (people.provider = NO_PROVIDER (-1), people.route not PERSONAL_ASSISTANT (3) and people.waiting > 0)',
      'share-waiting = people with people.present = 1 who wait / people with people.present = 1; 0 where nobody is present',
    ],
    where: {
      mean: 'unweighted; after this month’s closures and before anyone opens, so that it is the same for every candidate of the month',
      'people.waiting': 'months; those released by this month’s closures have not waited yet',
    },
    code: INVITATION_CODE,
    tests: [INVITATION_TEST],
  },
  {
    id: 'chance-to-open',
    gives: 'The chance that one of the candidates of the month opens.',
    fills: [],
    formula: [
      'grant = halfUp(grant.start-up)',
      'usual = place.providers * provider.entry.default / 12 / candidates',
      'supported = 0 where kind = AGENCY (0), else grant / 1000000',
      'chance-to-open = usual * exp(entry.margin * (expected-margin - provider.margin.council)) * (1 + entry.waiting * share-waiting) * (1 + entry.start-up * supported)',
    ],
    where: { grant: 'whole pence; the answer to it is stated for 10,000 pounds, which are 1000000 pence' },
    code: INVITATION_CODE,
    tests: [INVITATION_TEST],
  },
  {
    id: 'first-staff',
    gives: 'Care a week that the staff of a new provider can deliver.',
    fills: [],
    formula: [
      'first-staff = halfUp(max(workforce.hours.per.worker / (1 + place.travelShare), provider.clients.micro * package.hours.median) * 60)',
    ],
    where: { 'first-staff': 'whole minutes a week' },
    code: CODE,
    tests: [STEP_TEST],
  },
  {
    id: 'provider-row-claimed',
    gives:
      'The row a new provider takes: the first of one that closed before this month and has been paid all it was owed, or a fresh one.',
    fills: ['market.providerRows'],
    formula: [
      'row = the lowest row below market.providerRows with providers.open = 0, providers.ended = GOES_ON (0) and providers.dueNext, providers.dueAfter, providers.dueThird, providers.dueFourth and providers.dueIndividuals all 0',
      'where there is none: row = fresh-provider-row, that is market.providerRows as it stands, and market.providerRows += 1',
    ],
    where: {
      'providers.ended':
        'not GOES_ON for those that closed this month, so that their row is free from next month on',
    },
    code: 'core/model/entering/provider-row.ts',
    tests: ['test/core/model/entering/provider-row.test.ts'],
  },
  {
    id: 'providers-entered',
    gives:
      'New providers of the month, small and with capital for some months, and the start-up support the council pays them.',
    fills: ['market.entered', 'providers.grantRevenue'],
    formula: [
      'market.entered = 0 at the beginning of the step',
      'for each candidate in order of n, where u(provider-entry, identity, 0) < chance-to-open:',
      'row of provider-row-claimed',
      'a provider is made in it by the equations from new-provider-known to new-provider-capital, with founded = index, staff = first-staff, reach = 0 where kind = MICRO_PROVIDER (2) and provider.coverage.small elsewhere, capital-months = entry.capital, outlook = provider.margin.council, fund-ready = 0 and the luck of the replicate being run',
      'market.entered += 1',
      'where kind is not AGENCY (0) and grant is not 0: pay(start-up grant, council, cash of the provider, grant); providers.grantRevenue = grant',
    ],
    where: {
      flows:
        'flow columns of the row stay as they are: 0, as the steps that fill them left them for a provider that was not open',
    },
    code: CODE,
    tests: [STEP_TEST],
  },
  ...newProviderEquations,
];
