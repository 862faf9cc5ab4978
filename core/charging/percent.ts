import { halfUpRatio } from '../money/rounding.ts';

/** Hundredths of a per cent in the whole. */
const WHOLE = 10_000;

/**
 * Part of an amount, in whole pence, half up.
 * @param percent such as 90 or 26.08; at most two decimals count.
 */
export function percentOf(amount: number, percent: number): number {
  return halfUpRatio(amount * Math.floor(percent * 100 + 0.5), WHOLE);
}

/** One band of a stepped percentage: the share taken of income up to an amount. */
export type PercentBand = {
  /** Top of the band in pence of weekly disposable income; null for all the rest. */
  readonly upTo: number | null;
  readonly percent: number;
};

/**
 * What a stepped percentage takes of a weekly amount: each band's share of the part that falls in it.
 * The bands are rounded together, once, half up to the penny.
 */
export function percentInBands(amount: number, bands: readonly PercentBand[]): number {
  let from = 0;
  let taken = 0;
  for (const { upTo, percent } of bands) {
    const to = upTo === null ? amount : Math.min(amount, upTo);
    if (to > from) taken += (to - from) * Math.floor(percent * 100 + 0.5);
    from = Math.max(from, to);
  }
  return halfUpRatio(taken, WHOLE);
}
