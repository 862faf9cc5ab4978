/** How soon those a drill displaces are served again: the part of them by each month after the closure. */
import type { DrilledReplicate } from './drill.ts';
import { rangeOf } from './drill-summary.ts';
import type { Range } from './drill-summary.ts';

export type ServedAgain = {
  /** After the closure, counted from 1. */
  readonly month: number;
  /** Of those who are still there, over the replicates in which it closed by order; null where nobody is. */
  readonly share: Range | null;
};

/** @param months how many months after the closure are lived. */
export function servedAgain(
  all: readonly (DrilledReplicate | null)[],
  months: number,
): readonly ServedAgain[] {
  const drilled = all.filter((each) => each !== null);
  return Array.from({ length: months }, (_, at) => {
    const month = at + 1;
    const shares = drilled.map((one) => shareBy(one, month)).filter((share) => share !== null);
    return { month, share: rangeOf(shares) };
  });
}

function shareBy({ waits }: DrilledReplicate, month: number): number | null {
  const stayed = waits.filter(({ left }) => !left);
  if (stayed.length === 0) return null;
  return stayed.filter(({ months }) => months !== null && months <= month).length / stayed.length;
}
