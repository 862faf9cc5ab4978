import type { Market } from '../market.ts';
import type { Month } from '../month.ts';
import { halfUp, least, ONE, over, sum } from '../number.ts';
import type { Decimal } from '../number.ts';

/** Council rates follow the option each April, incomes follow benefits. */
export function setRates(market: Market, month: Month): void {
  const { market: whole } = market;
  if (month.isNewFinancialYear) {
    whole.frameworkRate = halfUp(whole.frameworkRate.times(ONE.plus(month.lever('fee.uplift'))));
    whole.incomeIndex = whole.incomeIndex.times(ONE.plus(month.parameter('economy.benefits')));
  }
  const framework = whole.frameworkRate;
  const byRule =
    month.choice('direct-payment.rate-rule') === 'price'
      ? priceAsked(market)
      : framework.times(month.lever('direct-payment.rate-ratio'));
  whole.blockRate = halfUp(framework.times(ONE.minus(month.lever('block.discount'))));
  whole.agencyRate = least(halfUp(byRule), halfUp(month.lever('direct-payment.cap')));
  whole.assistantRate = halfUp(framework.times(month.parameter('dp.rate.ratio.pa')));
}

/** Mean of what providers that trade ask of individuals, by their staff. */
function priceAsked({ providers, market }: Market): Decimal {
  const trading = providers.filter(({ open, inHouse }) => open === 1 && inHouse === 0);
  const staff = sum(trading.map((provider) => provider.staff));
  if (staff.isZero()) return market.frameworkRate;
  return over(sum(trading.map((provider) => provider.staff.times(provider.price))), staff);
}
