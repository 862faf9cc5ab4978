import type { Equation } from '../../equation.ts';

const CODE = 'core/model/paying/price-paid.ts';
const TESTS = ['test/core/model/paying/price-paid.test.ts'];

/** What an hour of personal care costs whoever pays for it: wherever a price is offered, agreed or paid. */
export const priceOfCareEquations: readonly Equation[] = [
  {
    id: 'contract-prices',
    gives: 'The prices of an hour that the council has agreed follow from its framework rate.',
    fills: [],
    formula: [
      'preferred-price = halfUp(market.frameworkRate * (1 - preferred-list.discount))',
      'fund-price = halfUp(market.frameworkRate * isf.rate.ratio)',
      'pooled-price = halfUp(market.frameworkRate * (1 - pooled.discount))',
      'price-to-pool(own price) = halfUp(own price * (1 - pooled.discount))',
    ],
    where: { 'preferred-price, fund-price, pooled-price': 'pence an hour, whole' },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'price-with-needs',
    gives:
      'Where the council pays a needs-related rate, the more complex someone’s needs are the more an hour costs.',
    fills: [],
    formula: [
      'price-with-needs(price, extra) = price if extra = 0, else halfUp(price * (1 + people.complexity * extra))',
    ],
    where: { extra: 'what is added for needs as complex as can be, as a part of the price' },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'price-offered',
    gives:
      'Each way of buying has its price of an hour: the council’s own for what it buys or arranges and for whoever buys on its terms, the provider’s for whoever buys alone.',
    fills: [],
    formula: [
      'bought-for-council = people.deployment is 0 (council-managed), 3 (none) or 5 (mixed), or people.arranged = 1',
      'extra = fee.needs-related if bought-for-council, else 0',
      'price-offered(own price), by people.route:',
      '  0 (block): market.blockRate',
      '  1 (framework): price-with-needs(market.frameworkRate, extra)',
      '  4 (preferred list): price-with-needs(preferred-price, extra)',
      '  5 (holder of a service fund): price-with-needs(fund-price, fee.needs-related)',
      '  7 (in-house): market.frameworkRate',
      '  6 (pooled): price-with-needs(pooled-price, extra) if bought-for-council, else price-to-pool(own price)',
      '  2 (open market) or 3 (personal assistant): own price',
    ],
    where: {
      'own price': 'what the provider asks of people who buy for themselves: providers.price, pence an hour',
    },
    source: 'S0 comment 2 (individuals on the framework’s terms); S3 q18 (needs-related rates).',
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'price-paid',
    gives:
      'What is paid for an hour is what the arrangement offers; from the framework or the preferred list, what the provider bid for the package or would not take it without.',
    fills: [],
    formula: [
      'price-paid(own price) = halfUp(price-offered(own price) * people.bidRatio) if people.route is 1 (framework) or 4 (preferred list) and people.bidRatio is not 1',
      'price-paid(own price) = price-offered(own price) otherwise',
    ],
    where: { 'price-paid': 'pence an hour, whole where the own price is' },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'paid-above-rate',
    gives: 'What the council pays beyond its list’s price for people nobody took at that price.',
    fills: [],
    formula: [
      'paid-above-rate(minutes) = price-for-minutes(price-paid, minutes) - price-for-minutes(price-offered, minutes)',
      '  if people.route is 1 (framework) or 4 (preferred list), people.bidRatio > 1 and people.deployment is 0 (council-managed), 3 (none) or 5 (mixed)',
      'paid-above-rate(minutes) = 0 otherwise, for someone who pays in full and has the council arrange their care too',
    ],
    code: CODE,
    tests: TESTS,
  },
];
