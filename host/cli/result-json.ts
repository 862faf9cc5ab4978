import { INDICATORS } from '../../core/model/indicators.ts';
import type { IndicatorId } from '../../core/model/indicators.ts';
import { MEASURES } from '../../core/model/recording/measures.ts';
import type { Bands, Headline, PairedHeadline, SimulationResult, Spread } from '../../core/run/result.ts';
import { meanInterval } from '../../core/statistics/interval.ts';
import { chanceOf } from '../../core/statistics/wilson.ts';
import { cellOf } from './spread-cells.ts';

/** What differs from one run of the same inputs to the next, kept apart from what does not. */
export type RunMeta = {
  readonly createdAt: string;
  readonly elapsedSeconds: number | null;
  readonly threads: number | null;
  readonly resultId: string | null;
  /** What was found doubtful in the options when the run was ordered; null for a saved result shown again. */
  readonly warnings: readonly string[] | null;
  /** Which options leave more planned care undone than councils are known to have, a warning each. */
  readonly careUndone?: readonly string[];
  /** Which figures lean on assumptions, by the sensitivity run kept beside the scenarios; null where none is. */
  readonly leanings?: unknown;
};

/** A result as a document. Everything but `meta` is the same for the same inputs and engine. */
export function resultJson(result: SimulationResult, meta: RunMeta): unknown {
  const { options, differences, scenarios, indicators, measures, winnerFigures } = result;
  const [first, second] = options;
  const difference = differences[0];
  const series = (one: Series): object => ({
    ...seriesJson(one, result),
    breakdown: spreadJson(result, one.breakdown, measures),
  });
  return {
    format: 'care-market-result',
    formatVersion: 1,
    engineVersion: result.engineVersion,
    seed: result.seed,
    replicates: result.replicates,
    start: result.start,
    months: result.months,
    years: result.years,
    place: result.place,
    future: result.future,
    option: second ?? first,
    ...(second === undefined ? {} : { against: first }),
    parametersHash: result.parameters.hash,
    inputsHash: result.inputsHash,
    indicators: Object.fromEntries(
      indicators.map((id) => {
        const { label, unit, aggregation } = INDICATORS[id];
        return [id, { label, unit, aggregation }];
      }),
    ),
    measures: Object.fromEntries(
      measures.map((id) => [id, { label: MEASURES[id].label, unit: MEASURES[id].unit }]),
    ),
    results: Object.fromEntries(scenarios.map((scenario) => [scenario.option, series(scenario)])),
    ...(difference === undefined
      ? {}
      : {
          difference: {
            ...series(difference),
            winners: spreadJson(result, difference.winners, winnerFigures),
          },
        }),
    quantileError: result.quantileError,
    balance: result.balance,
    meta,
  };
}

type Series = {
  readonly bands: Bands;
  readonly headlines: readonly (Headline & Partial<PairedHeadline>)[];
  readonly years: Bands;
  readonly breakdown: Spread;
};

const BANDS = [
  'mean',
  'standardError',
  'p5',
  'p25',
  'p50',
  'p75',
  'p95',
] as const satisfies readonly (keyof Bands)[];

/** Intervals are 95% intervals of the mean; the quantiles are those of single runs. */
function seriesJson(
  { bands, headlines, years }: Series,
  { indicators, months, years: named, replicates }: SimulationResult,
): object {
  const headline = headlines.map(({ indicator, mean, standardError, p5, p50, p95, signs }) => [
    indicator,
    {
      mean,
      standardError,
      interval: meanInterval({ mean, standardError }, replicates),
      p5,
      p50,
      p95,
      ...(signs === undefined ? {} : { runs: signs === null ? null : runsJson(signs, replicates) }),
    },
  ]);
  return {
    headline: Object.fromEntries(headline),
    monthly: byIndicator(bands, indicators, months.length),
    yearly: byIndicator(years, indicators, named.length),
  };
}

function byIndicator(bands: Bands, indicators: readonly IndicatorId[], periods: number): object {
  const rows = indicators.map((id, i) => {
    const part = (band: Float64Array): number[] => [...band.subarray(i * periods, (i + 1) * periods)];
    return [id, Object.fromEntries(BANDS.map((name) => [name, part(bands[name])]))];
  });
  return Object.fromEntries(rows) as object;
}

/** Shares of paired runs above and below nothing, with Wilson’s 95% interval. */
function runsJson({ above, below }: NonNullable<PairedHeadline['signs']>, replicates: number): object {
  return { above: chanceOf(above, replicates), below: chanceOf(below, replicates) };
}

/** A spread by dimension, category and figure. */
function spreadJson(
  { categories }: SimulationResult,
  spread: Spread,
  figures: readonly string[],
): Readonly<Record<string, Record<string, object>>> {
  const byDimension: Record<string, Record<string, object>> = {};
  for (const [at, { dimension, id, label }] of categories.entries()) {
    const of = (figure: string, position: number): readonly [string, object] => [
      figure,
      cellOf(spread, figures.length, at, position),
    ];
    (byDimension[dimension] ??= {})[id] = { label, ...Object.fromEntries(figures.map(of)) };
  }
  return byDimension;
}
