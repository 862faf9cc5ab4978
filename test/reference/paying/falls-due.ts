/** When an invoice is paid. */
import { DAYS_PER_MONTH, floor, halfUp, least, most, ZERO } from '../number.ts';
import type { Decimal } from '../number.ts';

/** Months on at most that the later half of an invoice is paid. */
const LATEST = 4;

/** Equation falls-due: what is paid in this month, the next and so on, so that the mean delay is so many days. */
export function fallsDue(invoice: Decimal, days: Decimal): readonly Decimal[] {
  const delay = least(LATEST, most(0, days.div(DAYS_PER_MONTH)));
  const earlier = least(LATEST - 1, floor(delay)).toNumber();
  const first = halfUp(invoice.times(delay.neg().plus(earlier + 1)));
  const due = Array.from({ length: LATEST + 1 }, () => ZERO);
  due[earlier] = first;
  due[earlier + 1] = invoice.minus(first);
  return due;
}
