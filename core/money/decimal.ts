import { Decimal } from 'decimal.js';

import { grouped } from '../numeric/grouped.ts';
import { pence } from './pence.ts';
import type { Pence } from './pence.ts';

/**
 * The one decimal.js configuration: 40 significant digits, a half away from zero. A clone, so that no other
 * user of the library can change it. For parsing, statutory arithmetic at the edges and tests; never a hot loop.
 */
const Exact = Decimal.clone({ defaults: true, precision: 40, rounding: Decimal.ROUND_HALF_UP });

/** An exact decimal number under the configuration of this file. */
export type ExactDecimal = Decimal;

const PLAIN_DECIMAL = /^[+-]?\d+(\.\d+)?$/;

/**
 * Make an exact decimal. A number is taken as its shortest decimal form, so `decimal(0.1)` is one tenth.
 * @throws RangeError when the text is not a plain decimal number or the number is not finite.
 */
export function decimal(value: number | string | ExactDecimal): ExactDecimal {
  if (typeof value === 'string' && !PLAIN_DECIMAL.test(value)) {
    throw new RangeError(
      `Expected a plain decimal number such as 12.50, but found "${value}". Leave out currency signs, commas and spaces.`,
    );
  }
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new RangeError(`Expected a finite number, but found ${value}.`);
  }
  return new Exact(value);
}

/**
 * Turn pounds into whole pence exactly.
 * @param pounds such as `"12.34"` or `12.34`.
 * @throws RangeError when the amount has a fraction of a penny, is not a number or is too large.
 */
export function poundsToPence(pounds: number | string | ExactDecimal): Pence {
  const amount = decimal(pounds).times(100);
  if (!amount.isInteger()) {
    throw new RangeError(
      `Expected an amount in pounds and whole pence, but found ${pounds.toString()}, which has a fraction of a penny. Give it to two decimal places.`,
    );
  }
  return pence(amount.toNumber());
}

/**
 * Turn pounds into whole pence, rounding a half penny away from zero.
 * @throws RangeError when the amount is not a number or is too large.
 */
export function poundsToPenceRounded(pounds: number | string | ExactDecimal): Pence {
  // Adding zero turns a negative amount that rounds away into plain zero.
  return pence(decimal(pounds).times(100).toDecimalPlaces(0).toNumber() + 0);
}

/** Write an amount as pounds with two decimals and no currency sign or separators: `1234.50`, `-0.05`. */
export function penceToPounds(amount: Pence): string {
  const size = Math.abs(amount);
  const pounds = Math.floor(size / 100);
  const rest = String(size - pounds * 100).padStart(2, '0');
  return `${amount < 0 ? '-' : ''}${pounds}.${rest}`;
}

/** Whole pence as it is read: £1,234.56, and -£1,234.56 for a debt. */
export function writtenInPounds(amount: number): string {
  const [pounds = '', rest = ''] = penceToPounds(pence(Math.abs(amount))).split('.');
  return `${amount < 0 ? '-' : ''}£${grouped(pounds)}.${rest}`;
}
