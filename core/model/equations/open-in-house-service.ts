import { PROVIDER_STOCK } from '../entering/provider-stock.ts';
import type { Equation } from '../equation.ts';
import { startingMixEquations } from './shared/starting-mix.ts';

const TESTS = ['test/core/model/steps/in-house-service.test.ts'];

export const openInHouseServiceEquations: readonly Equation[] = [
  ...startingMixEquations,
  {
    id: 'usual-careworker-pay',
    gives: 'What a typical provider pays a care worker an hour: the wage floor and the usual premium on it.',
    fills: [],
    formula: ['usual-careworker-pay = halfUp(wage.nlw * (1 + pay.careworker.premium))'],
    where: { 'usual-careworker-pay': 'whole pence an hour; wage.nlw in pence an hour' },
    code: 'core/model/books/provider-cost.ts',
    tests: ['test/core/model/books/provider-cost.test.ts'],
  },
  {
    id: 'in-house-row',
    gives: "Where the council's own service stands among the providers, if there is one.",
    fills: [],
    formula: [
      'in-house-row = the first row r from 0 to market.providerRows - 1 with providers.inHouse[r] = 1; -1 (NO_PROVIDER) when there is none',
    ],
    code: 'core/model/council/in-house-service.ts',
    tests: TESTS,
  },
  {
    id: 'in-house-planned',
    gives:
      "How much of the starting mix is to come to the council's own service this month, added up over client groups.",
    fills: [],
    formula: [
      'in-house-planned = sum over client groups g = 0 to 4 of starting-mix[block] of g * move.block-to-in-house[g] + starting-mix[framework] of g * move.framework-to-in-house[g]',
    ],
    where: { g: 'client group; the starting mix is that of this month’s parameters' },
    code: 'core/model/choosing/planned-mix.ts',
    tests: TESTS,
  },
  {
    id: 'fresh-provider-row',
    gives: 'A row of the provider table that nobody has had.',
    fills: [],
    formula: [
      'fresh-provider-row = market.providerRows as it stands; then market.providerRows += 1',
      'when every allocated row is taken the whole path starts again with room for twice as many people and providers; results do not depend on how many rows are allocated',
    ],
    code: 'core/model/entering/provider-row.ts',
    tests: ['test/core/model/entering/provider-row.test.ts', 'test/core/run/out-of-rows.test.ts'],
  },
  {
    id: 'in-house-emptied-row',
    gives: 'The row the service gets holds nothing of anyone before it.',
    fills: PROVIDER_STOCK,
    formula: [
      'only when in-house-row = -1 and in-house-planned > 0 and market.peopleRows > 0; otherwise this step does nothing',
      'r = fresh-provider-row',
      'every column of the provider table of kind stock = 0 in row r; columns of kind flow are left as they stand',
    ],
    where: {
      stock: 'what carries over from month to month, as the definition of each column says',
    },
    code: 'core/model/entering/provider-stock.ts',
    tests: TESTS,
  },
  {
    id: 'in-house-set-up',
    gives:
      'The service opens: it serves the whole place, is rated as providers are on average, is fully trained, and has neither staff, clients, price nor cash.',
    fills: [
      'providers.identity',
      'providers.open',
      'providers.inHouse',
      'providers.founded',
      'providers.coverage',
      'providers.baseQuality',
      'providers.quality',
      'providers.rating',
      'providers.training',
      'providers.skill',
      'providers.pay',
      'market.providerRows',
    ],
    formula: [
      'in row r of in-house-emptied-row, when that was emptied:',
      'providers.identity = 16777215, that is 2^24 - 1',
      'providers.open = 1; providers.inHouse = 1',
      'providers.founded = month',
      'providers.coverage = 2^localities - 1, one bit for each locality',
      'providers.baseQuality = providers.quality = providers.rating = provider.quality.mean',
      'providers.training = 1; providers.skill = 1',
      'providers.pay = usual-careworker-pay',
      'market.providerRows is one more, as in fresh-provider-row',
      'market.listStale stays as it is, and nothing is paid',
    ],
    where: {
      month: 'months since the start of the spin-up',
      localities: 'how many localities the place has',
    },
    code: 'core/model/council/in-house-service.ts',
    tests: TESTS,
  },
];
