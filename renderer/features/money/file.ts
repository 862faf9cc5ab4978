import type { SimulationResult } from '../../api/types.ts';
import { originRows } from '../../files/csv.ts';
import type { TableFile } from '../../files/table-file.ts';
import type { PlanGroup } from '../../telling/plan.ts';

/** The table as it stands, in pounds with full precision, each year with its standard error. */
export function planFile(
  result: SimulationResult,
  groups: readonly PlanGroup[],
  nameOf: (option: string) => string,
): TableFile {
  const years = result.years.flatMap(({ name, isWhole }) => {
    const year = isWhole ? name : `${name} (part)`;
    return [year, `${year} standard error`];
  });
  const rows = groups.flatMap(({ name, rows: inGroup }) =>
    inGroup.map(({ label, sums }) => [
      name,
      label,
      ...sums.flatMap((sum) => [sum?.mean ?? '', sum?.standardError ?? '']),
    ]),
  );
  return { origin: originRows(result, nameOf), rows: [['of', 'line', ...years], ...rows] };
}
