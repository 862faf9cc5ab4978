/** The period a wage is paid for. */
export type PayPeriod = 'week' | 'month' | 'year';

const PERIODS_A_YEAR: Readonly<Record<PayPeriod, number>> = { week: 52, month: 12, year: 1 };

/** A yearly amount for a period: as published tables do, to the nearest pound, a half up. In pence. */
export function yearlyInPeriod(yearly: number, period: PayPeriod): number {
  const exact = yearly / PERIODS_A_YEAR[period] / 100;
  return Math.floor(exact + 0.5) * 100;
}
