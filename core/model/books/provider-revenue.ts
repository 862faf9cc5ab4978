import type { ReadonlyColumn } from '../columns.ts';

type Earning = {
  readonly [
    C in
      | 'blockRevenue'
      | 'blockPaidBack'
      | 'frameworkRevenue'
      | 'isfRevenue'
      | 'individualRevenue'
      | 'badDebt'
      | 'feeRevenue'
      | 'guaranteeRevenue'
      | 'outcomeRevenue'
      | 'grantRevenue'
  ]: ReadonlyColumn;
};

/** What a provider earns in the month from everyone and of every kind, in pence: invoices that will never be paid are no revenue. */
export function revenueOf(providers: Earning, row: number): number {
  return (
    providers.blockRevenue[row] -
    providers.blockPaidBack[row] +
    providers.frameworkRevenue[row] +
    providers.isfRevenue[row] +
    providers.individualRevenue[row] -
    providers.badDebt[row] +
    providers.feeRevenue[row] +
    providers.guaranteeRevenue[row] +
    providers.outcomeRevenue[row] +
    providers.grantRevenue[row]
  );
}
