import { Imbalance } from '../model/balance.ts';
import { LedgerImbalance } from '../model/ledger.ts';
import { isRefusal } from '../scenario/is-refusal.ts';
import { formatMonth } from '../time/month.ts';
import type { Plan } from './plan.ts';

const MOST_NAMED = 4;

/** Which month of which luck. */
export type Moment = { readonly index: number; readonly replicate: number };

/** A month whose sums come to nothing that can be: a defect of the model. The cause says which law broke. */
export class BrokenMonth extends Error {
  override readonly name = 'BrokenMonth';
}

/**
 * The same in a future that takes figures outside of the ranges their sources give. Each is within what its unit may be, and together
 * they can still be more than the sums hold: an answer to what was asked, which names them. Whether they are the reason is not known,
 * and some that ship are outside of their ranges too: it is not said to be.
 */
export class BeyondReckoning extends RangeError {
  override readonly name = 'BeyondReckoning';
}

/**
 * What is thrown where something was thrown in a month: what money, hours or people are found not to balance by, and what a sum will
 * not take, with the month and the luck it happened in. Anything else, such as a shortage of memory, is thrown as it is.
 */
export function ofMonth(error: unknown, plan: Plan, { index, replicate }: Moment): unknown {
  // Nothing that a month is told is refused within it: what a sum will not take has come of other sums.
  if (!(error instanceof Imbalance || error instanceof LedgerImbalance || isRefusal(error))) return error;
  const month = formatMonth(plan.calendar[index]);
  const when = index < plan.spinUp ? `the market as it settles before ${month}` : month;
  const what = `The accounts of ${when} do not balance in replicate ${replicate} (${error.message.replace(/\.$/, '')})`;
  if (plan.figuresBeyond.length === 0) return new BrokenMonth(`${what}.`, { cause: error });
  return new BeyondReckoning(
    `${what}, and the future takes figures outside of their ranges, which may together be more than the sums hold: ${named(plan.figuresBeyond)}. Bring them into their ranges, and run it again; if it stops all the same, the fault is in the program.`,
    { cause: error },
  );
}

/** Whether something was thrown because the sums of a month came to nothing that can be. */
export function isOfMonth(error: unknown): boolean {
  return error instanceof BrokenMonth || error instanceof BeyondReckoning;
}

function named(figures: readonly string[]): string {
  const more = figures.length - MOST_NAMED;
  return [...figures.slice(0, MOST_NAMED), ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}
