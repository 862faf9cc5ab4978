import type { Equation } from '../equation.ts';

const CODE = 'core/model/steps/people-leave.ts';
const TESTS = [
  'test/core/model/steps/needs-and-reviews.test.ts',
  'test/core/model/steps/pay-for-care.test.ts',
  'test/core/run/arrivals.test.ts',
] as const;

export const peopleLeaveEquations: readonly Equation[] = [
  {
    id: 'age-band',
    gives: 'The age band of a person, in which shares and rates are published, by their client group.',
    fills: [],
    formula: [
      'age-band = 65 and over if people.group is 0 or 1, otherwise 18 to 64',
      'where a parameter or place figure is kept by band, 18to64 and 65plus name the bands',
    ],
    where: {
      'people.group':
        '0 older, 1 older with memory needs, 2 physical disability, 3 learning disability, 4 mental health; `id.<group>` names them older, memory, physical, learning and mental',
      'age-band': 'band 0 is 18 to 64, band 1 is 65 and over',
    },
    code: 'core/model/vocabulary.ts',
    tests: ['test/core/model/people/newcomer.test.ts'],
  },
  {
    id: 'departures',
    gives:
      'The rate a year at which people of an age band leave care at home for good: by death or for a care home.',
    fills: [],
    formula: [
      'departures(18 to 64) = exit.mortality.18to64 + exit.carehome.18to64',
      'departures(65 and over) = exit.mortality.65plus + exit.carehome.65plus',
    ],
    code: 'core/model/people/departures.ts',
    tests: TESTS,
  },
  {
    id: 'counts-of-leaving',
    gives: 'Nobody has left this month yet, and nothing has been taken back or written off.',
    fills: ['market.left', 'market.reclaimed', 'market.writtenOff'],
    formula: ['market.left = 0', 'market.reclaimed = 0', 'market.writtenOff = 0'],
    where: { 'market.reclaimed, market.writtenOff': 'later steps of the month add to what is found here' },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'life-left',
    gives:
      'The hazard a person has still to live through before they die or move to a care home: less each month by the rate of their band.',
    fills: ['people.lifeLeft'],
    formula: [
      'for each person row from 0 to market.peopleRows - 1 with people.present = 1, in order of row:',
      'people.lifeLeft = people.lifeLeft - departures(age-band) / 12',
      'if people.lifeLeft > 0 the person stays, and nothing else happens to them in this step',
      'if people.lifeLeft <= 0 they leave now, before the next row is looked at: person-leaves',
    ],
    where: { 'people.lifeLeft': 'drawn when the person is made: see newcomer-hazards' },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'person-leaves',
    gives:
      'What happens when someone leaves: their provider is free of them, their accounts are closed, what they owe is written off and their row waits for somebody new.',
    fills: [
      'people.present',
      'people.owes',
      'providers.booked',
      'providers.bookedBlock',
      'vacancies.row',
      'market.peopleFree',
      'market.left',
      'market.reclaimed',
      'market.writtenOff',
    ],
    formula: [
      'in this order:',
      'if people.provider ≠ -1: providers.booked of that provider = providers.booked - people.wanted, and where people.route = 0 (block) providers.bookedBlock of it = providers.bookedBlock - people.wanted',
      'market.reclaimed = market.reclaimed + B',
      'if B > 0: pay(reclaimed direct payment, budget account of the person, council, B)',
      'if B < 0: pay(reclaimed direct payment, council, budget account of the person, -B)',
      'if H > 0: pay(household settlement, purse of the person, households, H)',
      'if H < 0: pay(household settlement, households, purse of the person, -H)',
      'market.writtenOff = market.writtenOff + people.owes',
      'people.owes = 0',
      'people.present = 0',
      'vacancies.row at position market.peopleFree = the row of the person; market.peopleFree = market.peopleFree + 1',
      'market.left = market.left + 1',
    ],
    where: {
      B: 'balance of the account their direct payment or service fund is paid into, in pence; added to market.reclaimed with its sign. Nothing is paid where it is 0',
      H: 'balance of their own purse in the ledger, in pence. Nothing is paid where it is 0',
      'people.provider':
        'with people.wanted and every other column of the row it keeps what it holds until somebody new takes the row; a row with people.present = 0 is passed over everywhere',
      'vacancies.row':
        'a stack: positions 0 to market.peopleFree - 1 hold freed rows, the one freed last at the end. Empty before the first month',
      'supporters.booked': 'is not touched here: a later step of the month adds it up anew',
    },
    code: CODE,
    tests: TESTS,
  },
];
