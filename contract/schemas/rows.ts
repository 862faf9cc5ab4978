/** The rows of the lists: enough to choose from, without the whole document. */
import { z } from 'zod';
import { UNITS } from '../../core/parameters/parameter.ts';
import { LEVER_GROUPS } from '../../core/scenario/levers/lever-kind.ts';
import { OPTION_GROUPS } from '../../core/scenario/option-group.ts';
import type { LIMITS } from '../../core/scenario/scenario.ts';
import { grade, leverId, parameterKind, unit, verification } from './documents.ts';
import { count, figure, hash, id, line, month, prose } from './primitives.ts';
import { indicatorId, MAX_OPTIONS, months, replicates, seed } from './results.ts';

const range = z.strictObject({ min: figure, max: figure });

export const about = z.strictObject({
  appVersion: line,
  engineVersion: line,
  dataFolder: z.string().max(4_096),
  limits: z.strictObject({
    months: range,
    replicates: range,
    seed: range,
    threads: range,
    people: z.strictObject({ max: figure }),
  } satisfies Record<keyof typeof LIMITS, z.ZodType>),
});

export const placeRow = z.strictObject({
  id,
  name: line,
  region: line,
  type: line,
  invented: z.boolean(),
  /** Council clients of both ages. */
  clients: figure,
});

/** An option or a future. */
export const documentRow = z.strictObject({
  id,
  name: line,
  summary: prose,
  parent: id.nullable(),
  /** Made by the user, and so open to change; false for what ships with the program. */
  own: z.boolean(),
});

export const optionRow = documentRow.extend({
  /** What it is about, to find it among many; null where it changes nothing. */
  group: z.enum(OPTION_GROUPS).nullable(),
});

const leverChoice = z.strictObject({ id, label: line, help: prose });

export const leverRow = z.strictObject({
  id: leverId,
  label: line,
  help: prose,
  unit: z.enum([...UNITS, 'choice']),
  min: figure,
  max: figure,
  /** A number, the id of a choice, or the parameter that holds it. */
  default: z.union([figure, id, z.strictObject({ parameter: id })]),
  group: z.enum(LEVER_GROUPS),
  /** Whether a change may be for some client groups only. */
  byGroup: z.literal(true).exactOptional(),
  choices: z.array(leverChoice).readonly().exactOptional(),
});

export const parameterRow = z.strictObject({
  id,
  label: line,
  unit,
  kind: parameterKind,
  grade,
  verification,
  value: figure,
  from: line,
});

export const indicatorRow = z.strictObject({
  id: indicatorId,
  label: line,
  meaning: prose,
  unit: z.enum([
    'pounds',
    'pounds per hour',
    'hours',
    'people',
    'providers',
    'months',
    'share',
    'rating steps',
  ]),
  aggregation: z.enum(['sum', 'last', 'mean', 'ratio']),
  group: z.enum(['council', 'people', 'choice', 'care', 'providers']),
});

const fileProblem = z.strictObject({
  path: line,
  expected: prose,
  found: prose,
  remedy: prose,
  sentence: prose,
});

export const validation = z.strictObject({
  /** Null when the text does not say what it is. */
  kind: z
    .enum([
      'place',
      'option',
      'future',
      'parameters',
      'check',
      'pack',
      'backtest',
      'sensitivity',
      'calibration',
      'books',
    ])
    .nullable(),
  id: line.nullable(),
  problems: z.array(fileProblem),
  /** What is doubtful in an option without problems. */
  warnings: z.array(prose),
});

/** Something that may be decided and probably should not be. */
export const warning = z.strictObject({
  levers: z.array(leverId).readonly(),
  from: month,
  sentence: prose,
});

/** Options set beside one another, each once: what is told of one of them is found by its id. */
export const optionIds = z
  .array(id)
  .min(1)
  .max(MAX_OPTIONS)
  .refine((ids) => new Set(ids).size === ids.length, 'each option once');

const ran = {
  place: id,
  future: id,
  options: optionIds,
  months,
  replicates,
  seed,
};

export const jobRow = z.strictObject({ job: id, ...ran, startedAt: line, done: count, total: count });

export const resultRow = z.strictObject({
  id,
  createdAt: line,
  ...ran,
  /** What these were called when it was made, the options in their order: a result keeps its name. */
  names: z.strictObject({ place: line, future: line, options: z.array(line).max(MAX_OPTIONS) }),
  engineVersion: line,
  inputsHash: hash,
});

export const simulationRequest = z.strictObject({
  ...ran,
  /** The first reported month; the host chooses when absent. */
  start: month.optional(),
  /** Whether the finished result is kept in the library. */
  save: z.boolean(),
});
