import type { SimulationResult } from '../../api/types.ts';
import { originRows } from '../../files/csv.ts';
import type { TableFile } from '../../files/table-file.ts';
import { LEANS_HEAD } from '../../leanings/use-marks.ts';
import type { Marks } from '../../leanings/use-marks.ts';
import type { PlanGroup } from '../../telling/plan.ts';
import { rowMark } from '../../leanings/row-mark.ts';

/** The table as it stands, in pounds with full precision, each year with its standard error. */
export function planFile(
  result: SimulationResult,
  groups: readonly PlanGroup[],
  { nameOf, marks }: { readonly nameOf: (option: string) => string; readonly marks: Marks },
): TableFile {
  const years = result.years.flatMap(({ name, isWhole }) => {
    const year = isWhole ? name : `${name} (part)`;
    return [year, `${year} standard error`];
  });
  const rows = groups.flatMap(({ name, rows: inGroup }) =>
    inGroup.map((row) => [
      name,
      row.label,
      rowMark(row, marks).trim(),
      ...row.sums.flatMap((sum) => [sum?.mean ?? '', sum?.standardError ?? '']),
    ]),
  );
  return { origin: originRows(result, nameOf), rows: [['of', 'line', LEANS_HEAD, ...years], ...rows] };
}
