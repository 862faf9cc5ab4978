import { roundHalfUp } from '../../money/rounding.ts';
import { setPricesEquations } from '../equations/set-prices.ts';
import { lossPerPrivateHour, MARK_UP_PARAMETERS, wantedPrice } from '../pricing/mark-up.ts';
import { HOUR_COST_PARAMETERS, marginalCostOfMix } from '../pricing/hour-cost.ts';
import { PRICE_WEIGHT_PARAMETERS, weightOfPound } from '../pricing/price-weight.ts';
import { sharesOf } from '../pricing/shares.ts';
import { defineStep } from '../step.ts';

/** Each private provider moves its price to individuals part-way to the one that would earn it most, given the others'. */
export const setPrices = defineStep({
  name: 'set-prices',
  purpose:
    'Move prices to people who buy for themselves towards marginal cost and the mark-up the market bears, more where the council pays below cost, and to no less than the council pays for the same hour.',
  source:
    'Bertrand-Nash mark-up of logit demand; S0 (bargaining power); CMA 2017 and evidence sf.crosssubsidy (self-funders make up for low fees).',
  simplifies: [
    'A provider has one price for all who buy for themselves, wherever they live and however complex their care, which all its care together sets; a pool has a set part off it.',
    'Providers see neither who would employ an assistant or do without, nor that each person knows a few of them only: a share counts up to a limit instead.',
    'Hours individuals buy at a price of the council count towards a provider’s share like any others.',
    'A provider on the framework asks individuals for what the council pays at least, whether or not the council would buy the hour.',
    'A provider that has given no care yet keeps the price it opened with.',
  ],
  reads: [
    'providers.open',
    'providers.inHouse',
    'providers.kind',
    'providers.listed',
    'providers.marginalCost',
    'providers.cost',
    'providers.delivered',
    'providers.complex',
    'providers.deliveredFramework',
    'providers.deliveredBlock',
    'providers.deliveredIndividual',
    'providers.frameworkRevenue',
    'providers.blockRevenue',
    'providers.blockPaidBack',
    'providers.guaranteeRevenue',
    'providers.outcomeRevenue',
    'rounds.minutes',
    'market.providerRows',
    'market.frameworkRate',
    'market.incomeIndex',
  ],
  writes: ['providers.price'],
  posts: [],
  parameters: [
    ...PRICE_WEIGHT_PARAMETERS,
    ...MARK_UP_PARAMETERS,
    ...HOUR_COST_PARAMETERS,
    'price.adjust.monthly',
  ],
  levers: [],
  equations: setPricesEquations,
  apply({ providers, rounds, market, extent }, { parameters }) {
    const { open, inHouse, kind, marginalCost, price } = providers;
    const priceWeight = weightOfPound(parameters, market);
    const shares = sharesOf({ providers, rounds, market, extent });

    for (let row = 0; row < market.providerRows[0]; row++) {
      if (open[row] === 0 || inHouse[row] === 1 || marginalCost[row] === 0) continue;
      const borne = wantedPrice(
        {
          kind: kind[row],
          marginalCost: marginalCostOfMix(providers, row, parameters),
          share: shares[row],
          priceWeight,
          councilLoss: councilLoss(row),
        },
        parameters,
      );
      // Staff are short, so that an hour sold to one is an hour the other goes without.
      const wanted = providers.listed[row] === 1 ? Math.max(borne, market.frameworkRate[0]) : borne;
      price[row] = roundHalfUp(price[row] + parameters['price.adjust.monthly'] * (wanted - price[row]));
    }

    function councilLoss(row: number): number {
      return lossPerPrivateHour({
        delivered: providers.delivered[row],
        cost: providers.cost[row],
        councilMinutes: providers.deliveredFramework[row] + providers.deliveredBlock[row],
        councilRevenue:
          providers.frameworkRevenue[row] +
          providers.blockRevenue[row] -
          providers.blockPaidBack[row] +
          providers.guaranteeRevenue[row] +
          providers.outcomeRevenue[row],
        individualMinutes: providers.deliveredIndividual[row],
      });
    }
  },
});
