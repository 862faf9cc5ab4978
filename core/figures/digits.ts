/** The digits of a figure that is shown, with commas between its thousands; a half goes away from nothing. */
import { decimal } from '../money/decimal.ts';
import type { ExactDecimal } from '../money/decimal.ts';
import { grouped } from '../numeric/grouped.ts';

/** To so many decimals, all of them written: 1,234.50. */
export function toDecimals(size: number, decimals: number): string {
  // Only what ends in a five may lie half way, where the bits of a number fall short of what was meant; the rest is quicker so.
  if (!String(size).endsWith('5')) return grouped(size.toFixed(decimals));
  return written(size, (exact) => exact.toFixed(decimals));
}

/** To at most so many decimals, without a tail of noughts: 4.5. */
export function toDecimalsAtMost(size: number, decimals: number): string {
  return written(size, (exact) => exact.toDecimalPlaces(decimals).toFixed());
}

/** To so many figures, all of them written: 1.20. */
export function toFigures(size: number, figures: number): string {
  return written(size, (exact) => {
    const rounded = exact.toSignificantDigits(figures);
    return rounded.toFixed(Math.max(0, figures - 1 - rounded.e));
  });
}

/** To at most so many figures, without a tail of noughts: 1,230,000; 0.05. */
export function toFiguresAtMost(size: number, figures: number): string {
  return written(size, (exact) => exact.toSignificantDigits(figures).toFixed());
}

function written(size: number, words: (exact: ExactDecimal) => string): string {
  return grouped(Number.isFinite(size) ? words(decimal(size)) : size);
}
