/** What staff are paid and trained for. */
import type { Market } from '../market.ts';
import type { Month } from '../month.ts';
import { halfUp, least, most, ONE, sum } from '../number.ts';
import type { Decimal } from '../number.ts';

/** Equation usual-careworker-pay, in whole pence an hour. */
export function usualCareworkerPay(month: Month): Decimal {
  return halfUp(month.parameter('wage.nlw').times(ONE.plus(month.parameter('pay.careworker.premium'))));
}

/** Equation relative-pay: pay of an hour over what other work nearby pays. */
export function relativePay(month: Month, pay: Decimal): Decimal {
  return pay.div(month.parameter('wage.nlw').times(ONE.plus(month.parameter('pay.alternative.premium'))));
}

/** Equation training-for: the part of the training staff should have that is bought for work so many months ahead. */
export function trainingFor(month: Month, months: Decimal): Decimal {
  const first = month.parameter('training.horizon.least');
  const full = month.parameter('training.horizon.full');
  const within = least(ONE, most(0, months.minus(first).div(full.minus(first))));
  const always = month.parameter('training.least');
  return always.plus(ONE.minus(always).times(within));
}

/** Equation staff-in-work: all staff of providers that trade, in minutes a week. */
export function staffInWork({ providers }: Market): Decimal {
  return sum(providers.filter(({ open }) => open === 1).map(({ staff }) => staff));
}
