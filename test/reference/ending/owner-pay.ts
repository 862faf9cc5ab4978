import { MICRO_PROVIDER } from '../../../core/model/vocabulary.ts';
import type { Costs, Provider } from '../market.ts';
import type { Month } from '../month.ts';
import { halfUp, least, ZERO } from '../number.ts';
import type { Decimal } from '../number.ts';

/** Equation forgone-pay: what the owner of a micro-provider could do without, in pence of the month. */
export function forgonePay(month: Month, { kind, pay }: Provider, costs: Costs): Decimal {
  if (kind !== MICRO_PROVIDER) return ZERO;
  const week = halfUp(month.parameter('workforce.hours.per.worker').times(60));
  const minutes = halfUp(week.times(13).div(3));
  const own = least(costs.contactPay.plus(costs.idlePay), halfUp(pay.times(minutes).div(60)));
  return halfUp(own.times(month.parameter('provider.owner.forgoes')));
}
