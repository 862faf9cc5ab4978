import type { Equation } from '../equation.ts';

const CODE = 'core/model/steps/draw-profits.ts';
const TESTS = ['test/core/model/steps/draw-profits.test.ts'] as const;

export const drawProfitsEquations: readonly Equation[] = [
  {
    id: 'forgone-pay',
    gives:
      "The part of a worker's pay of this month that the owner of a micro-provider could have done without.",
    fills: [],
    formula: [
      'forgone-pay = 0 where providers.kind is not MICRO_PROVIDER (2)',
      'minutes = halfUp(halfUp(workforce.hours.per.worker * 60) * (13/3))',
      'own = min(costs.contactPay + costs.idlePay, halfUp(providers.pay * minutes / 60))',
      'forgone-pay = halfUp(own * provider.owner.forgoes)',
    ],
    where: {
      minutes: 'whole minutes of one worker in a month of 52/12 weeks',
      own: 'pence: what one worker earns in the month at basic pay, and no more than the basic pay of everyone for care and contracted time without work',
    },
    code: 'core/model/ending/owner-pay.ts',
    tests: ['test/core/model/ending/owner-pay.test.ts', ...TESTS],
  },
  {
    id: 'reserve-months',
    gives: 'How many months of its own cost the owners of a provider mean it to have in hand.',
    fills: [],
    formula: [
      'usual = provider.reserves.small where providers.clients <= provider.clients.small.most, else provider.reserves.large',
      'reserve-months = usual * exp(provider.reserves.spread * normal(provider-start, providers.identity, 3)), drawn with making-luck',
    ],
    where: { 'providers.clients': 'people it served this month' },
    code: 'core/model/books/provider-reserves.ts',
    tests: TESTS,
  },
  {
    id: 'owner-drawings',
    gives:
      'What owners take out of the cash above the reserve they keep; below zero what those of micro-providers do without where cash is short.',
    fills: ['providers.drawings'],
    formula: [
      'for each provider in order of row:',
      'providers.drawings = 0, also where providers.open = 0',
      'nothing more where providers.open = 0, providers.inHouse = 1 or providers.kind = SOCIAL_ENTERPRISE (1)',
      'where cash < 0: amount = min(forgone-pay, 0 - cash); where amount is not 0: providers.drawings = 0 - amount, pay(drawings, owners, cash of the provider, amount); and nothing more',
      'where cash >= 0: nothing more where index - providers.founded < outlook.start-up',
      'above = cash - up(reserve-months * providers.cost)',
      'nothing more where above <= 0',
      'providers.drawings = halfUp(above * provider.drawings)',
      'pay(drawings, cash of the provider, owners, providers.drawings)',
    ],
    where: {
      cash: "the balance of the provider's bank account in pence, after the costs and grants of the month",
      index:
        'months since the start of the spin-up; providers.founded is counted the same way and is below zero for those older than the run, who are past starting up at once',
      above: 'whole pence',
    },
    code: CODE,
    tests: TESTS,
  },
];
