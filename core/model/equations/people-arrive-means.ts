import type { Equation } from '../equation.ts';

const CODE = 'core/model/people/newcomer-means.ts';
const TESTS = [
  'test/core/model/people/newcomer.test.ts',
  'test/core/model/charging/means-class.test.ts',
] as const;

/** What a newcomer has to live on. All draws are about their identity. */
export const newcomerMeansEquations: readonly Equation[] = [
  {
    id: 'expected-price',
    gives: 'What someone who comes now can expect to pay for an hour of care they buy themselves.',
    fills: [],
    formula: ['expected-price = mean-price(place.individualPrice)'],
    where: {
      'mean-price(place.individualPrice)':
        'the equation of that name, worked out anew, with place.individualPrice where no provider trades',
      'expected-price': 'pence an hour, not rounded',
    },
    code: 'core/model/paying/mean-price.ts',
    tests: ['test/core/model/paying/mean-price.test.ts'],
  },
  {
    id: 'newcomer-means-class',
    gives:
      'For whom the law protects the same income when they are charged: by age, couple and disability premium.',
    fills: ['people.meansClass'],
    formula: [
      'young = u(person-means, identity, 4) < people.young.share',
      'couple = u(person-means, identity, 5) < people.couple.18to64 or people.couple.65plus, by age-band',
      'p = u(person-means, identity, 6): no premium if p >= people.premium.disability; enhanced if p < people.premium.disability * people.premium.enhanced; otherwise disability',
      '65 and over: people.meansClass = 9 if couple, otherwise 8',
      '18 to 64 and couple: people.meansClass = 6 without a premium, 7 with either',
      '18 to 64, single and young: people.meansClass = 0 without a premium, 1 with disability, 2 with enhanced',
      '18 to 64, single and not young: people.meansClass = 3 without a premium, 4 with disability, 5 with enhanced',
    ],
    where: { 'people.meansClass': 'as minimum-income-guarantee numbers the classes' },
    code: 'core/model/charging/means-class.ts',
    tests: TESTS,
  },
  {
    id: 'newcomer-income',
    gives:
      'Assessable income: the protected minimum for clients who will be charged nothing, and an excess over it for the rest; in prices of the first reported month.',
    fills: ['people.income'],
    formula: [
      'protected = minimum-income-guarantee',
      'self-funder: excess = log-normal-draw(u(person-means, identity, 1), people.selffunder.income, people.excess.sigma)',
      '  people.income = halfUp((protected + excess) / market.incomeIndex)',
      'council client with u(person-means, identity, 0) < charging.share.nothing: people.income = halfUp(protected / market.incomeIndex)',
      'other council client: excess = log-normal-draw(u(person-means, identity, 1), people.excess.median, people.excess.sigma)',
      '  people.income = halfUp((protected + charging.dre.default + excess) / market.incomeIndex)',
    ],
    where: {
      'minimum-income-guarantee': 'the equation of that name, by the means class just found',
      'protected, excess': 'pence a week, not rounded',
      'people.income': 'whole pence a week',
    },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'newcomer-client-savings',
    gives: 'The savings of a new council client: between the limits or below the lower.',
    fills: ['people.capital'],
    formula: [
      'position = u(person-means, identity, 3)',
      'people.capital = halfUp(charging.capital.lower + position * (charging.capital.upper - charging.capital.lower)) if u(person-means, identity, 2) < people.capital.between',
      'people.capital = halfUp(position * charging.capital.lower) otherwise',
    ],
    where: { 'people.capital': 'whole pence' },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'newcomer-self-funder-savings',
    gives:
      'The savings of a new self-funder, above the upper limit: all they will ever have for those who arrive, and what time in care has left of it for those a place starts with.',
    fills: ['people.capital'],
    formula: [
      'people.capital = charging.capital.upper + max(1, halfUp(above))',
      'cost = price-for-minutes(halfUp(expected-price), people.need * (1 + people.doubleHanded)) + price-for-minutes(halfUp(support.rate), people.supportNeed)',
      'aYear = max(0, cost - excess) * 52 for those a place starts with, 0 for those who arrive',
      'for attempt = 0, 1, ... 23, until above is found:',
      '  first = log-normal-draw(u(person-means, identity, 16 + 2 * attempt), people.selffunder.capital.median, people.selffunder.capital.sigma)',
      '  above = first if aYear = 0',
      '  otherwise years = exponential(person-means, identity, 17 + 2 * attempt) / departures(65 and over)',
      '  above = first - aYear * years if that is more than 0; if not, the next attempt',
      'above = first of attempt 0 where no attempt found it',
    ],
    where: {
      excess: 'of the self-funder, as in newcomer-income, not rounded',
      'price-for-minutes(price, minutes)':
        'halfUp(price * minutes / 60), the quotient being exact before it is rounded',
      'cost, aYear, first, above':
        'pence a week, a year and at once; above is not rounded before the last line',
      'departures(65 and over)': 'exit.mortality.65plus + exit.carehome.65plus',
      'expected-price': 'place.individualPrice for those a place starts with',
    },
    code: 'core/model/people/self-funder-savings.ts',
    tests: TESTS,
  },
];
