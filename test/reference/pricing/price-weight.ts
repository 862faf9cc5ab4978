import type { Market } from '../market.ts';
import type { Month } from '../month.ts';
import type { Decimal } from '../number.ts';

/** Equation weight-of-pound, in utility for a pound an hour. */
export function weightOfPound({ market }: Market, month: Month): Decimal {
  return month.parameter('choice.logit.price').div(market.incomeIndex);
}
