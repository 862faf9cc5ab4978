import type { IndicatorUnit } from '../model/indicators.ts';
import type { Interval } from '../statistics/interval.ts';
import { amountsAlike, changesAlike } from './alike.ts';
import { formatAmount } from './amount.ts';
import { fineSize } from './fine.ts';

/** A figure over many runs: its mean, the standard error of that mean, and the ends that nine runs in ten lie between. */
type OverRuns = {
  readonly mean: number;
  readonly standardError: number;
  readonly p5: number;
  readonly p95: number;
};

/** The same as a table has it, in the window and in a terminal. */
export type OverRunsTexts = {
  readonly mean: string;
  /** Null for one run, which shows no spread. */
  readonly spread: {
    readonly interval: string;
    readonly standardError: string;
    readonly nine: string;
  } | null;
};

/** A difference, to the place its interval is told to. @param interval that of the mean; null for one run */
export function differenceTexts(
  { mean, standardError, p5, p95 }: OverRuns,
  interval: Interval | null,
  unit: IndicatorUnit,
): OverRunsTexts {
  const ends = interval ?? { low: mean, high: mean };
  const [middle, low, high] = changesAlike([mean, ends.low, ends.high], unit);
  if (interval === null) return { mean: middle, spread: null };
  const nine = changesAlike([p5, p95], unit).join(' to ');
  return {
    mean: middle,
    spread: { interval: `${low} to ${high}`, standardError: fineSize(standardError, unit), nine },
  };
}

/** A level, rounded by itself as everywhere else; its interval is told to the place that the two ends and the level need together. */
export function levelTexts(
  { mean, standardError, p5, p95 }: OverRuns,
  interval: Interval | null,
  unit: IndicatorUnit,
): OverRunsTexts {
  if (interval === null) return { mean: formatAmount(mean, unit), spread: null };
  const [, low, high] = amountsAlike([mean, interval.low, interval.high], unit);
  const nine = amountsAlike([p5, p95], unit).join(' to ');
  return {
    mean: formatAmount(mean, unit),
    spread: { interval: `${low} to ${high}`, standardError: fineSize(standardError, unit), nine },
  };
}
