import { MINUS, saysSomething } from './amount.ts';
import { toDecimals } from './digits.ts';

const MINUTES_PER_HOUR = 60;

/** What a change is of: hours of care a week, or pounds a week. */
type Stake = 'care' | 'payments';

/** A change for one person, with its sign: minutes of care a week, or pounds and pence a week. @param value in hours or pounds */
export function formatWeekly(value: number, stake: Stake): string {
  const size = weeklySize(value, stake);
  const sign = !saysSomething(size) ? '' : value < 0 ? MINUS : '+';
  return `${sign}${size}`;
}

/** How large that change is. */
export function weeklySize(value: number, stake: Stake): string {
  const size = Math.abs(value);
  return stake === 'payments' ? `£${toDecimals(size, 2)}` : `${toDecimals(size * MINUTES_PER_HOUR, 1)} min`;
}
