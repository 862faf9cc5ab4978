/** Amounts of lives as they are read: money comes in pence, time in minutes. */
import { formatAmount, formatExact, saysSomething } from '../../core/figures/amount.ts';
import { formatChance } from '../../core/figures/chance.ts';

export { hours, money } from '../../core/figures/pence-and-minutes.ts';

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

const TENTHS = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Months something lasts, with a tenth. */
export function tenths(value: number): string {
  const size = TENTHS.format(Math.abs(value));
  return `${value < 0 && saysSomething(size) ? '−' : ''}${size}`;
}

export function share(value: number): string {
  return formatAmount(value, 'share');
}

/** A part of a whole in words' company, without decimals, never rounded up to all nor down to none: 61%. */
export function wholePercent(part: number, whole: number): string {
  return whole > 0 ? formatChance(part / whole) : '0%';
}
