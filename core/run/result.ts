/** What a simulation hands back: bands by month and year for each option, bands of the paired differences, and headlines. */
import type { ReportedYear } from '../experiment/years.ts';
import type { IndicatorId } from '../model/indicators.ts';
import type { Category } from '../model/recording/category.ts';
import type { MeasureId } from '../model/recording/measures.ts';
import type { WinnerFigure } from './winners.ts';

/**
 * Statistics by month or year over the replicates. Each array is laid out indicator-major: indicator x month or year,
 * indicators in the order of `indicators`. The figure of a year is added up in each replicate as its aggregation says. Money is in pounds, hours in hours, shares in fractions.
 */
export type Bands = {
  readonly mean: Float64Array;
  /** Monte Carlo standard error of the mean; zero spread or one replicate gives 0. */
  readonly standardError: Float64Array;
  readonly p5: Float64Array;
  readonly p25: Float64Array;
  readonly p50: Float64Array;
  readonly p75: Float64Array;
  readonly p95: Float64Array;
};

/** One indicator over the whole horizon, added up as its aggregation says. */
export type Headline = {
  readonly indicator: IndicatorId;
  readonly mean: number;
  readonly standardError: number;
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
};

/** In how many paired replicates the option has more and in how many less; in the rest it has the same. */
export type Signs = { readonly above: number; readonly below: number };

/** A headline of a difference; in a result made before signs were counted there are none. */
export type PairedHeadline = Headline & { readonly signs: Signs | null };

/** Statistics over the replicates of figures for the whole horizon, laid out category x measure or category x figure. */
export type Spread = {
  readonly mean: Float64Array;
  /** Monte Carlo standard error of the mean; zero spread or one replicate gives 0. */
  readonly standardError: Float64Array;
  readonly p5: Float64Array;
  readonly p50: Float64Array;
  readonly p95: Float64Array;
};

export type ScenarioResult = {
  readonly option: string;
  readonly bands: Bands;
  readonly headlines: readonly Headline[];
  /** Indicator x year. */
  readonly years: Bands;
  /** Outcomes by who people are: category x measure, as the result lists them. */
  readonly breakdown: Spread;
};

/** `option` minus `against`, replicate by replicate: same people, same luck. */
export type Difference = {
  readonly option: string;
  readonly against: string;
  readonly bands: Bands;
  readonly headlines: readonly PairedHeadline[];
  /** Indicator x year. */
  readonly years: Bands;
  readonly breakdown: Spread;
  /** Who gains and who loses, by what people were at the end under `against`: category x figure, as the result lists them. */
  readonly winners: Spread;
};

/** The master check: whether money, hours and people balanced in every month of every replicate. */
export type Balance = {
  readonly months: number;
  readonly accounts: number;
  readonly money: 'balanced';
  readonly hours: 'balanced';
  readonly people: 'balanced';
};

export type Source = { readonly id: string; readonly name: string; readonly hash: string };

export type SimulationResult = {
  readonly engineVersion: string;
  readonly seed: number;
  readonly replicates: number;
  readonly start: string;
  /** Calendar months reported, YYYY-MM. */
  readonly months: readonly string[];
  /** The financial years reported; none in a result made before years were summed up. */
  readonly years: readonly ReportedYear[];
  readonly indicators: readonly IndicatorId[];
  /** The kinds of people outcomes are broken down by; none in a result made before there were any. */
  readonly categories: readonly Category[];
  readonly measures: readonly MeasureId[];
  readonly winnerFigures: readonly WinnerFigure[];
  readonly place: Source & { readonly invented: boolean };
  readonly future: Source;
  readonly options: readonly Source[];
  readonly parameters: { readonly hash: string };
  /** Hash of all inputs together: the same hash and engine version give the same numbers. */
  readonly inputsHash: string;
  readonly scenarios: readonly ScenarioResult[];
  /** Every option after the first against the first. */
  readonly differences: readonly Difference[];
  /**
   * How far a quantile may be out, as a share of the range of its figure over the replicates; null where every one is exact.
   * Means and their errors are exact either way.
   */
  readonly quantileError: number | null;
  readonly balance: Balance;
};
