import type { Market, Supporter } from '../market.ts';
import type { Month } from '../month.ts';
import { halfUp, least, most, ONE } from '../number.ts';
import type { Decimal } from '../number.ts';

/** Suppliers of community support register for VAT by their turnover, ask a price and take staff on or lose them. */
export function runSupporters({ supporters }: Market, month: Month): void {
  for (const supporter of supporters) {
    const untaxed = month.parameter('support.rate').times(supporter.priceRatio);
    supporter.taxable = registersForVat(month, supporter, untaxed) ? 1 : 0;
    const reclaimed = month.parameter('vat.input.irrecoverable.daycare').times(supporter.taxable);
    supporter.price = halfUp(untaxed.times(ONE.minus(reclaimed)));
    supporter.staff = staffOf(month, supporter);
  }
}

/** Equation supporter-registers-for-vat. */
function registersForVat(month: Month, { charity, booked }: Supporter, untaxed: Decimal): boolean {
  const turnover = booked.times(untaxed).times(52).div(60);
  return charity === 0 && turnover.gt(month.parameter('vat.threshold'));
}

/** Equation supporter-staff, in minutes a week. */
function staffOf(month: Month, { staff, booked }: Supporter): Decimal {
  const worker = month.parameter('workforce.hours.per.worker').times(60);
  const headroom = ONE.plus(month.parameter('staff.headroom'));
  const target = most(booked.times(headroom), booked.plus(worker));
  const highest = staff.plus(most(worker, staff.times(month.parameter('staff.growth.max'))));
  const lowest = staff.times(ONE.minus(month.place('staffTurnover').div(12)));
  return halfUp(least(highest, most(lowest, target)));
}
