import type { Luck } from '../luck.ts';
import type { Month } from '../month.ts';
import type { Decimal } from '../number.ts';

/** Equation reserve-months: how many months of cost the owners mean to have in hand. */
export function reserveMonths(month: Month, isSmall: boolean, luck: Luck, identity: number): Decimal {
  const usual = month.parameter(isSmall ? 'provider.reserves.small' : 'provider.reserves.large');
  const spread = month.parameter('provider.reserves.spread');
  return usual.times(spread.times(luck.normal('provider-start', identity, 3)).exp());
}
