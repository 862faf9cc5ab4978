/** Whether a council contract pays a provider less than its hours cost at the margin. Source: evidence sf.handback, S3 q18. */
import { MINUTES_PER_HOUR } from '../../time/weeks.ts';
import type { ReadonlyColumn } from '../columns.ts';

type Providers = {
  readonly [
    C in
      | 'deliveredFramework'
      | 'frameworkRevenue'
      | 'outcomeRevenue'
      | 'guaranteeRevenue'
      | 'deliveredBlock'
      | 'blockRevenue'
      | 'blockPaidBack'
  ]: ReadonlyColumn;
};

/**
 * Whether framework care of the month, outcome payments and guarantees counted, brought in less than it cost at the margin.
 * @param hourCost in pence.
 */
export function frameworkUnderpays(providers: Providers, row: number, hourCost: number): boolean {
  const { frameworkRevenue, outcomeRevenue, guaranteeRevenue } = providers;
  const paid = frameworkRevenue[row] + outcomeRevenue[row] + guaranteeRevenue[row];
  return isBelow(paid, providers.deliveredFramework[row], hourCost);
}

/** Whether the block, hours nobody used counted as far as they are paid for, brought in less than its care cost at the margin. */
export function blockUnderpays(providers: Providers, row: number, hourCost: number): boolean {
  const paid = providers.blockRevenue[row] - providers.blockPaidBack[row];
  return isBelow(paid, providers.deliveredBlock[row], hourCost);
}

/** Never where nothing was delivered. */
function isBelow(paid: number, minutes: number, hourCost: number): boolean {
  return minutes > 0 && paid * MINUTES_PER_HOUR < hourCost * minutes;
}
