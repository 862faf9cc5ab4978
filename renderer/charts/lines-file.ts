import type { SimulationResult } from '../api/types.ts';
import { originRows } from '../files/csv.ts';
import type { TableFile } from '../files/table-file.ts';
import type { Cells } from '../../core/spreadsheet/csv-text.ts';
import { hasRange } from './looks.ts';
import type { Line } from './series.ts';

/** The lines of a chart by month with full precision. */
export function linesFile(
  result: SimulationResult,
  lines: readonly Line[],
  nameOf: (option: string) => string,
): TableFile {
  const heading = lines.flatMap(({ name, band }) =>
    hasRange({ band }) ? [`${name} mean`, `${name} p5`, `${name} p95`] : [name],
  );
  const rows = result.months.map((month, at): Cells => [
    month,
    ...lines.flatMap(({ band }) =>
      hasRange({ band }) ? [band.mean[at] ?? 0, band.low[at] ?? 0, band.high[at] ?? 0] : [band.mean[at] ?? 0],
    ),
  ]);
  return { origin: originRows(result, nameOf), rows: [['month', ...heading], ...rows] };
}
