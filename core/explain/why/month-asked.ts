import { reportedMonth } from '../../run/replay.ts';
import type { Plan } from '../../run/plan.ts';
import { NoSuchLife } from '../no-such-life.ts';

/** Who is asked about is there, but not in the month asked about. */
export class NotThereThen extends NoSuchLife {}

/** Those who are there in the months asked about: the first of them and how many follow. */
type There = { readonly first: number; readonly months: readonly unknown[] };

/**
 * The reported month a question names, counted from 0; null when it names none.
 * @throws NotThereThen when the subject is not there in that month.
 */
export function monthAsked(
  { first, months }: There,
  plan: Plan,
  subject: string,
  month: string | undefined,
): number | null {
  if (month === undefined) return null;
  const last = first + months.length - 1;
  for (let at = first; at <= last; at++) if (reportedMonth(plan, at) === month) return at;
  throw new NotThereThen(
    `${subject} is not there in ${month}. Choose a month from ${reportedMonth(plan, first)} to ${reportedMonth(plan, last)}.`,
  );
}
