import type { ReadonlyColumn } from '../columns.ts';
import { SELF_FUNDER } from '../vocabulary.ts';

type Payer = {
  readonly [
    C in 'deployment' | 'unpaid' | 'bought' | 'supportBought' | 'contribution' | 'topUp' | 'arrangementFee'
  ]: ReadonlyColumn;
};

/**
 * What each person pays in the month out of their own money, in pence, written into `paid`: their contribution and top-up, or
 * the whole bill and the arrangement fee of a self-funder, but for what they never pay. Fees out of a budget are no money of theirs.
 */
export function paymentsInto(paid: Float64Array, people: Payer, rows: number): void {
  const { deployment, unpaid, bought, supportBought, contribution, topUp, arrangementFee } = people;
  for (let person = 0; person < rows; person++) {
    // Both are worked out and one is counted: no processor foresees who pays for themselves.
    const alone = Number(deployment[person] === SELF_FUNDER);
    const bill = bought[person] - unpaid[person] + supportBought[person] + arrangementFee[person];
    const charge = contribution[person] + topUp[person];
    paid[person] = alone * bill + (1 - alone) * charge;
  }
}
