import { PENCE_PER_POUND } from '../money/pence.ts';
import { MONTHS_PER_YEAR, WEEKS_PER_YEAR } from '../time/weeks.ts';

/** The period a wage is paid for. */
export type PayPeriod = 'week' | 'month' | 'year';

const PERIODS_A_YEAR: Readonly<Record<PayPeriod, number>> = {
  week: WEEKS_PER_YEAR,
  month: MONTHS_PER_YEAR,
  year: 1,
};

/** A yearly amount in pence for a period: as published tables do, to the nearest pound, a half up. In pence. */
export function yearlyInPeriod(yearly: number, period: PayPeriod): number {
  const exact = yearly / PERIODS_A_YEAR[period] / PENCE_PER_POUND;
  return Math.floor(exact + 0.5) * PENCE_PER_POUND;
}
