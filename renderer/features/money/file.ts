import type { SimulationResult } from '../../api/types.ts';
import { originRows } from '../../files/csv.ts';
import type { TableFile } from '../../files/table-file.ts';
import { LEANS_HEAD } from '../../leanings/use-marks.ts';
import type { Marks } from '../../leanings/use-marks.ts';
import { planOf } from '../../telling/plan.ts';
import type { PlanGroup } from '../../telling/plan.ts';
import { rowMark } from '../../leanings/row-mark.ts';

/** The table of every option that is compared, in pounds with full precision, each year with its standard error. */
export function planFile(
  result: SimulationResult,
  { nameOf, marks }: { readonly nameOf: (option: string) => string; readonly marks: Marks },
): TableFile {
  const years = result.years.flatMap(({ name, isWhole }) => {
    const year = isWhole ? name : `${name} (part)`;
    return [year, `${year} standard error`];
  });
  const rows = everyGroup(result, nameOf).flatMap(({ name, rows: inGroup }) =>
    inGroup.map((row) => [
      name,
      row.label,
      rowMark(row, marks).trim(),
      ...row.sums.flatMap((sum) => [sum?.mean ?? '', sum?.standardError ?? '']),
    ]),
  );
  return {
    origin: originRows(result, nameOf),
    rows: [['of', 'line, in pounds', LEANS_HEAD, ...years], ...rows],
  };
}

/** What each option changes and comes to, one after the other; what they are set against once, at the end. */
function everyGroup(result: SimulationResult, nameOf: (option: string) => string): readonly PlanGroup[] {
  const options = result.differences.flatMap((_, place) => planOf(result, place, nameOf).slice(0, -1));
  return [...options, ...planOf(result, 0, nameOf).slice(-1)];
}
