import type { Month } from '../month.ts';
import { halfUp, ONE } from '../number.ts';
import type { Decimal } from '../number.ts';

/** People the council supports at the start. */
export function clientsAtStart(month: Month): Decimal {
  return month.place('clients18to64').plus(month.place('clients65plus'));
}

/** Equation self-funders-expected: people, a part of one included. */
export function selfFundersExpected(month: Month): Decimal {
  const share = month.place('selfFunderShare');
  return clientsAtStart(month).times(share).div(ONE.minus(share));
}

/** Those of them that there are at the start. */
export function selfFundersAtStart(month: Month): Decimal {
  return halfUp(selfFundersExpected(month));
}
