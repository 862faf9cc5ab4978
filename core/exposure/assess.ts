/** What many runs say of one provider’s cash: how often it runs out, in which month, and where it stands between. */
import { poundsToPenceRounded } from '../money/decimal.ts';
import { quantile } from '../statistics/quantile.ts';
import { chanceOf } from '../statistics/wilson.ts';
import type { Chance } from '../statistics/wilson.ts';
import type { Books } from './books.ts';
import type { MarketPath } from './market-path.ts';
import { ownMonths } from './own-months.ts';
import type { OwnMonth } from './own-months.ts';
import type { OwnTerms } from './own-terms.ts';

/** By month, over the runs: the middle one and nine in ten of them. */
export type CashBand = {
  readonly low: readonly number[];
  readonly middle: readonly number[];
  readonly high: readonly number[];
};

/** Money in pence; months are counted from 0. */
export type Assessment = {
  /** How often cash runs out within the months looked at. */
  readonly runsOut: Chance;
  /** In how many runs it has run out by the end of each month. */
  readonly outBy: readonly number[];
  /** The month by which it has run out in more than half of the runs; null when it does not come to that. */
  readonly likelyBy: number | null;
  readonly cash: CashBand;
  /** Hours a month and surplus, in the mean of the runs. */
  readonly hours: readonly number[];
  readonly surplus: readonly number[];
};

const NINE_IN_TEN = { low: 0.05, middle: 0.5, high: 0.95 } as const;

/**
 * What becomes of a provider's books along the paths of some runs of the market, one for each: when cash runs out, how likely
 * that is, and where cash, hours and surplus stand.
 * @param terms what the provider is paid and pays, month by month.
 */
export function assess(books: Books, paths: readonly MarketPath[], terms: readonly OwnTerms[]): Assessment {
  const runs = paths.map((path) => ownMonths(books, path, terms));
  const outAt = runs.map((months) => outOfCash(months, poundsToPenceRounded(books.overdraft)));
  const outBy = terms.map((_, month) => outAt.filter((at) => at !== null && at <= month).length);
  const likely = outBy.findIndex((count) => count > runs.length / 2);
  const overRuns = (of: (month: OwnMonth) => number): readonly Float64Array[] =>
    terms.map((_, month) => Float64Array.from(runs, (months) => of(months[month])));
  const cash = overRuns((month) => month.cash).map((column) => column.toSorted());
  return {
    runsOut: chanceOf(outBy.at(-1) ?? 0, runs.length),
    outBy,
    likelyBy: likely < 0 ? null : likely,
    cash: {
      low: cash.map((sorted) => quantile(sorted, NINE_IN_TEN.low)),
      middle: cash.map((sorted) => quantile(sorted, NINE_IN_TEN.middle)),
      high: cash.map((sorted) => quantile(sorted, NINE_IN_TEN.high)),
    },
    hours: overRuns(({ hours }) => Object.values(hours).reduce((sum, each) => sum + each, 0)).map(mean),
    surplus: overRuns(({ revenue, cost }) => revenue - cost).map(mean),
  };
}

/** The first month at whose end cash stands below the overdraft limit. */
export function outOfCash(months: readonly OwnMonth[], overdraft: number): number | null {
  const at = months.findIndex(({ cash }) => cash < 0 - overdraft);
  return at < 0 ? null : at;
}

function mean(sample: Float64Array): number {
  return sample.reduce((sum, each) => sum + each, 0) / sample.length;
}
