/** Why no more of a line of need was delivered. */
import { takenUp } from '../../model/delivering/support-taken-up.ts';
import type { PersonRow } from './person-row.ts';
import { percent, time } from '../words.ts';

/** Staff of a provider or supplier and what is booked with it, when that is more. */
export type Short = { readonly staff: number; readonly booked: number };

/** What one line of need came to; times by the week, but what was delivered by the month. */
export type DeliveredLine = Pick<PersonRow, 'needNow' | 'budgeted' | 'delivered' | 'takes'> & {
  /** What they would draw on if staff allow; null when nobody serves them. */
  readonly reach: number | null;
  /** Whether money in an account limits it, rather than the hours budgeted. */
  readonly isPaid: boolean;
  readonly short: Short | null;
  readonly who: string;
};

export type Reason = { readonly status: string; readonly words: string };

/** @param needed minutes of the month. */
export function shortfallOf(line: DeliveredLine, needed: number): readonly Reason[] {
  const { needNow, takes, reach, budgeted, isPaid, short, who } = line;
  if (needed === 0) return [{ status: 'none needed', words: 'none is needed' }];
  if (line.delivered >= needed) return [{ status: 'in full', words: 'all of it' }];
  if (takes === 0) return [{ status: 'refused', words: 'they have refused it for what it would cost them' }];
  if (budgeted === 0) return [{ status: 'no budget for it', words: 'nothing was budgeted for it' }];
  if (reach === null) return [{ status: 'nobody to give it', words: 'nobody gives it yet' }];
  const reasons: Reason[] = [];
  if (takes < 1) {
    reasons.push({
      status: 'their choice',
      words: `they take up ${percent(takes)} of it for what it costs them`,
    });
  }
  if (reach < takenUp(needNow, takes)) {
    const limit = `${time(reach)} a week`;
    reasons.push(
      isPaid
        ? { status: 'the money', words: `what the money in its account can buy is ${limit}` }
        : { status: 'the budget', words: `the budget is for ${limit}` },
    );
  }
  if (short !== null) {
    reasons.push({
      status: 'staff',
      words: `${who} had staff for ${time(short.staff)} a week of ${time(short.booked)} booked, and gave each client the same part`,
    });
  }
  return reasons.length > 0
    ? reasons
    : [{ status: 'whole minutes', words: 'the rest was lost in rounding to whole minutes' }];
}
