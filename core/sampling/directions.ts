import { JOE_KUO_ROWS } from './joe-kuo.ts';

/** Digits of a coordinate, and so direction numbers of a dimension. */
export const DIGITS = 32;

/** A primitive polynomial over the field of two elements and the numbers a Sobol sequence starts from. */
export type Starter = {
  /** The coefficients between the first and the last, which are both 1, the highest power first. */
  readonly inner: number;
  /** m_1, m_2, ...: odd, m_i below 2^i; as many as the degree of the polynomial. */
  readonly initial: readonly number[];
};

/** Those of dimensions 2, 3, ... in order; the first dimension needs none. */
export const STARTERS: readonly Starter[] = JOE_KUO_ROWS.split(';').map((row) => {
  const [inner, ...initial] = row.trim().split(/\s+/).map(Number);
  return { inner, initial };
});

/**
 * The direction numbers of a dimension as 32-bit fractions, the first digit highest: those of the first dimension are single
 * digits, and the others follow from their starters by the recurrence of Bratley and Fox, "Algorithm 659" (ACM Transactions on
 * Mathematical Software 14, 1988).
 *
 * @param dimension from 0
 */
export function directionNumbers(dimension: number): Uint32Array {
  const numbers = new Uint32Array(DIGITS);
  if (dimension === 0) return numbers.map((_, digit) => 2 ** (DIGITS - 1 - digit));
  const { inner, initial } = STARTERS[dimension - 1];
  const degree = initial.length;
  for (let digit = 0; digit < DIGITS; digit++) {
    if (digit < degree) {
      numbers[digit] = initial[digit] * 2 ** (DIGITS - 1 - digit);
      continue;
    }
    const earlier = numbers[digit - degree];
    let next = earlier ^ (earlier >>> degree);
    for (let power = 1; power < degree; power++) {
      if ((inner >>> (degree - 1 - power)) & 1) next ^= numbers[digit - power];
    }
    numbers[digit] = next;
  }
  return numbers;
}
