/** How people stand to the cost of their care and support in a month. */
import type { ReadonlyColumn } from '../columns.ts';
import { SELF_FUNDER } from '../vocabulary.ts';

export const MEANS = ['pays-nothing', 'pays-part', 'pays-full-cost', 'self-funder'] as const;

/** What each is called on screen. */
export const MEANS_LABELS: { readonly [M in (typeof MEANS)[number]]: string } = {
  'pays-nothing': 'pays nothing',
  'pays-part': 'pays part of the cost',
  'pays-full-cost': 'pays the full cost through the council',
  'self-funder': 'pays for all of it themselves',
};

const PAYS_PART = 1;
const PAYS_FULL_COST = 2;
const PAYS_ALONE = 3;

type Charged = {
  readonly [
    C in 'deployment' | 'contribution' | 'assessedAs' | 'bought' | 'supportBought' | 'supportVatRecovered'
  ]: ReadonlyColumn;
};

/**
 * How each person stands, as an index into the means written into `means`: their contribution of the month against what their care
 * and support cost; where nothing came, and so nothing was charged, what their means would leave them to pay.
 */
export function meansInto(means: Uint8Array, people: Charged, rows: number): void {
  const { deployment, contribution, assessedAs, bought, supportBought, supportVatRecovered } = people;
  for (let person = 0; person < rows; person++) {
    const cost = bought[person] + supportBought[person] - supportVatRecovered[person];
    // Counted up and not asked: no processor foresees who pays what.
    const pays = Number(contribution[person] !== 0);
    const full = Number(contribution[person] >= cost);
    const alone = Number(deployment[person] === SELF_FUNDER);
    const served = Number(cost > 0);
    const asServed = pays * (PAYS_PART + full * (PAYS_FULL_COST - PAYS_PART));
    // The codes of an assessment are those of the means of a client.
    const asClient = served * asServed + (1 - served) * assessedAs[person];
    means[person] = alone * PAYS_ALONE + (1 - alone) * asClient;
  }
}
