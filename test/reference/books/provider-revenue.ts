/** What a provider earns in a month, in pence. */
import type { Provider } from '../market.ts';
import { sum } from '../number.ts';
import type { Decimal } from '../number.ts';

/** Equation council-revenue. */
export function councilRevenue({ blockRevenue, blockPaidBack, frameworkRevenue }: Provider): Decimal {
  return blockRevenue.minus(blockPaidBack).plus(frameworkRevenue);
}

/** Equation council-revenue, from individuals and their funds. */
export function individualRevenue({ isfRevenue, individualRevenue: invoiced }: Provider): Decimal {
  return isfRevenue.plus(invoiced);
}

/** Equation provider-revenue: from everyone and of every kind, without what is never paid. */
export function providerRevenue(provider: Provider): Decimal {
  return sum([
    councilRevenue(provider),
    individualRevenue(provider),
    provider.badDebt.neg(),
    provider.feeRevenue,
    provider.guaranteeRevenue,
    provider.outcomeRevenue,
    provider.grantRevenue,
  ]);
}
