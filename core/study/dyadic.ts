/**
 * Figures that add up to the last bit. A float64 adds exactly where all figures are whole multiples of one power of two that is
 * not too small beside them; so what is to be split is first rounded to such a multiple, some fifteen digits in.
 */

/** Bits kept below the largest figure; two more are left for sums of four. */
const MOST = 2 ** 50;

/** Rounds figures to whole multiples of one power of two, so that their sums and differences are exact. */
export function addable(figures: readonly number[]): readonly number[] {
  const unit = unitFor(Math.max(...figures.map(Math.abs)));
  // Halves go upwards: which way matters to nobody at this size, only that it is the same everywhere.
  return figures.map((value) => Math.floor(value / unit + 0.5) * unit);
}

/** The smallest power of two that the largest figure holds fewer than 2^50 of; 1 where there is nothing but zero. */
function unitFor(largest: number): number {
  if (largest === 0) return 1;
  let unit = 1;
  while (largest / unit >= MOST) unit *= 2;
  while (unit > Number.MIN_VALUE && (largest / unit) * 2 < MOST) unit /= 2;
  return unit;
}
