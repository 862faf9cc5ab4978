/** Weekly amounts as monthly ones and back: a month is 13/3 weeks. They divide last, so that a whole result stays whole. */
import { dec, down, halfUp } from './number.ts';
import type { Amount, Decimal } from './number.ts';

/** Equation weekly-to-monthly, for money. */
export function weeklyToMonthly(pence: Amount): Decimal {
  return halfUp(dec(pence).times(13).div(3));
}

/** Equation minutes-of-month. */
export function minutesOfMonth(minutesOfAWeek: Amount): Decimal {
  return down(dec(minutesOfAWeek).times(13).div(3));
}

/** Equation minutes-of-week. */
export function minutesOfWeek(minutesOfAMonth: Amount): Decimal {
  return down(dec(minutesOfAMonth).times(3).div(13));
}
