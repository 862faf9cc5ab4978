/** VAT on community support. */
import { COUNCIL_MANAGED, ISF, NO_BUDGET, NO_SUPPORTER } from '../../../core/model/vocabulary.ts';
import type { Market, Person } from '../market.ts';
import type { Month } from '../month.ts';
import { floor, halfUp, ZERO } from '../number.ts';
import type { Decimal } from '../number.ts';

/** A rate in hundredths of a per cent. */
function partsOf(rate: Decimal): Decimal {
  return floor(rate.times(10_000).plus(0.5));
}

/** Equation vat-on: the tax on a price without it. */
export function vatOn(net: Decimal, rate: Decimal): Decimal {
  return halfUp(net.times(partsOf(rate)).div(10_000));
}

/** Equation most-before-vat: the most that can be bought with some money, its VAT included. */
export function mostBeforeVat(money: Decimal, rate: Decimal): Decimal {
  const parts = partsOf(rate);
  const net = money.minus(halfUp(money.times(parts).div(parts.plus(10_000))));
  return net.plus(vatOn(net, rate)).gt(money) ? net.minus(1) : net;
}

/** Whether a person's supplier of community support charges VAT. */
export function paysVat({ supporters }: Market, { supporter }: Person): boolean {
  return supporter !== NO_SUPPORTER && supporters[supporter]!.taxable === 1;
}

/** Equation support-vat-rate. */
export function supportVatRate(market: Market, month: Month, person: Person): Decimal {
  return paysVat(market, person) ? month.parameter('vat.rate') : ZERO;
}

/** Equation support-vat-rate: whether the council has back the VAT on a person's support. */
export function vatIsRecovered(month: Month, { deployment }: Person): boolean {
  if (deployment === ISF) return month.choice('isf.recipient') === 'council';
  return deployment === COUNCIL_MANAGED || deployment === NO_BUDGET;
}
