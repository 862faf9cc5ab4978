import { halfUpRatio } from '../money/rounding.ts';

/** A price and the tax in it, in whole pence: net + vat = gross, always. */
export type Priced = { readonly net: number; readonly vat: number; readonly gross: number };

/** Hundredths of a per cent in the whole; every rate there has been is a whole number of them. */
const WHOLE = 10_000;

/**
 * Tax added to a price without it, half up to the penny.
 * @param rate as a fraction: 0.2, 0.175, 0.15, 0.05, 0.
 */
export function addVat(net: number, rate: number): Priced {
  const vat = halfUpRatio(net * parts(rate), WHOLE);
  return { net, vat, gross: net + vat };
}

/**
 * Tax within a price that includes it: the VAT fraction r / (1 + r), such as a sixth at 20%, half up to the penny.
 *
 * A budget of £100 at 20% buys £83.33 of care and not £80: the tax is a sixth of what is paid, not a fifth.
 */
export function extractVat(gross: number, rate: number): Priced {
  const vat = halfUpRatio(gross * parts(rate), WHOLE + parts(rate));
  return { net: gross - vat, vat, gross };
}

/** What a price that includes tax buys, in whole pence. */
export function netOfVat(gross: number, rate: number): number {
  return extractVat(gross, rate).net;
}

function parts(rate: number): number {
  return Math.floor(rate * WHOLE + 0.5);
}
