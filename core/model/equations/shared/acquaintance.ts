/** Which providers a person comes to know and which of them they like best: quantities of several steps. */
import type { Equation } from '../../equation.ts';

const CODE = 'core/model/placing/acquaintance.ts';
const TESTS = ['test/core/model/placing/in-a-market.test.ts', 'test/core/model/steps/place-people.test.ts'];

export const acquaintanceEquations: readonly Equation[] = [
  {
    id: 'admitted-by-route',
    gives: 'The providers that the person’s way of buying lets them, or the council for them, buy from.',
    fills: [],
    formula: [
      'admitted-by-route, by people.route:',
      '  1 (framework): providers.listed = 1',
      '  4 (preferred list): providers.preferred = 1',
      '  5 (holder of a service fund): providers.isfCapable = 1',
      '  any other: providers.open = 1',
    ],
    where: {
      'of whom': 'those on the list of the person’s locality, among whom the council’s own service never is',
    },
    code: 'core/model/placing/admission.ts',
    tests: TESTS,
  },
  {
    id: 'weight-of-pound',
    gives:
      'How much a price an hour counts: the parameter is for a pound of the first reported month, and a pound weighs less as incomes rise.',
    fills: [],
    formula: ['weight-of-pound = choice.logit.price / market.incomeIndex'],
    where: { 'choice.logit.price': 'utility per pound, below zero' },
    source: 'Choice depends on prices and incomes alike, so that both may be counted in any money.',
    code: 'core/model/pricing/price-weight.ts',
    tests: ['test/core/model/pricing/price-weight.test.ts'],
  },
  {
    id: 'liking-of-provider',
    gives:
      'How much a person likes a provider: its price where they feel it, its quality, whether it is near, how far they may set times, and a taste of their own that never changes; fewer of these where the structure says so.',
    fills: [],
    formula: [
      'feels-price = people.route is 2 (open market), or people.route is 6 (pooled) and people.deployment is 1 (direct-payment)',
      'sets-times = people.route is 2 (open market), 5 (holder of a service fund) or 6 (pooled)',
      'price part = (weight-of-pound / 100) * providers.price if feels-price, else 0',
      'quality part = choice.logit.quality * providers.quality',
      'distance part = 0 if providers.home = people.locality, else choice.logit.distance',
      'times part = choice.logit.flexibility * providers.flexibility if sets-times, else 0',
      'taste part = gumbel(provider-taste, people.identity, providers.identity) where the choice-rule is taste, else 0',
      'liking-of-provider = price part + quality part + distance part + times part + taste part',
      'where the choice-rule is nearest: liking-of-provider = 0 if providers.home = people.locality, else -1',
    ],
    where: {
      'liking-of-provider': 'utility; for any person and any provider row, open or not',
      'gumbel(...)': '-ln(-ln(u)) of the uniform draw; the same every month',
      'choice.logit.distance': 'utility, below zero',
      'choice-rule':
        'the structural switch, taste as a rule; what providers ask follows from weight-of-pound under each of its rules',
    },
    source: 'Logit choice.',
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'provider-favoured',
    gives:
      'A person asks on round a ring of providers from a place of their own until as many as they come to know could serve them, and favours the one they like best of those; never one they avoid.',
    fills: [],
    formula: [
      'provider-favoured(admitted, can take, asks):',
      '  serving = localities.listed of people.locality',
      '  ring = the first `serving` entries of listing.ring of people.locality, see provider-lists',
      '  place = u(provider-known, people.identity, asks)',
      '  start = number of entries of the ring whose providers.renown < place',
      '  known = 0',
      '  for asked = 0, 1, ... as long as asked < serving and known < people.knows:',
      '    row = entry (start + asked) modulo serving of the ring',
      '    the row is passed over where it is not admitted, or providers.identity + 1 = people.avoids, or it cannot take the person',
      '    otherwise known += 1, and the row is weighed by liking-of-provider',
      '  provider-favoured = the row weighed with the highest liking, the first asked of equals; -1 (NO_PROVIDER) where none was weighed',
      '  where the choice-rule is nearest: the whole ring is asked in this order, however few they would know, for rows with providers.home = people.locality alone and then, when none of those can take the person, for the others alone; provider-favoured = the first that is not passed over, and nobody is asked after it',
    ],
    where: {
      admitted: 'which providers may serve them; each use gives its own',
      'can take': 'whether a provider could take them; each use gives its own',
      asks: 'sub of the draw that puts them on the ring; each use gives its own',
      'start + asked': 'counted from 0; a start at the end of the ring goes round to its first entry',
      'ring order': 'by providers.renown, lowest first, so that the draw falls where they meet people',
      ring: 'as it was last drawn up: a row on it may have closed since, which only `admitted` tells',
    },
    code: CODE,
    tests: TESTS,
  },
];
