import type { Stake } from './rows.ts';

const PENNIES = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const MINUTES = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const MINUTES_PER_HOUR = 60;

/** A change for one person a week, with its sign: pounds and pence, or minutes out of hours. */
export function formatWeekly(value: number, stake: Stake): string {
  const size =
    stake === 'payments'
      ? `£${PENNIES.format(Math.abs(value))}`
      : `${MINUTES.format(Math.abs(value) * MINUTES_PER_HOUR)} min`;
  const sign = !/[1-9]/.test(size) ? '' : value < 0 ? '−' : '+';
  return `${sign}${size}`;
}
