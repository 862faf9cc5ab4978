/** Amounts of single people and providers: money comes in pence, time in minutes. */
import { formatAmount, MINUS, saysSomething } from './amount.ts';
import { toDecimals } from './digits.ts';

const MINUTES_PER_HOUR = 60;
/** From here on a tenth of an hour says nothing. */
const MANY_HOURS = 100;

/** Pence rounded to what is meaningful: £12.3k. */
export function money(pence: number): string {
  return formatAmount(pence / 100, 'pounds');
}

/** Minutes as whole hours, tenths of them where there are few. What rounds to nothing has no sign. */
export function hours(minutes: number): string {
  const size = Math.abs(minutes) / MINUTES_PER_HOUR;
  const text = toDecimals(size, size < MANY_HOURS ? 1 : 0);
  return `${minutes < 0 && saysSomething(text) ? MINUS : ''}${text}`;
}
