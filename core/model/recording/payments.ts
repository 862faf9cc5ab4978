import type { ReadonlyColumn } from '../columns.ts';
import { SELF_FUNDER } from '../vocabulary.ts';

type Payer = {
  readonly [
    C in 'deployment' | 'unpaid' | 'bought' | 'supportBought' | 'contribution' | 'topUp' | 'arrangementFee'
  ]: ReadonlyColumn;
};

/**
 * What a person pays in the month out of their own money, in pence: their contribution and top-up, or the whole bill
 * and the arrangement fee of a self-funder, but for what they never pay. Fees out of a budget are no money of theirs.
 */
export function paymentsOf(people: Payer, person: number): number {
  return people.deployment[person] === SELF_FUNDER
    ? people.bought[person] -
        people.unpaid[person] +
        people.supportBought[person] +
        people.arrangementFee[person]
    : people.contribution[person] + people.topUp[person];
}
