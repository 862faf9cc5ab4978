/** The VAT rules in force in a month, as core/vat takes them. */
import { addVat, netOfVat } from '../vat/vat.ts';
import type { VAT_PARAMETERS, VatRules } from '../vat/rules.ts';

type Parameters = { readonly [P in (typeof VAT_PARAMETERS)[number]]: number };

/** The rules from the parameters of a month. */
export function vatRulesOf(parameters: Parameters): VatRules {
  return {
    rate: parameters['vat.rate'],
    threshold: parameters['vat.threshold'],
    deMinimis: parameters['vat.de-minimis'],
    deMinimisShare: parameters['vat.de-minimis.share'],
  };
}

/**
 * The most that can be bought before VAT with some whole pence, the VAT on it included in what is spent.
 *
 * £100 at 20% buys £83.33, and not £80. Where the tax rounds up, a penny less, so that the sum is never overspent.
 */
export function mostBeforeVat(available: number, rate: number): number {
  const net = netOfVat(available, rate);
  return addVat(net, rate).gross > available ? net - 1 : net;
}
