import { Imbalance } from '../model/balance.ts';
import { LedgerImbalance } from '../model/ledger.ts';
import type { Parameter } from '../parameters/parameter.ts';
import type { Scenario } from '../scenario/scenario.ts';

const MOST_NAMED = 4;

/**
 * What is thrown where a month does not balance. Figures that a future takes outside of the ranges their sources give are each within
 * what their unit may be and can together still be more than the sums hold: that is an answer to what was asked, a RangeError, and
 * names them. Whether they are the reason is not known, and some that ship are outside of their ranges too: it is not said to be.
 * In any other world it is a defect, and is thrown as it is.
 */
export function beyondReckoning(error: unknown, { future, parameters }: Scenario): unknown {
  if (!(error instanceof Imbalance || error instanceof LedgerImbalance)) return error;
  const changes = future.flatMap((each) => each.changes);
  const outside = changes.flatMap(({ parameter: id, value }) => {
    const parameter = parameters.get(id);
    if (parameter === undefined) return [];
    const { low, high } = rangeOf(parameter);
    return value >= low && value <= high
      ? []
      : [`“${parameter.label}” at ${value} (its range is ${low} to ${high})`];
  });
  if (outside.length === 0) return error;
  const named = [...new Set(outside)];
  const more = named.length - MOST_NAMED;
  const figures = [...named.slice(0, MOST_NAMED), ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
  return new RangeError(
    `The accounts of a month do not balance, and the future takes figures outside of their ranges, which may together be more than the sums hold: ${figures}. Bring them into their ranges, and run it again; if it stops all the same, the fault is in the program.`,
    { cause: error },
  );
}

/** From the lowest to the highest that any of its dated values is given. */
function rangeOf({ values }: Parameter): { readonly low: number; readonly high: number } {
  return {
    low: Math.min(...values.map(({ low }) => low)),
    high: Math.max(...values.map(({ high }) => high)),
  };
}
