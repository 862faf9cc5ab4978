import type { Equation } from '../equation.ts';

const ARRIVALS_TESTS = ['test/core/run/arrivals.test.ts'] as const;
const SHARE = 'core/model/people/self-funding-share.ts';
const SHARE_TESTS = ['test/core/model/people/self-funding-share.test.ts'] as const;

/** How many people arrive, and how many of them pay for their own care. */
export const arrivalNumberEquations: readonly Equation[] = [
  {
    id: 'self-funders-expected',
    gives: 'How many people with care at home pay for all of it, beside the council’s clients.',
    fills: [],
    formula: [
      'self-funders-expected = (place.clients18to64 + place.clients65plus) * place.selfFunderShare / (1 - place.selfFunderShare)',
    ],
    where: { 'self-funders-expected': 'people, a part of one included' },
    code: 'core/model/people/self-funders.ts',
    tests: SHARE_TESTS,
  },
  {
    id: 'arrivals-due',
    gives:
      'How many people of an age band arrive in a month: as many as are expected to leave, and as the band grows by, in whole people.',
    fills: [],
    formula: [
      'for each band by itself, month by month from index = 0:',
      'leaving = people * (1 - exp(-departures / 12))',
      'growing = 0 if reported < 0, otherwise people * growth / 12',
      'people = people + growing',
      'owed = max(0, owed + leaving + growing)',
      'arrivals-due = floor(owed)',
      'owed = owed - arrivals-due',
    ],
    where: {
      people:
        'expected in the band, not those there: before index 0 place.clients18to64 for 18 to 64, and place.clients65plus + halfUp(self-funders-expected) for 65 and over; a part of a person included',
      owed: 'a part of a person carried on to the next month; 0 before index 0',
      departures: 'of the band, in force in the month: exit.mortality.<band> + exit.carehome.<band>',
      growth: 'demog.18to64 or demog.65plus, in force in the month; a fraction a year',
      reported: 'as in month-clock',
    },
    code: 'core/run/arrivals.ts',
    tests: ARRIVALS_TESTS,
  },
  {
    id: 'self-funding-share-needed',
    gives:
      'The share of this month’s arrivals of 65 and over that would bring self-funders to the place’s share of them.',
    fills: [],
    formula: [
      'older = how many rows with people.present = 1 are of age-band 65 and over; paying = how many of these have people.deployment = 2 (self-funder)',
      'wanted = (older + arrivals-due(65 and over)) * self-funders-expected / (self-funders-expected + place.clients65plus)',
      'self-funding-share-needed = min(1, max(0, (wanted - paying) / arrivals-due(65 and over)))',
      'self-funding-share-needed = 0 if self-funders-expected = 0',
    ],
    where: {
      'older, paying': 'counted before anyone arrives this month, after people have left and been reviewed',
    },
    code: SHARE,
    tests: SHARE_TESTS,
  },
  {
    id: 'self-funding-share',
    gives:
      'The share of arrivals of 65 and over who pay for their own care: while the market settles what each month needs, and from then on the mean of its last twelve months.',
    fills: ['market.selfFundingShare'],
    formula: [
      'if reported >= 0 or arrivals-due(65 and over) = 0: share of the month = market.selfFundingShare, which stays as it is',
      'otherwise share of the month = self-funding-share-needed, and:',
      '  n = reported + 13',
      '  market.selfFundingShare = self-funding-share-needed if n <= 1',
      '  market.selfFundingShare = market.selfFundingShare + (self-funding-share-needed - market.selfFundingShare) / n if n > 1',
    ],
    where: {
      'share of the month': 'a fraction; settled once, before the first arrival of the month',
      n: 'which of the last twelve months of the spin-up it is, from 1 to 12; 0 or less before them',
      'market.selfFundingShare': '0 before the first month',
    },
    code: SHARE,
    tests: SHARE_TESTS,
  },
  {
    id: 'who-arrives',
    gives: 'Those who arrive take the next identities, the younger band first, and the rows freed last.',
    fills: [
      'market.arrived',
      'market.nextPerson',
      'market.peopleRows',
      'market.peopleFree',
      'market.reviewed',
      'people.identity',
      'people.present',
    ],
    formula: [
      'market.arrived = 0',
      'for each band, 18 to 64 first and then 65 and over, as often as arrivals-due(band) says:',
      '  identity = market.nextPerson; market.nextPerson = market.nextPerson + 1',
      '  pays for their own care (self-funder) if the band is 65 and over and u(arrival, identity, 0) < share of the month',
      '  if market.peopleFree > 0: market.peopleFree = market.peopleFree - 1; row = vacancies.row at position market.peopleFree',
      '  otherwise: row = market.peopleRows; market.peopleRows = market.peopleRows + 1',
      '  people.identity = identity; people.present = 1; everything else about them by the equations of newcomers',
      '  market.arrived = market.arrived + 1',
      '  if they are no self-funder: market.reviewed = market.reviewed + 1',
    ],
    where: {
      'share of the month': 'as in self-funding-share',
      'vacancies.row': 'read from the end: whose row was freed last is taken first',
      'columns of the row that no equation of newcomers names':
        'keep what whoever had the row before left in them; people.transfersFrom is 0 there, and all the rest is written before it is next read',
    },
    code: 'core/model/steps/people-arrive.ts',
    tests: [...ARRIVALS_TESTS, ...SHARE_TESTS],
  },
  {
    id: 'people-at-start',
    gives: 'The people a place starts with, before the first month: made as newcomers are, but long in care.',
    fills: [],
    formula: [
      'for each of place.clients18to64 council clients of 18 to 64, then place.clients65plus council clients of 65 and over, then halfUp(self-funders-expected) self-funders of 65 and over:',
      '  row = market.peopleRows, identity = market.nextPerson, both then counted up by 1',
      '  the equations of newcomers, with arriving = no, expected-price = place.individualPrice and the parameters and levers of index = 0',
    ],
    where: {
      'the equations of newcomers':
        'all whose id begins with newcomer, with streams-held, own-plan, indicative-budget, final-budget, answer-to-charge and streams-brought-in as newcomer-plan says',
      'before and after them': 'market-at-start',
      replicate:
        'all draws about them are of replicate 0, so that a place starts with the same people whatever the luck; but newcomer-hazards, streams-held and streams-brought-in take the replicate that is run',
      arriving: 'yes for those who arrive in this step',
    },
    code: 'core/model/settle-market.ts',
    tests: ['test/core/model/people/newcomer.test.ts'],
  },
];
