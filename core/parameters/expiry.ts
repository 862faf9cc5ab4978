import { formatMonth, monthOfYear, parseMonth, yearOf } from '../time/month.ts';
import type { Parameter } from './parameter.ts';

/** Years after which an assumption that somebody made or signed off is to be looked at again. */
const REVIEW_YEARS = 2;

/** Why a figure is no longer to be relied on as it stands. */
export type Expiry =
  /** It rises each April, and the figure of at least one April that has come is not in the register. */
  | { readonly kind: 'uprating due'; readonly since: string; readonly missed: number }
  /** Whoever answers for it last did so more than two years ago. */
  | { readonly kind: 'review due'; readonly since: string };

/**
 * Whether a parameter has expired by a day; null where it has not.
 *
 * A figure that rises each April is good for one financial year: from the next April on the model carries it on by its
 * uprating, which is an estimate of the figure and not the figure. One without uprating stands until it is changed, so
 * only its review can be overdue.
 * @param today YYYY-MM-DD.
 */
export function expiryOf({ uprating, values, log }: Parameter, today: string): Expiry | null {
  const newest = values[values.length - 1].from;
  if (uprating !== undefined) {
    const first = nextApril(newest);
    const missed = yearOfDay(today) - first + (today >= `${yearOfDay(today)}-04-01` ? 1 : 0);
    if (missed > 0) return { kind: 'uprating due', since: formatMonth(parseMonth(`${first}-04`)), missed };
  }
  const answered = [log?.madeOn, log?.signedOffOn].filter((day) => day !== undefined).sort();
  const last = answered[answered.length - 1];
  if (last === undefined) return null;
  const due = `${yearOfDay(last) + REVIEW_YEARS}${last.slice(4)}`;
  return due < today ? { kind: 'review due', since: due.slice(0, 7) } : null;
}

/** The year of the first April after a day in which the figure of that day would rise. */
function nextApril(day: string): number {
  const month = parseMonth(day.slice(0, 7));
  return monthOfYear(month) < 4 ? yearOf(month) : yearOf(month) + 1;
}

function yearOfDay(day: string): number {
  return Number(day.slice(0, 4));
}
