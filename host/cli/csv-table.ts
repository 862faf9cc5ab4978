import type { Estimate } from '../../core/statistics/interval.ts';

type Cell = string | number;

/** Rows of cells as a file has them, the heads among them. */
export function csvLines(rows: readonly (readonly Cell[])[]): string {
  return `${rows.map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`;
}

/** Rows under heads as a file has them; what a row has no use for is left empty. */
export function csvTable<C extends string>(
  columns: readonly C[],
  rows: readonly { readonly [K in NoInfer<C>]?: Cell | undefined }[],
): string {
  return csvLines([columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]);
}

function quoted(value: Cell): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
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
