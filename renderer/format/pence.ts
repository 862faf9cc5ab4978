import { saysSomething } from '../../core/figures/amount.ts';

const PENNIES = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const POUNDS = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

/** Pence as pounds to the penny: £28.99. */
export function formatPence(pence: number): string {
  const text = PENNIES.format(Math.abs(pence) / 100);
  return `${pence < 0 && saysSomething(text) ? '−' : ''}£${text}`;
}

/** Pence as whole pounds, for amounts of a month: £14,320. */
export function formatPounds(pence: number): string {
  const text = POUNDS.format(Math.abs(pence) / 100);
  return `${pence < 0 && saysSomething(text) ? '−' : ''}£${text}`;
}
