import { INDICATORS } from '../../core/model/indicators.ts';
import type { IndicatorUnit } from '../../core/model/indicators.ts';
import type { Category } from '../../core/model/recording/category.ts';
import { MEASURES } from '../../core/model/recording/measures.ts';
import type {
  Bands,
  Difference,
  PairedHeadline,
  ScenarioResult,
  SimulationResult,
  Spread,
} from '../../core/run/result.ts';
import type { WinnerFigure } from '../../core/run/winners.ts';
import { meanInterval } from '../../core/statistics/interval.ts';
import { chanceOf } from '../../core/statistics/wilson.ts';
import { cellOf } from './spread-cells.ts';
import { csvTable } from './csv-table.ts';

/**
 * One row for each figure of a result. What a kind of row has no use for is left empty. Low and high are the ends of the 95%
 * interval of the mean; above and below are the shares of paired runs on either side of nothing, with Wilson’s 95% interval.
 */
export const CSV_COLUMNS = [
  'option',
  'against',
  'kind',
  'dimension',
  'category',
  'id',
  'unit',
  'month',
  'year',
  'mean',
  'standard_error',
  'low',
  'high',
  'p5',
  'p25',
  'p50',
  'p75',
  'p95',
  'above',
  'above_low',
  'above_high',
  'below',
  'below_low',
  'below_high',
] as const;

type Row = { readonly [C in (typeof CSV_COLUMNS)[number]]?: string | number };

/** Units of what is said of those who gain and lose. */
const WINNER_UNITS: { readonly [F in WinnerFigure]: IndicatorUnit | 'hours per week' | 'pounds per week' } = {
  people: 'people',
  'hours.more': 'share',
  'hours.less': 'share',
  'hours.unchanged': 'share',
  'hours.change': 'hours per week',
  'payments.less': 'share',
  'payments.more': 'share',
  'payments.unchanged': 'share',
  'payments.change': 'pounds per week',
};

/** Everything in a result as one table: headlines, months, years, breakdowns, and who gains and who loses. */
export function resultCsv(result: SimulationResult): string {
  const rows = [
    ...result.scenarios.flatMap((one) => rowsOf(result, one, { option: one.option, against: '' })),
    ...result.differences.flatMap((one) => [
      ...rowsOf(result, one, { option: one.option, against: one.against }),
      ...winnerRows(result, one),
    ]),
  ];
  return csvTable(CSV_COLUMNS, rows);
}

function rowsOf(
  result: SimulationResult,
  { bands, headlines, years, breakdown }: ScenarioResult | Difference,
  side: Row,
): readonly Row[] {
  const { categories, measures, replicates } = result;
  return [
    ...headlines.map(
      ({ indicator, ...figures }: ScenarioResult['headlines'][number] & Partial<PairedHeadline>) => ({
        ...side,
        kind: 'headline',
        id: indicator,
        unit: INDICATORS[indicator].unit,
        ...statistics(figures, replicates),
        ...signColumns(figures.signs ?? null, replicates),
      }),
    ),
    ...periodRows(
      result,
      bands,
      result.months.map((month) => ({ month })),
      { ...side, kind: 'month' },
    ),
    ...periodRows(
      result,
      years,
      result.years.map(({ name }) => ({ year: name })),
      { ...side, kind: 'year' },
    ),
    ...spreadRows(
      { categories, spread: breakdown, replicates },
      measures.map((id) => ({ id, unit: MEASURES[id].unit })),
      { ...side, kind: 'breakdown' },
    ),
  ];
}

/** Every indicator in every period; `periods` are the columns that say which it is. */
function periodRows(
  { indicators, replicates }: SimulationResult,
  bands: Bands,
  periods: readonly Row[],
  side: Row,
): readonly Row[] {
  return indicators.flatMap((id, position) =>
    periods.map((period, index) => {
      const at = position * periods.length + index;
      const figures = {
        mean: bands.mean[at]!,
        standardError: bands.standardError[at]!,
        p5: bands.p5[at]!,
        p25: bands.p25[at]!,
        p50: bands.p50[at]!,
        p75: bands.p75[at]!,
        p95: bands.p95[at]!,
      };
      return { ...side, id, unit: INDICATORS[id].unit, ...period, ...statistics(figures, replicates) };
    }),
  );
}

type Statistics = { readonly [S in keyof Spread]: number } & { readonly p25?: number; readonly p75?: number };

/** The columns of a mean with its error and interval, and of the quantiles there are. */
function statistics({ mean, standardError, p5, p25, p50, p75, p95 }: Statistics, replicates: number): Row {
  return {
    mean,
    standard_error: standardError,
    ...meanInterval({ mean, standardError }, replicates),
    p5,
    ...(p25 === undefined ? {} : { p25 }),
    p50,
    ...(p75 === undefined ? {} : { p75 }),
    p95,
  };
}

function signColumns(signs: PairedHeadline['signs'], replicates: number): Row {
  if (signs === null) return {};
  const [above, below] = [chanceOf(signs.above, replicates), chanceOf(signs.below, replicates)];
  return {
    above: above.share,
    above_low: above.interval.low,
    above_high: above.interval.high,
    below: below.share,
    below_low: below.interval.low,
    below_high: below.interval.high,
  };
}

function winnerRows(
  { categories, winnerFigures, replicates }: SimulationResult,
  { option, against, winners }: Difference,
): readonly Row[] {
  const figures = winnerFigures.map((id) => ({ id, unit: WINNER_UNITS[id] }));
  return spreadRows({ categories, spread: winners, replicates }, figures, {
    option,
    against,
    kind: 'winners',
  });
}

type Breakdown = {
  readonly categories: readonly Category[];
  readonly spread: Spread;
  readonly replicates: number;
};

function spreadRows(
  { categories, spread, replicates }: Breakdown,
  figures: readonly { readonly id: string; readonly unit: string }[],
  side: Row,
): readonly Row[] {
  return categories.flatMap(({ dimension, id: category }, at) =>
    figures.map(({ id, unit }, position) => {
      const cell = cellOf(spread, figures.length, at, position);
      return { ...side, dimension, category, id, unit, ...statistics(cell, replicates) };
    }),
  );
}
