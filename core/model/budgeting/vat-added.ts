/** The VAT a council adds to a direct payment for community support, so that it buys what a managed budget would. */
import { choice } from '../../scenario/lever-choice.ts';
import { addVat } from '../../vat/vat.ts';
import type { ReadonlyColumn } from '../columns.ts';
import type { LeverId } from '../../scenario/lever.ts';
import { councilBuys, DIRECT_PAYMENT, ISF, MIXED, NO_SUPPORTER } from '../vocabulary.ts';

/** The setting of the lever direct-payment.vat in which the council adds it. */
export const VAT_ADDED = choice('direct-payment.vat', 'added');

/** Whether a person buys their community support with a direct payment, for all of their budget or for that part of it. */
function boughtByPayment(deployment: number): boolean {
  return deployment === DIRECT_PAYMENT || deployment === MIXED;
}

/** The levers that say who bears VAT on community support. */
export const BORNE_VAT_LEVERS = ['isf.recipient', 'direct-payment.vat'] as const;
type BorneLevers = { readonly [L in Extract<LeverId, (typeof BORNE_VAT_LEVERS)[number]>]: number };

/** The setting of the lever isf.recipient in which the council recovers the VAT. */
export const COUNCIL_RECEIVES = choice('isf.recipient', 'council');

/** Whether VAT on community support falls on a budget: the council recovers it on what it buys, and may add it to a payment. */
export function bearsVat(deployment: number, levers: BorneLevers): boolean {
  if (deployment === ISF) return levers['isf.recipient'] !== COUNCIL_RECEIVES;
  if (boughtByPayment(deployment)) return levers['direct-payment.vat'] !== VAT_ADDED;
  return !councilBuys(deployment);
}

/** What is added, and where. */
export type VatAdded = {
  /** The rate in force where the council adds VAT; 0 where it does not. */
  readonly addedVatRate: number;
  /** Which suppliers of community support charge VAT. */
  readonly taxable: ReadonlyColumn;
};

type People = { readonly deployment: ReadonlyColumn; readonly supporter: ReadonlyColumn };

/**
 * VAT on a month's money for support, in whole pence: at the rate in force for someone who will buy it with a direct payment
 * from a supplier that charges VAT, nothing for anyone else.
 * @param forSupport whole pence before VAT.
 */
export function vatAddedTo(
  people: People,
  person: number,
  forSupport: number,
  { addedVatRate, taxable }: VatAdded,
): number {
  if (addedVatRate === 0) return 0;
  if (!boughtByPayment(people.deployment[person])) return 0;
  const supplier = people.supporter[person];
  if (supplier === NO_SUPPORTER || taxable[supplier] === 0) return 0;
  return addVat(forSupport, addedVatRate).vat;
}
