import type { Indicator, IndicatorId } from '../../../core/model/indicators.ts';
import { overMonths } from '../../../core/model/indicators/over-months.ts';
import type { Bands, Headline, SimulationResult } from '../../api/types.ts';
import { financialYears } from '../../charts/financial-years.ts';
import type { YearColumn } from '../../charts/financial-years.ts';
import { unsaidUnit } from '../../../core/figures/amount.ts';

export const HOW: Readonly<Record<Indicator['aggregation'], string>> = {
  sum: 'total',
  last: 'at the end',
  mean: 'average',
  ratio: 'overall',
};

/** What a row's figures are, beside its name: "months, average". */
export function howTold(
  label: string,
  { unit, aggregation }: Pick<Indicator, 'unit' | 'aggregation'>,
): string {
  const unsaid = unsaidUnit(label, unit);
  return unsaid === null ? HOW[aggregation] : `${unsaid}, ${HOW[aggregation]}`;
}

export type PeriodRow = {
  readonly indicator: IndicatorId;
  readonly baseline: Headline;
  readonly option: Headline | null;
  readonly difference: Headline | null;
};

/** One row an indicator over the whole period, in the order they were recorded. */
export function periodRows(result: SimulationResult): readonly PeriodRow[] {
  return result.indicators.flatMap((indicator) => {
    const of = (list: readonly Headline[] | undefined): Headline | null =>
      list?.find((headline) => headline.indicator === indicator) ?? null;
    const baseline = of(result.scenarios[0]?.headlines);
    if (baseline === null) return [];
    const option = of(result.scenarios[1]?.headlines);
    return [{ indicator, baseline, option, difference: of(result.differences[0]?.headlines) }];
  });
}

export const MEASURES = ['difference', 'option', 'baseline'] as const;
export type Measure = (typeof MEASURES)[number];

/** The figure of a year over the replicates; what is not known is null. */
export type YearFigure = {
  readonly mean: number;
  readonly standardError: number | null;
  readonly p5: number | null;
  readonly p95: number | null;
};

export type YearRow = { readonly indicator: IndicatorId; readonly figures: readonly YearFigure[] };
export type YearTable = { readonly years: readonly YearColumn[]; readonly rows: readonly YearRow[] };

/** Every indicator by financial year, added up in each replicate by itself. */
export function yearTable(result: SimulationResult, measure: Measure): YearTable {
  if (result.years.length === 0) return olderTable(result, measure);
  const bands = {
    difference: result.differences[0],
    option: result.scenarios[1],
    baseline: result.scenarios[0],
  }[measure]?.years;
  const rows = bands === undefined ? [] : result.indicators.map((id, row) => yearRow(result, bands, id, row));
  return { years: result.years.map(({ isWhole, ...year }) => ({ ...year, whole: isWhole })), rows };
}

function yearRow({ years }: SimulationResult, bands: Bands, indicator: IndicatorId, row: number): YearRow {
  const figures = years.map((_, year) => {
    const at = row * years.length + year;
    const of = (band: Float64Array): number => band[at] ?? 0;
    return {
      mean: of(bands.mean),
      standardError: of(bands.standardError),
      p5: of(bands.p5),
      p95: of(bands.p95),
    };
  });
  return { indicator, figures };
}

/** Whose paths a measure is taken from: the first, less the second where there is one. */
const SIDES: Readonly<Record<Measure, readonly number[]>> = {
  difference: [1, 0],
  option: [1],
  baseline: [0],
};

/** Of a result made before years were summed up: means alone, because ranges do not add up over months. */
function olderTable(result: SimulationResult, measure: Measure): YearTable {
  const years = financialYears(result.months);
  const sides = SIDES[measure].map((side) => meanPaths(result, side));
  if (sides.some((paths) => paths.size === 0)) return { years, rows: [] };
  const none = new Float64Array(result.months.length);
  const rows = result.indicators.map((indicator) => {
    const figures = years.map(({ from, until }) => {
      const [own = 0, less = 0] = sides.map((paths) =>
        overMonths(indicator, (id) => (paths.get(id) ?? none).subarray(from, until)),
      );
      return { mean: own - less, standardError: null, p5: null, p95: null };
    });
    return { indicator, figures };
  });
  return { years, rows };
}

/** The mean path of every indicator under one option; none where the result has no such option. */
function meanPaths(result: SimulationResult, side: number): ReadonlyMap<IndicatorId, Float64Array> {
  const mean = result.scenarios[side]?.bands.mean;
  const months = result.months.length;
  return new Map(
    mean === undefined
      ? []
      : result.indicators.map((id, row) => [id, mean.subarray(row * months, (row + 1) * months)]),
  );
}
