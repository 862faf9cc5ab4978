/** When an invoice to the council is paid: this month, next month and the month after, so that the mean delay is the council's. */
import { roundHalfUp } from '../money/rounding.ts';

const DAYS_PER_MONTH = 365 / 12;
const LONGEST_DELAY_MONTHS = 2;

export type FallsDue = { readonly now: number; readonly next: number; readonly after: number };

/** Splits an invoice in whole pence. Delays beyond two months are taken as two. */
export function fallsDue(invoice: number, delayDays: number): FallsDue {
  const delay = Math.min(LONGEST_DELAY_MONTHS, Math.max(0, delayDays / DAYS_PER_MONTH));
  const now = roundHalfUp(invoice * Math.max(0, 1 - delay));
  const after = roundHalfUp(invoice * Math.max(0, delay - 1));
  return { now, next: invoice - now - after, after };
}
