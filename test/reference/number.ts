/** The arithmetic of the reference: decimal.js with far more digits than any result needs, and the rounding rules by name. */
import { Decimal as Library } from 'decimal.js';

/** Thirty digits: fourteen more than the engine has. */
export const Decimal = Library.clone({ defaults: true, precision: 30, rounding: Library.ROUND_HALF_UP });
export type Decimal = Library;

export type Amount = Decimal | number;

/** A number taken as its shortest decimal form. */
export function dec(value: Amount | string): Decimal {
  return new Decimal(value);
}

export const ZERO = dec(0);
export const ONE = dec(1);

export const WEEKS_PER_MONTH = dec(13).div(3);
export const DAYS_PER_MONTH = dec(365).div(12);

export function sum(amounts: Iterable<Amount>): Decimal {
  let total = ZERO;
  for (const amount of amounts) total = total.plus(amount);
  return total;
}

export function least(...amounts: Amount[]): Decimal {
  return Decimal.min(...amounts);
}

export function most(...amounts: Amount[]): Decimal {
  return Decimal.max(...amounts);
}

/** A quotient of thirty digits may fall a hair short of the whole number or the half it is: the last four do not count. */
function cleared(amount: Amount): Decimal {
  return dec(amount).toSignificantDigits(26);
}

/** Whether two numbers differ by no more than the last of the engine's sixteen digits. */
export function isSame(one: Decimal, other: Decimal): boolean {
  return one.minus(other).abs().lt(HAIR);
}

const HAIR = dec('1e-12');

/** To the nearest whole number, a half away from zero. */
export function halfUp(amount: Amount): Decimal {
  return cleared(amount).toDecimalPlaces(0, Library.ROUND_HALF_UP);
}

/** Towards zero. */
export function down(amount: Amount): Decimal {
  return cleared(amount).toDecimalPlaces(0, Library.ROUND_DOWN);
}

/** Away from zero. */
export function up(amount: Amount): Decimal {
  return cleared(amount).toDecimalPlaces(0, Library.ROUND_UP);
}

/** The largest whole number that is not above. */
export function floor(amount: Amount): Decimal {
  return cleared(amount).toDecimalPlaces(0, Library.ROUND_FLOOR);
}

/** The smallest whole number that is not below. */
export function ceiling(amount: Amount): Decimal {
  return cleared(amount).toDecimalPlaces(0, Library.ROUND_CEIL);
}

/** Part of a whole, or 0 where there is no whole. */
export function over(part: Amount, whole: Amount): Decimal {
  return dec(whole).isZero() ? ZERO : dec(part).div(whole);
}
