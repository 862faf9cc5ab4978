/** What stands behind an indicator, a column or an equation. */
import { z } from 'zod';
import type { Chain } from '../../core/explain/indicator/chain.ts';
import type { ColumnExplained } from '../../core/explain/indicator/column.ts';
import type { EquationExplained } from '../../core/explain/indicator/equation.ts';
import type { IndicatorExplained } from '../../core/explain/indicator/indicator.ts';
import { TABLES } from '../../core/model/tables.ts';
import type { ColumnPath } from '../../core/model/tables.ts';
import { LEVER_GROUPS } from '../../core/scenario/levers/lever-kind.ts';
import { PLACE_FIELDS } from '../../core/scenario/place.ts';
import type { PlaceFieldId } from '../../core/scenario/place.ts';
import { grade, leverId, parameterKind, unit, verification } from './documents.ts';
import { count, figure, id, line, month, prose } from './primitives.ts';
import { indicatorId } from './results.ts';
import { indicatorRow, leverRow } from './rows.ts';

/** Which of the names, and the month and future in which its parameters are told; else the usual start and the central future. */
const reading = { month: month.exactOptional(), future: id.exactOptional() };
export const indicatorAsked = z.strictObject({ id: indicatorId, ...reading });
export const nameAsked = z.strictObject({ id, ...reading });

const many = <T extends z.ZodType>(row: T) => z.array(row).max(2_000).readonly();
const proses = many(prose);
const ids = many(id);

const COLUMN_PATHS = Object.entries(TABLES).flatMap(([table, definitions]) =>
  Object.keys(definitions).map((name) => `${table}.${name}`),
);
const columnPath = z.enum(COLUMN_PATHS as [ColumnPath, ...ColumnPath[]]);
const told = { kind: z.enum(['stock', 'flow']), unit: line, meaning: prose, writers: ids };
const column = z.strictObject({ column: columnPath, ...told });
const columns = many(column);

const step = z.strictObject({
  name: id,
  purpose: prose,
  source: prose,
  simplifies: proses,
  position: count,
});

const named = { id, step: id.nullable(), gives: prose };
const equationNamed = z.strictObject(named);
const equationsNamed = many(equationNamed);

const equation = z.strictObject({
  ...named,
  fills: many(columnPath),
  formula: proses,
  where: many(z.strictObject({ symbol: prose, meaning: prose })),
  source: prose,
  code: line,
  tests: many(line),
});

const parameter = z.strictObject({
  id,
  label: line,
  about: prose,
  unit,
  kind: parameterKind,
  from: line,
  value: figure,
  written: figure,
  low: figure,
  high: figure,
  by: z.enum(['as written', 'uprating', 'the future']),
  uprating: line,
  source: prose,
  grade,
  verification,
  note: prose,
  usedBy: ids,
});

const chain = {
  month,
  steps: many(step),
  equations: many(equation),
  parameters: many(parameter),
  levers: many(
    z.strictObject({
      id: leverId,
      label: line,
      help: prose,
      unit: leverRow.shape.unit,
      group: z.enum(LEVER_GROUPS),
      usedBy: ids,
    }),
  ),
  placeFigures: many(
    z.strictObject({
      id: z.enum(Object.keys(PLACE_FIELDS) as [PlaceFieldId, ...PlaceFieldId[]]),
      label: line,
      unit: line,
      usedBy: ids,
    }),
  ),
  further: z.strictObject({ equations: equationsNamed, columns }),
} satisfies { readonly [K in keyof Chain | 'month']: z.ZodType };

export const indicatorExplained: z.ZodType<IndicatorExplained> = z.strictObject({
  ...indicatorRow.shape,
  ...chain,
  formula: proses,
  code: line,
  tests: many(line),
  reads: columns,
});

export const columnExplained: z.ZodType<ColumnExplained> = z.strictObject({
  ...column.shape,
  ...chain,
  atTheStart: equationsNamed,
  readers: z.strictObject({ steps: ids, indicators: many(indicatorId) }),
});

export const equationExplained: z.ZodType<EquationExplained> = z.strictObject({
  id,
  ...chain,
  namedBy: equationsNamed,
});
