/** What a simulation hands back: bands by month for each option, bands of the paired differences, and headlines. */
import type { IndicatorId } from '../model/indicators.ts';

/**
 * Statistics by month over the replicates. Each array is laid out indicator-major: indicator x month,
 * indicators in the order of `indicators`. Money is in pounds, hours in hours, shares in fractions.
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

export type ScenarioResult = {
  readonly option: string;
  readonly bands: Bands;
  readonly headlines: readonly Headline[];
};

/** `option` minus `against`, replicate by replicate: same people, same luck. */
export type Difference = {
  readonly option: string;
  readonly against: string;
  readonly bands: Bands;
  readonly headlines: readonly Headline[];
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
  readonly indicators: readonly IndicatorId[];
  readonly place: Source & { readonly invented: boolean };
  readonly future: Source;
  readonly options: readonly Source[];
  readonly parameters: { readonly hash: string };
  /** Hash of all inputs together: the same hash and engine version give the same numbers. */
  readonly inputsHash: string;
  readonly scenarios: readonly ScenarioResult[];
  /** Every option after the first against the first. */
  readonly differences: readonly Difference[];
  readonly balance: Balance;
};
