import type { Equation } from '../equation.ts';

const CODE = 'core/model/steps/plan-rounds.ts';
const TESTS = ['test/core/model/steps/plan-rounds.test.ts'];
const ROUNDS_TESTS = ['test/core/costing/rounds.test.ts'];

export const planRoundsEquations: readonly Equation[] = [
  {
    id: 'usual-gaps',
    gives:
      'How long travel and waiting usually are for a minute with people, as the place has them at the start.',
    fills: [],
    formula: [
      'usual-travel = place.travelShare * (1 - cost.waiting.part)',
      'usual-gap = place.travelShare * cost.waiting.part',
    ],
    where: { 'usual-travel, usual-gap': 'minutes for a minute of staff time with people' },
    code: 'core/model/delivering/place-rounds.ts',
    tests: ROUNDS_TESTS,
  },
  {
    id: 'gap-of-person',
    gives:
      'Waiting for a minute with a person: more where they set their own times, less where neighbours are visited in turn.',
    fills: [],
    formula: [
      'gap-of-person = usual-gap * cost.waiting.pooled when people.route = 6 (POOLED)',
      'gap-of-person = usual-gap + cost.waiting.chosen * providers.flexibility of people.provider when people.route is 2 (OPEN_MARKET) or 5 (ISF_HOLDER)',
      'gap-of-person = usual-gap for every other route',
    ],
    code: 'core/costing/rounds.ts',
    tests: [...TESTS, ...ROUNDS_TESTS],
  },
  {
    id: 'week-of-rounds',
    gives:
      'Care booked by provider and locality, who is served, and who of them buys for themselves or has just come.',
    fills: ['rounds.minutes', 'providers.clients', 'providers.clientsIndividual', 'providers.clientsStarted'],
    formula: [
      'first 0 for every row from 0 to market.providerRows - 1 and, of rounds.minutes, every locality of it',
      'for each person in order of row from 0 to market.peopleRows - 1; skipped when people.present = 0, people.provider = -1 (NO_PROVIDER) or people.wanted = 0; r = people.provider:',
      'rounds.minutes[r, people.locality] += people.wanted',
      'providers.clients[r] += 1',
      'providers.clientsStarted[r] += 1 when people.since = month',
      'providers.clientsIndividual[r] += 1 when people.deployment is 1 (DIRECT_PAYMENT) or 4 (ISF), or 2 (SELF_FUNDER) with people.arranged = 0',
    ],
    where: {
      '[r, l]': 'row r * (number of localities) + l of the table',
      month: 'months since the start of the spin-up',
      'people.wanted': 'minutes a week of staff, both workers counted',
    },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'week-beside-visits',
    gives:
      'What a provider’s week as booked holds of waiting, of care at unsocial hours and of complex care.',
    fills: [],
    formula: [
      'sums over the persons of week-of-rounds with provider r, added in order of row:',
      'week-waited(r) = sum of people.wanted * gap-of-person',
      'week-unsocial(r) = sum of people.wanted * people.unsocial',
      'week-complex(r) = sum of people.wanted * people.complexity',
    ],
    where: { 'week-waited, week-unsocial, week-complex': 'minutes a week, float64, not rounded' },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'travel-of-week',
    gives:
      'Travel grows with the square root of a provider’s visits in a locality, and is never more than visits each reached from the office and back.',
    fills: [],
    formula: [
      'for each locality l: care = rounds.minutes[r, l]',
      'there(l) = min(cost.travel.fixed * usual-travel * care + market.travelScale * sqrt(care / cost.visit.mean), cost.travel.most * usual-travel * care)',
      'travel-of-week(r) = sum of there(l) over the localities l in order from 0',
    ],
    where: {
      'there, travel-of-week': 'minutes a week, float64; the parameters are multiplied by usual-travel first',
      'market.travelScale': 'set before the first month and the same in every month (travel-scale)',
    },
    source: 'Beardwood, Halton and Hammersley (1959).',
    code: 'core/costing/rounds.ts',
    tests: [...TESTS, ...ROUNDS_TESTS],
  },
  {
    id: 'month-of-rounds',
    gives: 'The week as booked becomes the month as delivered, in whole minutes.',
    fills: ['providers.travel', 'providers.waited', 'providers.unsocial', 'providers.complex'],
    formula: [
      'for every row r from 0 to market.providerRows - 1, closed ones included:',
      'weeks = 0 when providers.booked[r] = 0, else providers.delivered[r] / providers.booked[r]',
      'providers.travel[r] = halfUp(travel-of-week(r) * weeks)',
      'providers.waited[r] = halfUp(week-waited(r) * weeks)',
      'providers.unsocial[r] = halfUp(week-unsocial(r) * weeks)',
      'providers.complex[r] = halfUp(week-complex(r) * weeks)',
    ],
    where: {
      weeks: 'minutes delivered in the month over minutes booked a week; 13/3 when all booked was delivered',
    },
    code: CODE,
    tests: TESTS,
  },
];
