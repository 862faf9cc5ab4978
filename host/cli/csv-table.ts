import { csvText } from '../../core/spreadsheet/csv-text.ts';
import type { Estimate } from '../../core/statistics/interval.ts';

type Cell = string | number;

/** Rows under heads as a file has them; what a row has no use for is left empty. */
export function csvTable<C extends string>(
  columns: readonly C[],
  rows: readonly { readonly [K in NoInfer<C>]?: Cell | undefined }[],
): string {
  return csvText([columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]);
}

/** The columns of an estimate; its interval is empty where one run shows none. */
export function estimateCells({ mean, standardError, interval, replicates }: Estimate) {
  return {
    estimate: mean,
    standard_error: standardError,
    low: interval?.low,
    high: interval?.high,
    runs: replicates,
  };
}
