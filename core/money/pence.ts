declare const brand: unique symbol;

/**
 * An amount of money in whole pence, held in a float64 so that columns of money are `Float64Array`.
 * Callers write `+` and `-` plainly and bring the total back with {@link pence} at the edge where a type is wanted.
 */
export type Pence = number & { readonly [brand]: 'pence' };

/** Pence in a pound. */
export const PENCE_PER_POUND = 100;

/**
 * The largest magnitude accepted, in pence: 2^51, some £22 million million.
 * Four such amounts can still be added in float64 without losing a penny.
 */
export const MAX_PENCE = 2_251_799_813_685_248;

/**
 * Take a number as an amount of money.
 * @param amount whole pence, at most {@link MAX_PENCE} in magnitude.
 * @throws RangeError when the number is not whole, not finite or too large; the sentence names the value.
 */
export function pence(amount: number): Pence {
  assertPence(amount);
  return amount;
}

/** Throw the same RangeError as {@link pence} unless the number is an amount of money. */
export function assertPence(amount: number): asserts amount is Pence {
  if (!Number.isInteger(amount)) {
    throw new RangeError(
      `Money is held in whole pence, but found ${amount}. Round it with a named rule from core/money/rounding.ts first.`,
    );
  }
  if (Math.abs(amount) > MAX_PENCE) {
    throw new RangeError(
      `An amount of money may not exceed ${MAX_PENCE} pence either way, but found ${amount}. Check its units: it may have been multiplied by 100 twice.`,
    );
  }
}
