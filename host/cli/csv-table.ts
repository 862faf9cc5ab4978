import type { Estimate } from '../../core/statistics/interval.ts';
import { quoted } from './result-csv.ts';

/** Rows under heads as a file has them; what a row has no use for is left empty. */
export function csvTable<C extends string>(
  columns: readonly C[],
  rows: readonly { readonly [K in NoInfer<C>]?: string | number | undefined }[],
): string {
  const lines = rows.map((row) => columns.map((column) => quoted(row[column] ?? '')).join(','));
  return `${[columns.join(','), ...lines].join('\r\n')}\r\n`;
}

/** The columns of an estimate; its interval is empty where one life shows none. */
export function estimateCells({ mean, standardError, interval, replicates }: Estimate) {
  return {
    estimate: mean,
    standard_error: standardError,
    low: interval?.low,
    high: interval?.high,
    lives: replicates,
  };
}
