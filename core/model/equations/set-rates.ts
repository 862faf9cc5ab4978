import type { Equation } from '../equation.ts';

const CODE = 'core/model/paying/rates.ts';
const TESTS = ['test/core/model/steps/set-rates.test.ts', 'test/core/model/paying/rates.test.ts'] as const;

export const setRatesEquations: readonly Equation[] = [
  {
    id: 'month-clock',
    gives: 'Which month of the run it is, and whether a new financial year begins in it.',
    fills: [],
    formula: [
      'index = months since the start of the spin-up: 0, 1, 2, ...',
      'reported = index - model.spin-up',
      'calendar month = the month the run starts in + max(0, reported)',
      'isNewFinancialYear = reported > 0 and the calendar month is an April',
      'a parameter stands as it is in force on the 15th of the calendar month, a lever as it stands in that month',
    ],
    where: {
      'calendar month':
        'the spin-up repeats the first reported month: its parameters hold throughout, and no lever has been changed yet',
      isNewFinancialYear: 'never in the spin-up nor in the first reported month, even where that is an April',
      'units of parameters, levers and place figures':
        'money in pence, part of a penny included where a change comes in step by step; shares, rates and multipliers as fractions; hours, months and days as they are; a choice by its name',
    },
    code: 'core/run/plan.ts',
    tests: ['test/core/run/plan.test.ts', 'test/core/time/time.test.ts'],
  },
  {
    id: 'framework-rate',
    gives: 'What the council pays for an hour under its framework, raised or cut each April by its uplift.',
    fills: ['market.frameworkRate'],
    formula: [
      'before the first month: market.frameworkRate = place.frameworkRate',
      'if isNewFinancialYear: market.frameworkRate = halfUp(market.frameworkRate * (1 + fee.uplift))',
      'otherwise market.frameworkRate stays as it is',
    ],
    where: {
      isNewFinancialYear: 'as in month-clock',
      'market.frameworkRate': 'whole pence an hour once it has been uplifted',
    },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'income-index',
    gives:
      'How far incomes have been uprated since the first reported month: by the uprating of benefits each April.',
    fills: ['market.incomeIndex'],
    formula: [
      'before the first month: market.incomeIndex = 1',
      'if isNewFinancialYear: market.incomeIndex = market.incomeIndex * (1 + economy.benefits)',
      'otherwise market.incomeIndex stays as it is; it is never rounded',
    ],
    where: { isNewFinancialYear: 'as in month-clock' },
    code: 'core/model/steps/set-rates.ts',
    tests: TESTS,
  },
  {
    id: 'mean-price',
    gives:
      'The mean price of an hour to people who buy their own care, over the providers that trade, each weighted by its staff; the council’s own service is left out.',
    fills: [],
    formula: [
      'for each provider row from 0 to market.providerRows - 1, passing over those with providers.open = 0 or providers.inHouse = 1:',
      '  weighted = weighted + providers.staff * providers.price',
      '  weight = weight + providers.staff',
      'mean-price(otherwise) = weighted / weight, or otherwise where weight = 0',
    ],
    where: {
      'weighted, weight': '0 to begin with',
      otherwise:
        'the answer where no provider trades or none has staff, in pence an hour; each use gives its own',
      'mean-price':
        'pence an hour, not rounded; providers.price and providers.staff as they stood at the end of last month',
    },
    code: 'core/model/paying/mean-price.ts',
    tests: ['test/core/model/paying/mean-price.test.ts'],
  },
  {
    id: 'block-rate',
    gives: 'What the council pays for a block hour: the framework rate less its discount.',
    fills: ['market.blockRate'],
    formula: ['market.blockRate = halfUp(market.frameworkRate * (1 - block.discount))'],
    where: { 'market.frameworkRate': 'of this month, worked out before; this is done every month' },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'direct-payment-agency-rate',
    gives:
      'What a direct payment allows for an hour of agency care: a share of the framework rate, or the price asked, and never more than the cap.',
    fills: ['market.agencyRate'],
    formula: [
      'byRule = mean-price(market.frameworkRate) if direct-payment.rate-rule = "price"',
      'byRule = market.frameworkRate * direct-payment.rate-ratio if direct-payment.rate-rule = "framework"',
      'market.agencyRate = min(halfUp(byRule), halfUp(direct-payment.cap))',
    ],
    where: {
      'mean-price(market.frameworkRate)':
        'the equation of that name, with the framework rate of this month where no provider trades',
    },
    code: CODE,
    tests: [...TESTS, 'test/core/model/steps/rate-caps.test.ts'],
  },
  {
    id: 'direct-payment-assistant-rate',
    gives:
      'What a direct payment allows for an hour of a personal assistant: a share of the framework rate, with no cap.',
    fills: ['market.assistantRate'],
    formula: ['market.assistantRate = halfUp(market.frameworkRate * dp.rate.ratio.pa)'],
    code: CODE,
    tests: TESTS,
  },
];
