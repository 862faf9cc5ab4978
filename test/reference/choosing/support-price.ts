/** What an hour of community support costs whoever chooses it. */
import { DIRECT_PAYMENT, ISF, MIXED, SELF_FUNDER } from '../../../core/model/vocabulary.ts';
import type { Person, Supporter } from '../market.ts';
import type { Month } from '../month.ts';
import { ONE } from '../number.ts';
import type { Decimal } from '../number.ts';

/** Equation support-price-felt: VAT counts for whoever bears it. */
export function supportPriceFelt(month: Month, person: Person, { price, taxable }: Supporter): Decimal {
  const isDearer = taxable === 1 && bearsVat(month, person);
  return isDearer ? price.times(ONE.plus(month.parameter('vat.rate'))) : price;
}

/** Equation support-price-felt: bears-support-vat. */
function bearsVat(month: Month, { deployment }: Person): boolean {
  if (deployment === ISF) return month.choice('isf.recipient') !== 'council';
  if (deployment === DIRECT_PAYMENT || deployment === MIXED)
    return month.choice('direct-payment.vat') !== 'added';
  return deployment === SELF_FUNDER;
}
