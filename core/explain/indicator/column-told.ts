import type { ColumnDefinition } from '../../model/columns.ts';
import { PIPELINE } from '../../model/pipeline.ts';
import { TABLES } from '../../model/tables.ts';
import type { ColumnPath } from '../../model/tables.ts';

export type ColumnTold = Pick<ColumnDefinition, 'kind' | 'unit' | 'meaning'> & {
  readonly column: ColumnPath;
  /** The steps that write it, in the order of the month; none for what is set once, at the start. */
  readonly writers: readonly string[];
};

export const COLUMNS: ReadonlyMap<string, ColumnTold> = new Map(
  Object.entries(TABLES).flatMap(([table, definitions]) =>
    Object.entries<ColumnDefinition>(definitions).map(([name, { kind, unit, meaning }]) => {
      const column = `${table}.${name}` as ColumnPath;
      const writers = PIPELINE.filter(({ writes }) => writes.includes(column)).map((step) => step.name);
      return [column, { column, kind, unit, meaning, writers }];
    }),
  ),
);

/** A column with its meaning and unit. */
export function tellColumn(column: ColumnPath): ColumnTold {
  return COLUMNS.get(column)!;
}
