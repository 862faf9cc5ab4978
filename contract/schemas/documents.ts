/** Places, options, futures and parameters as they cross the seam: the core types, checked. */
import { z } from 'zod';
import { UNITS } from '../../core/parameters/parameter.ts';
import type { DatedValue, Parameter } from '../../core/parameters/parameter.ts';
import { CLIENT_GROUPS } from '../../core/scenario/client-group.ts';
import type { Future, WorldChange } from '../../core/scenario/future.ts';
import { LEVERS } from '../../core/scenario/lever.ts';
import type { LeverId } from '../../core/scenario/lever.ts';
import type { LeverChange, Option } from '../../core/scenario/option.ts';
import { PLACE_FIELDS } from '../../core/scenario/place.ts';
import type { Place, PlaceField, PlaceFieldId } from '../../core/scenario/place.ts';
import { figure, id, line, month, prose } from './primitives.ts';

export const unit = z.enum(UNITS);
export const grade = z.enum(['A', 'B', 'C', 'D']);
export const verification = z.enum(['seen', 'derived', 'memory', 'assumption']);
export const parameterKind = z.enum(['statute', 'world', 'behaviour', 'practice']);
export const leverId = z.enum(Object.keys(LEVERS) as [LeverId, ...LeverId[]]);

const placeField: z.ZodType<PlaceField> = z.strictObject({
  value: figure,
  basis: z.enum(['published', 'derived', 'assumed']),
  source: prose,
  note: prose.exactOptional(),
});

export const place: z.ZodType<Place> = z.strictObject({
  id,
  name: line,
  region: line,
  type: line,
  invented: z.boolean(),
  summary: prose,
  pricesOf: month.exactOptional(),
  fields: z.record(z.enum(Object.keys(PLACE_FIELDS) as [PlaceFieldId, ...PlaceFieldId[]]), placeField),
});

const dated = {
  from: line,
  until: line.exactOptional(),
  value: figure,
  note: prose.exactOptional(),
};
export const leverChange: z.ZodType<LeverChange> = z.strictObject({
  lever: leverId,
  ...dated,
  /** A number, the id of a choice, or `USUAL`. */
  value: z.union([figure, id]),
  groups: z.array(z.enum(CLIENT_GROUPS)).max(CLIENT_GROUPS.length).exactOptional(),
});
export const worldChange: z.ZodType<WorldChange> = z.strictObject({
  parameter: id,
  ...dated,
  by: line.exactOptional(),
  on: line.exactOptional(),
});

const document = { id, name: line, summary: prose, evidence: prose, parent: id.nullable() };
export const option: z.ZodType<Option> = z.strictObject({
  ...document,
  changes: z.array(leverChange).max(10_000),
});
export const future: z.ZodType<Future> = z.strictObject({
  ...document,
  changes: z.array(worldChange).max(10_000),
});

const datedValue: z.ZodType<DatedValue> = z.strictObject({
  from: line,
  value: figure,
  low: figure,
  high: figure,
  source: prose,
  grade,
  verification,
  note: prose.exactOptional(),
});

export const parameter: z.ZodType<Parameter> = z.strictObject({
  id,
  label: line,
  about: prose,
  unit,
  kind: parameterKind,
  uprating: id.exactOptional(),
  values: z.array(datedValue).min(1).max(1_000),
  log: z
    .strictObject({
      madeOn: line.exactOptional(),
      madeBy: line.exactOptional(),
      signedOffBy: line.exactOptional(),
      signedOffOn: line.exactOptional(),
    })
    .exactOptional(),
});
