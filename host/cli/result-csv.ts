import { INDICATORS } from '../../core/model/indicators.ts';
import type { IndicatorUnit } from '../../core/model/indicators.ts';
import type { Category } from '../../core/model/recording/category.ts';
import { MEASURES } from '../../core/model/recording/measures.ts';
import type { Difference, ScenarioResult, SimulationResult, Spread } from '../../core/run/result.ts';
import type { WinnerFigure } from '../../core/run/winners.ts';
import { cellOf } from './spread-cells.ts';

/** One row for each figure of a result. What a kind of row has no use for is left empty. */
export const CSV_COLUMNS = [
  'option',
  'against',
  'kind',
  'dimension',
  'category',
  'id',
  'unit',
  'month',
  'mean',
  'standard_error',
  'p5',
  'p25',
  'p50',
  'p75',
  'p95',
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

/** Everything in a result as one table: headlines, months, breakdowns, and who gains and who loses. */
export function resultCsv(result: SimulationResult): string {
  const rows = [
    ...result.scenarios.flatMap((one) => rowsOf(result, one, { option: one.option, against: '' })),
    ...result.differences.flatMap((one) => [
      ...rowsOf(result, one, { option: one.option, against: one.against }),
      ...winnerRows(result, one),
    ]),
  ];
  const lines = rows.map((row) => CSV_COLUMNS.map((column) => quoted(row[column] ?? '')).join(','));
  return `${[CSV_COLUMNS.join(','), ...lines].join('\r\n')}\r\n`;
}

function rowsOf(
  { indicators, months, categories, measures }: SimulationResult,
  { bands, headlines, breakdown }: ScenarioResult | Difference,
  side: Row,
): readonly Row[] {
  return [
    ...headlines.map(({ indicator, standardError, ...figures }) => ({
      ...side,
      kind: 'headline',
      id: indicator,
      unit: INDICATORS[indicator].unit,
      standard_error: standardError,
      ...figures,
    })),
    ...indicators.flatMap((id, position) =>
      months.map((month, index) => {
        const at = position * months.length + index;
        return {
          ...side,
          kind: 'month',
          id,
          unit: INDICATORS[id].unit,
          month,
          mean: bands.mean[at]!,
          standard_error: bands.standardError[at]!,
          p5: bands.p5[at]!,
          p25: bands.p25[at]!,
          p50: bands.p50[at]!,
          p75: bands.p75[at]!,
          p95: bands.p95[at]!,
        };
      }),
    ),
    ...spreadRows(
      categories,
      breakdown,
      measures.map((id) => ({ id, unit: MEASURES[id].unit })),
      { ...side, kind: 'breakdown' },
    ),
  ];
}

function winnerRows(
  { categories, winnerFigures }: SimulationResult,
  { option, against, winners }: Difference,
): readonly Row[] {
  const figures = winnerFigures.map((id) => ({ id, unit: WINNER_UNITS[id] }));
  return spreadRows(categories, winners, figures, { option, against, kind: 'winners' });
}

function spreadRows(
  categories: readonly Category[],
  spread: Spread,
  figures: readonly { readonly id: string; readonly unit: string }[],
  side: Row,
): readonly Row[] {
  return categories.flatMap(({ dimension, id: category }, at) =>
    figures.map(({ id, unit }, position) => {
      const { standardError, ...rest } = cellOf(spread, figures.length, at, position);
      return { ...side, dimension, category, id, unit, standard_error: standardError, ...rest };
    }),
  );
}

/** A cell as a table in a file has it. */
export function quoted(value: string | number): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
