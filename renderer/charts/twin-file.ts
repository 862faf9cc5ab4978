import type { Cells } from '../../core/spreadsheet/csv-text.ts';
import type { TableFile } from '../files/table-file.ts';
import type { Origin } from './origin.ts';
import type { TwinTable } from './twin-table.tsx';

/** The table with full precision where that is known, what it is of, and what it takes to get it again. */
export function twinFile(origin: Origin, { head, rows, exact }: TwinTable, period?: string): TableFile {
  const about: readonly Cells[] = [
    ['place', origin.place.name, origin.place.invented ? 'invented market' : ''],
    ...(origin.options ?? []).map(({ name }, at): Cells => [at === 0 ? 'baseline' : 'option', name]),
    ...(origin.future === undefined ? [] : [['future', origin.future.name]]),
    ...(period === undefined ? [] : [['period', period]]),
    ['engine', origin.engineVersion],
    ['seed', origin.seed],
    ['replicates', origin.replicates],
    ['inputs', origin.inputsHash],
  ];
  const { head: exactHead, rows: exactRows } = exact ?? { head, rows };
  return { origin: about, rows: [exactHead, ...exactRows] };
}
