/** How care is arranged before any option acts. */
import { BAND_65_PLUS, bandOf } from '../../../core/model/vocabulary.ts';
import type { Month } from '../month.ts';
import { least, ONE, ZERO } from '../number.ts';
import type { Decimal } from '../number.ts';

/** Shares of eight arrangements; they sum to 1. */
export type Mix = {
  readonly block: Decimal;
  readonly framework: Decimal;
  readonly preferredList: Decimal;
  readonly inHouse: Decimal;
  readonly isf: Decimal;
  readonly directPayment: Decimal;
  readonly mixed: Decimal;
  readonly pooled: Decimal;
};

/** Equation starting-mix, of the council-supported people of a client group. */
export function startingMix(month: Month, group: number): Mix {
  const band = bandOf(group) === BAND_65_PLUS ? '65plus' : '18to64';
  const anyPayment = month.place(`directPaymentShare${band}`);
  const managed = ONE.minus(anyPayment);
  const isf = least(managed, month.parameter(`mix.isf.${band}`));
  const mixed = anyPayment.times(month.parameter(`mix.part.${band}`));
  const block = managed.minus(isf).times(month.place('blockShare'));
  return {
    block,
    framework: managed.minus(isf).minus(block),
    preferredList: ZERO,
    inHouse: ZERO,
    isf,
    directPayment: anyPayment.minus(mixed),
    mixed,
    pooled: ZERO,
  };
}
