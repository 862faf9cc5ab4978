import type { Equation } from '../equation.ts';

const CODE = 'core/model/steps/set-prices.ts';
const STEP_TEST = 'test/core/model/steps/set-prices.test.ts';

export const setPricesEquations: readonly Equation[] = [
  {
    id: 'market-share',
    gives:
      'The share a provider has of the hours individuals buy where it sells them, its localities weighted by the hours it sells there.',
    fills: [],
    formula: [
      'a provider sells where providers.open = 1, providers.inHouse = 0, providers.deliveredIndividual > 0 and care > 0',
      'care = sum of rounds.minutes of the provider over all localities',
      'sold(provider, locality) = providers.deliveredIndividual * rounds.minutes(provider, locality) / care where the provider sells, else 0',
      'total(locality) = sum of sold(provider, locality) over all providers',
      'weighted = sum over the localities in which sold(provider, locality) > 0 of sold(provider, locality)^2 / total(locality)',
      'market-share = min(1, weighted / providers.deliveredIndividual); 0 for a provider that sells nothing',
    ],
    where: {
      sold: 'minutes this month',
      'rounds.minutes':
        'minutes a week of care of all its clients there this month: what individuals buy is spread over its localities as all of its care is',
      all: 'worked out for all providers before any price moves',
    },
    code: 'core/model/pricing/shares.ts',
    tests: ['test/core/model/pricing/shares.test.ts'],
  },
  {
    id: 'mark-up',
    gives:
      'What a provider adds to marginal cost: more the less readily people would go elsewhere, and a part of it only for a social enterprise.',
    fills: [],
    formula: [
      'share = min(market-share, price.share.most)',
      'whole-mark-up = 100 / (0 - weight-of-pound * (1 - share))',
      'mark-up = whole-mark-up * price.social-enterprise where providers.kind = SOCIAL_ENTERPRISE (1), else whole-mark-up',
    ],
    where: {
      'weight-of-pound':
        'of choice.logit.price, change in utility for each pound an hour, below zero; hence 100 pence in the pound',
      'mark-up': 'pence an hour, with parts of a penny',
    },
    source: 'Bertrand-Nash price of logit demand: Berry 1994; Anderson, de Palma and Thisse 1992.',
    code: 'core/model/pricing/mark-up.ts',
    tests: ['test/core/model/pricing/mark-up.test.ts'],
  },
  {
    id: 'hour-cost-of-mix',
    gives: "Marginal cost of an hour as complex as the provider's care was on average this month.",
    fills: [],
    formula: [
      'complexity = providers.complex / providers.delivered; 0 where providers.delivered = 0',
      'hour-cost-of-mix = providers.marginalCost * (1 + complexity * cost.complexity.time)',
    ],
    where: {
      'hour-cost-of-mix':
        'pence an hour, with parts of a penny; providers.marginalCost is that of this month',
    },
    code: 'core/model/pricing/hour-cost.ts',
    tests: [STEP_TEST, 'test/core/model/steps/hand-back-contracts.test.ts'],
  },
  {
    id: 'council-loss',
    gives:
      'What the hours the council buys lose a provider at their part of its full cost, spread over each hour individuals buy.',
    fills: [],
    formula: [
      'council-minutes = providers.deliveredFramework + providers.deliveredBlock',
      'paid = providers.frameworkRevenue + providers.blockRevenue - providers.blockPaidBack + providers.guaranteeRevenue + providers.outcomeRevenue',
      'loss = providers.cost * council-minutes / providers.delivered - paid',
      'council-loss = loss * 60 / max(60, providers.deliveredIndividual) where loss > 0',
      'council-loss = 0 where loss <= 0, providers.delivered = 0 or council-minutes = 0',
    ],
    where: {
      'council-loss':
        'pence for an hour that individuals buy; who sells less than an hour counts as selling one',
    },
    source: 'CMA 2017 and evidence sf.crosssubsidy: self-funders make up for low fees.',
    code: 'core/model/pricing/mark-up.ts',
    tests: ['test/core/model/pricing/mark-up.test.ts'],
  },
  {
    id: 'own-price',
    gives:
      'The price to people who buy for themselves: part of the way from the old one to what the provider wants this month.',
    fills: ['providers.price'],
    formula: [
      'for each provider in order of row with providers.open = 1, providers.inHouse = 0 and providers.marginalCost not 0; the price of any other stays as it is:',
      'price = hour-cost-of-mix + mark-up',
      'asked = council-loss * price.cross-subsidy',
      'borne = halfUp(price + min(asked, price * price.cross-subsidy.most))',
      'wanted = max(borne, market.frameworkRate) where providers.listed = 1, else borne',
      'providers.price = halfUp(providers.price + price.adjust.monthly * (wanted - providers.price))',
    ],
    where: { borne: 'whole pence an hour, as is providers.price' },
    code: CODE,
    tests: [
      STEP_TEST,
      'test/core/model/pricing/mark-up.test.ts',
      'test/core/model/steps/prices-over-years.test.ts',
    ],
  },
];
