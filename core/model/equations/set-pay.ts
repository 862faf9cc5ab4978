import type { Equation } from '../equation.ts';

const TESTS = ['test/core/model/staffing/pay.test.ts', 'test/core/model/steps/set-pay.test.ts'];

export const setPayEquations: readonly Equation[] = [
  {
    id: 'vacancy-of-provider',
    gives: 'The share of a provider’s posts that stand vacant.',
    fills: [],
    formula: [
      'vacancy-of-provider = providers.vacancies / (providers.staff + providers.vacancies); 0 when that sum is not above 0',
    ],
    where: { 'providers.vacancies': 'as the month before left them' },
    code: 'core/model/steps/set-pay.ts',
    tests: TESTS,
  },
  {
    id: 'pay-intended',
    gives:
      'The pay a provider moves towards: the usual premium on the wage floor and more where more posts stand vacant than usual.',
    fills: [],
    formula: [
      'scarcity = pay.scarcity * (vacancy-of-provider - workforce.vacancy); 0 when the wage-response is floor-alone',
      'pay-intended = wage.nlw * (1 + (pay.careworker.premium + min(pay.scarcity.most, scarcity)))',
    ],
    where: {
      scarcity: 'a part of the wage floor; below 0 where fewer posts than usual are vacant, without a limit',
      'pay-intended': 'pence an hour, not rounded',
      'wage-response':
        'the structural switch, floor-and-scarcity as a rule; personal assistants are offered the usual pay under each of its rules',
    },
    code: 'core/model/staffing/pay.ts',
    tests: TESTS,
  },
  {
    id: 'pay-of-month',
    gives:
      'Basic pay of the month: never below the wage floor nor cut in cash, part-way to the pay intended, and no rise but the law’s from whoever loses money.',
    fills: ['providers.pay'],
    formula: [
      'for each row from 0 to market.providerRows - 1; skipped when providers.open = 0, whose pay stays',
      'floor-pay = halfUp(wage.nlw)',
      'when providers.outlook < 0: providers.pay = max(floor-pay, providers.pay)',
      'otherwise providers.pay = max(floor-pay, providers.pay, halfUp(providers.pay + pay.adjust.monthly * (pay-intended - providers.pay)))',
    ],
    where: {
      'providers.pay': 'whole pence an hour; on the right as it was',
      'providers.outlook': 'of the month before',
    },
    code: 'core/model/staffing/pay.ts',
    tests: TESTS,
  },
];
