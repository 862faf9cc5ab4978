/** What a month's money buys once VAT is on it. */
import { addVat, netOfVat } from '../../vat/vat.ts';

/**
 * The most that can be bought before VAT with some whole pence, the VAT on it included in what is spent.
 *
 * £100 at 20% buys £83.33, and not £80. Where the tax rounds up, a penny less, so that the sum is never overspent.
 */
export function mostBeforeVat(available: number, rate: number): number {
  const net = netOfVat(available, rate);
  return addVat(net, rate).gross > available ? net - 1 : net;
}
