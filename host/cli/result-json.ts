import { INDICATORS } from '../../core/model/indicators.ts';
import type { IndicatorId } from '../../core/model/indicators.ts';
import type { Bands, Headline, SimulationResult } from '../../core/run/result.ts';

/** What differs from one run of the same inputs to the next, kept apart from what does not. */
export type RunMeta = {
  readonly createdAt: string;
  readonly elapsedSeconds: number | null;
  readonly threads: number | null;
  readonly resultId: string | null;
};

/** A result as a document. Everything but `meta` is the same for the same inputs and engine. */
export function resultJson(result: SimulationResult, meta: RunMeta): unknown {
  const { options, differences, scenarios, indicators } = result;
  const [first, second] = options;
  const difference = differences[0];
  const series = (one: Series): unknown => seriesJson(one, indicators, result.months.length);
  return {
    format: 'care-market-result',
    formatVersion: 1,
    engineVersion: result.engineVersion,
    seed: result.seed,
    replicates: result.replicates,
    start: result.start,
    months: result.months,
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
    results: Object.fromEntries(scenarios.map((scenario) => [scenario.option, series(scenario)])),
    ...(difference === undefined ? {} : { difference: series(difference) }),
    balance: result.balance,
    meta,
  };
}

type Series = { readonly bands: Bands; readonly headlines: readonly Headline[] };

const BANDS = [
  'mean',
  'standardError',
  'p5',
  'p25',
  'p50',
  'p75',
  'p95',
] as const satisfies readonly (keyof Bands)[];

function seriesJson(
  { bands, headlines }: Series,
  indicators: readonly IndicatorId[],
  months: number,
): unknown {
  const headline = headlines.map(({ indicator, mean, standardError, p5, p50, p95 }) => [
    indicator,
    { mean, standardError, p5, p50, p95 },
  ]);
  const monthly = indicators.map((id, i) => {
    const part = (band: Float64Array): number[] => [...band.subarray(i * months, (i + 1) * months)];
    return [id, Object.fromEntries(BANDS.map((name) => [name, part(bands[name])]))];
  });
  return { headline: Object.fromEntries(headline), monthly: Object.fromEntries(monthly) };
}
