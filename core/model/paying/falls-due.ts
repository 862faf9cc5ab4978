/** When an invoice is paid: this month or one of the next four, so that the mean delay is the payer's. */
import { DAYS_PER_MONTH } from '../../time/days.ts';
import { roundDown, roundHalfUp } from '../../money/rounding.ts';

/** An invoice is split between two months that follow each other, of which the later is four months on at most. */
const LATEST_EARLIER_MONTH = 3;

/** Whole pence paid in the month of the invoice and in each of the four months after it. */
export type FallsDue = {
  readonly now: number;
  readonly next: number;
  readonly after: number;
  readonly third: number;
  readonly fourth: number;
};

/**
 * Splits an invoice in whole pence between the month before the delay is over and the month after.
 * @param delayDays mean days from the care to its payment; more than four months are taken as four.
 */
export function fallsDue(invoice: number, delayDays: number): FallsDue {
  const delay = Math.min(LATEST_EARLIER_MONTH + 1, Math.max(0, delayDays / DAYS_PER_MONTH));
  const earlier = Math.min(LATEST_EARLIER_MONTH, roundDown(delay));
  const later = earlier + 1;
  const early = roundHalfUp(invoice * (later - delay));
  const late = invoice - early;

  return { now: due(0), next: due(1), after: due(2), third: due(3), fourth: due(4) };

  function due(month: number): number {
    if (month === earlier) return early;
    return month === later ? late : 0;
  }
}
