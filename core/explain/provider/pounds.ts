import { writtenInPounds } from '../../money/decimal.ts';
import { roundHalfUp } from '../../money/rounding.ts';

/** Pence, or pence and parts of one as rates have them, as pounds. */
export function pounds(amount: number): string {
  return writtenInPounds(roundHalfUp(amount));
}
