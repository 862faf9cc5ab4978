import type { Month } from '../time/month.ts';
import { parseMonth } from '../time/month.ts';

/** A step at `from`, or a straight ramp that begins in `from` and has arrived in `until`. Months are YYYY-MM. */
export type DatedChange = { readonly from: string; readonly until?: string; readonly value: number };

/** A dated change read into months. For a step the two months are the same. */
export type ChangeSpan = { readonly from: Month; readonly until: Month; readonly value: number };

/**
 * Read the months of a change.
 * @throws RangeError when a month is not YYYY-MM between 1990 and 2100, or the ramp ends before it begins.
 */
export function changeSpan(change: DatedChange): ChangeSpan {
  const from = parseMonth(change.from);
  const until = change.until === undefined ? from : parseMonth(change.until);
  if (until < from) {
    throw new RangeError(
      `A change from ${change.from} cannot be complete by ${change.until}, which comes earlier. Put the later month in "until".`,
    );
  }
  return { from, until, value: change.value };
}

/**
 * The value a change gives in a month no earlier than its first.
 *
 * A ramp of n months moves one n-th of the way in each: its first month has already left the old value and its
 * last has the new one.
 * @param before the value in force in the month before the change.
 */
export function changedValue(change: ChangeSpan, before: number, month: Month): number {
  if (month >= change.until) return change.value;
  const done = (month - change.from + 1) / (change.until - change.from + 1);
  return before + (change.value - before) * done;
}
