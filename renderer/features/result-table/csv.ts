import { INDICATORS } from '../../../core/model/indicators.ts';
import type { Headline, SimulationResult } from '../../api/types.ts';
import { csv, originRows } from '../../files/csv.ts';
import { HOW, periodRows } from './rows.ts';
import type { YearTable } from './rows.ts';

const MEASURES = ['mean', 'p5', 'p95', 'standardError'] as const satisfies readonly (keyof Headline)[];

/** The whole period with full precision and what it takes to get it again. */
export function periodCsv(result: SimulationResult, nameOf: (option: string) => string): string {
  const parts = ['baseline', 'option', 'difference'] as const;
  const heading = parts.flatMap((part) => MEASURES.map((measure) => `${part} ${measure}`));
  const rows = periodRows(result).map((row) => {
    const { label, unit, aggregation } = INDICATORS[row.indicator];
    const figures = parts.flatMap((part) => MEASURES.map((measure) => row[part]?.[measure] ?? ''));
    return [row.indicator, label, unit, HOW[aggregation], ...figures];
  });
  return csv([
    ...originRows(result, nameOf),
    ['id', 'indicator', 'unit', 'over the period', ...heading],
    ...rows,
  ]);
}

export function yearsCsv(
  result: SimulationResult,
  table: YearTable,
  nameOf: (option: string) => string,
): string {
  const rows = table.rows.map(({ indicator, figures }) => {
    const { label, unit, aggregation } = INDICATORS[indicator];
    return [indicator, label, unit, HOW[aggregation], ...figures];
  });
  const years = table.years.map(({ name, whole }) => (whole ? name : `${name} (part)`));
  return csv([
    ...originRows(result, nameOf),
    ['id', 'indicator', 'unit', 'over the year', ...years],
    ...rows,
  ]);
}
