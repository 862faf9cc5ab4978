import { penceToPounds } from '../money/decimal.ts';
import { pence } from '../money/pence.ts';
import { roundHalfUp } from '../money/rounding.ts';

/** An amount in pence as the sentences of an assessment write it: £12.50. */
export function pounds(amount: number): string {
  return amount < 0
    ? `-£${penceToPounds(pence(roundHalfUp(-amount)))}`
    : `£${penceToPounds(pence(roundHalfUp(amount)))}`;
}
