/** Equations of the step set-prices: what providers ask of people who buy for themselves. */
import { SOCIAL_ENTERPRISE } from '../../../core/model/vocabulary.ts';
import { hourCostOfMix } from '../pricing/hour-cost.ts';
import type { Market, Provider } from '../market.ts';
import type { Month } from '../month.ts';
import { dec, halfUp, least, most, ONE, over, sum, ZERO } from '../number.ts';
import type { Decimal } from '../number.ts';
import { weightOfPound } from '../pricing/price-weight.ts';

/** Every share is worked out before any price moves; a price then moves part of the way to what is wanted. */
export function setPrices(market: Market, month: Month): void {
  const shares = marketShares(market);
  market.providers.forEach((provider, row) => {
    const { open, inHouse, listed, marginalCost } = provider;
    if (open === 0 || inHouse === 1 || marginalCost.isZero()) return;
    const price = hourCostOfMix(month, provider).plus(markUp(market, month, provider, shares[row]!));
    const asked = councilLoss(provider).times(month.parameter('price.cross-subsidy'));
    const borne = halfUp(price.plus(least(asked, price.times(month.parameter('price.cross-subsidy.most')))));
    const wanted = listed === 1 ? most(borne, market.market.frameworkRate) : borne;
    const step = month.parameter('price.adjust.monthly').times(wanted.minus(provider.price));
    provider.price = halfUp(provider.price.plus(step));
  });
}

/** Equation market-share, of every provider. */
function marketShares(market: Market): readonly Decimal[] {
  const sold = market.providers.map((_, row) => soldByLocality(market, row));
  const totals = market.localities.map((_, locality) => sum(sold.map((own) => own[locality]!)));
  return market.providers.map(({ deliveredIndividual }, row) => {
    const weighted = sum(sold[row]!.map((here, locality) => over(here.times(here), totals[locality]!)));
    return least(1, over(weighted, deliveredIndividual));
  });
}

/** What individuals buy of a provider, spread over its localities as all of its care is. */
function soldByLocality({ providers, rounds, extent }: Market, row: number): readonly Decimal[] {
  const { open, inHouse, deliveredIndividual } = providers[row]!;
  const first = row * extent.localities;
  const minutes = rounds.slice(first, first + extent.localities).map((round) => round.minutes);
  const care = sum(minutes);
  const sells = open === 1 && inHouse === 0 && care.gt(0);
  return minutes.map((here) => (sells ? deliveredIndividual.times(here).div(care) : ZERO));
}

/** Equation mark-up, in pence an hour. */
function markUp(market: Market, month: Month, { kind }: Provider, share: Decimal): Decimal {
  const counted = least(share, month.parameter('price.share.most'));
  const whole = dec(100).div(weightOfPound(market, month).neg().times(ONE.minus(counted)));
  return kind === SOCIAL_ENTERPRISE ? whole.times(month.parameter('price.social-enterprise')) : whole;
}

/** Equation council-loss, in pence for an hour that individuals buy. */
function councilLoss(provider: Provider): Decimal {
  const { delivered, deliveredFramework, deliveredBlock, deliveredIndividual, cost } = provider;
  const councilMinutes = deliveredFramework.plus(deliveredBlock);
  if (delivered.isZero() || councilMinutes.isZero()) return ZERO;
  const paid = provider.frameworkRevenue
    .plus(provider.blockRevenue)
    .minus(provider.blockPaidBack)
    .plus(provider.guaranteeRevenue)
    .plus(provider.outcomeRevenue);
  const loss = cost.times(councilMinutes).div(delivered).minus(paid);
  return loss.lte(0) ? ZERO : loss.times(60).div(most(60, deliveredIndividual));
}
