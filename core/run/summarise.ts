/** Turns replicates into bands by month, headlines and breakdowns for the horizon, and paired differences. */
import { INDICATOR_IDS, INDICATORS } from '../model/indicators.ts';
import type { Aggregation } from '../model/indicators.ts';
import { measuresOf } from '../model/recording/measures.ts';
import { seriesOf, sumsOf } from './path.ts';
import type { Bands, Difference, Headline, ScenarioResult } from './result.ts';
import { meanOf, spreadOf } from './spread.ts';
import { quantile } from './quantile.ts';
import { winnerFiguresOf } from './winners.ts';

/** One path per replicate, for each option. Replicates stand in the same order for every option. */
export type Paths = {
  readonly options: readonly string[];
  readonly months: number;
  readonly series: readonly (readonly Float64Array[])[];
  /** Who gained and lost in each replicate, for each option after the first. */
  readonly winners: readonly (readonly Float64Array[])[];
};

export type Summary = {
  readonly scenarios: readonly ScenarioResult[];
  readonly differences: readonly Difference[];
};

/**
 * Summarises replicates in the order given, so that the same replicates give the same bytes whoever ran them.
 * Differences are taken replicate by replicate against the first option.
 */
export function summarise({ options, months, series, winners }: Paths): Summary {
  const recorded = series.map((paths) => paths.map((path) => seriesOf(path, months)));
  const measured = series.map((paths) => paths.map((path) => measuresOf(sumsOf(path, months))));
  const scenarios = options.map((option, position) => ({
    option,
    ...describe(recorded[position], months),
    breakdown: spreadOf(measured[position]),
  }));
  const differences = options.slice(1).map((option, position) => ({
    option,
    against: options[0],
    ...describe(differencesOf(recorded[position + 1], recorded[0]), months),
    breakdown: spreadOf(differencesOf(measured[position + 1], measured[0])),
    winners: spreadOf(winners[position].map(winnerFiguresOf)),
  }));
  return { scenarios, differences };
}

/** Replicate by replicate, one option's series less another's. */
export function differencesOf(of: readonly Float64Array[], less: readonly Float64Array[]): Float64Array[] {
  return of.map((series, replicate) => series.map((value, cell) => value - less[replicate][cell]));
}

function describe(series: readonly Float64Array[], months: number): { bands: Bands; headlines: Headline[] } {
  return { bands: bandsOf(series), headlines: headlinesOf(series, months) };
}

function bandsOf(series: readonly Float64Array[]): Bands {
  const cells = series[0].length;
  const bands = {
    mean: new Float64Array(cells),
    standardError: new Float64Array(cells),
    p5: new Float64Array(cells),
    p25: new Float64Array(cells),
    p50: new Float64Array(cells),
    p75: new Float64Array(cells),
    p95: new Float64Array(cells),
  };
  const sample = new Float64Array(series.length);
  for (let cell = 0; cell < cells; cell++) {
    for (let replicate = 0; replicate < series.length; replicate++)
      sample[replicate] = series[replicate][cell];
    const { mean, standardError } = meanOf(sample);
    bands.mean[cell] = mean;
    bands.standardError[cell] = standardError;
    sample.sort();
    bands.p5[cell] = quantile(sample, 0.05);
    bands.p25[cell] = quantile(sample, 0.25);
    bands.p50[cell] = quantile(sample, 0.5);
    bands.p75[cell] = quantile(sample, 0.75);
    bands.p95[cell] = quantile(sample, 0.95);
  }
  return bands;
}

function headlinesOf(series: readonly Float64Array[], months: number): Headline[] {
  return INDICATOR_IDS.map((indicator, position) => {
    const sample = Float64Array.from(series, (values) =>
      aggregate(
        values.subarray(position * months, (position + 1) * months),
        INDICATORS[indicator].aggregation,
      ),
    );
    const { mean, standardError } = meanOf(sample);
    sample.sort();
    return {
      indicator,
      mean,
      standardError,
      p5: quantile(sample, 0.05),
      p50: quantile(sample, 0.5),
      p95: quantile(sample, 0.95),
    };
  });
}

/** One figure for the horizon: the sum of a flow, the last of a stock, the mean of a share. */
export function aggregate(values: Float64Array, how: Aggregation): number {
  if (how === 'last') return values[values.length - 1];
  const sum = values.reduce((total, value) => total + value, 0);
  return how === 'sum' ? sum : sum / values.length;
}
