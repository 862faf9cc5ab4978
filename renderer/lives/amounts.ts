/** Amounts of lives as they are read: money comes in pence, time in minutes. */
import { formatAmount, formatExact, saysSomething } from '../../core/figures/amount.ts';
import { formatChance } from '../../core/figures/chance.ts';

/** Rounded to what is meaningful: £12.3k. */
export function money(pence: number): string {
  return formatAmount(pence / 100, 'pounds');
}

/** To the penny: £12,345.67. */
export function exactMoney(pence: number): string {
  return formatExact(pence / 100, 'pounds');
}

/** To the penny, always with its sign. */
export function signedMoney(pence: number): string {
  return pence > 0 ? `+${exactMoney(pence)}` : exactMoney(pence);
}

export function hourly(pence: number): string {
  return formatAmount(pence / 100, 'pounds per hour');
}

const HOURS = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const TENTHS = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Whole hours, tenths of them where there are few. */
export function hours(minutes: number): string {
  const size = minutes / 60;
  return signed(size, (Math.abs(size) < 100 ? TENTHS : HOURS).format(Math.abs(size)));
}

/** Months something lasts, with a tenth. */
export function tenths(value: number): string {
  return signed(value, TENTHS.format(Math.abs(value)));
}

/** What rounds to nothing has no sign. */
function signed(value: number, size: string): string {
  return `${value < 0 && saysSomething(size) ? '−' : ''}${size}`;
}

export function share(value: number): string {
  return formatAmount(value, 'share');
}

/** A part of a whole in words' company, without decimals, never rounded up to all nor down to none: 61%. */
export function wholePercent(part: number, whole: number): string {
  return whole > 0 ? formatChance(part / whole) : '0%';
}
