/** The one table of what a client may ask of the host. Client, handlers and tests derive from it. */
import { z } from 'zod';
import { future, leverChange, option, parameter, place, worldChange } from './schemas/documents.ts';
import * as explained from './schemas/explained.ts';
import { leaningRun } from './schemas/leanings.ts';
import { id, line, nothing } from './schemas/primitives.ts';
import { frozenInputs, months, simulationResult } from './schemas/results.ts';
import * as rows from './schemas/rows.ts';
import { frozenStudy, studyJobRow, studyRequest, studyRow } from './schemas/studies.ts';
import { whyAnswer, whyRequest } from './schemas/why.ts';

/** A query changes nothing; a command does; a job answers at once and reports by events. */
export type MethodKind = 'query' | 'command' | 'job';

export type MethodSpec = {
  readonly kind: MethodKind;
  readonly params: z.ZodType;
  readonly result: z.ZodType;
};

const byId = z.strictObject({ id });
const many = <T extends z.ZodType>(row: T) => z.array(row).max(100_000);

export const METHODS = {
  'about.get': { kind: 'query', params: nothing, result: rows.about },

  'places.list': { kind: 'query', params: nothing, result: many(rows.placeRow) },
  'places.get': { kind: 'query', params: byId, result: z.strictObject({ place }) },

  'options.list': { kind: 'query', params: nothing, result: many(rows.optionRow) },
  /** `changes` are those of the whole lineage, eldest first. */
  'options.get': {
    kind: 'query',
    params: byId,
    result: z.strictObject({ option, changes: many(leverChange) }),
  },

  'futures.list': { kind: 'query', params: nothing, result: many(rows.documentRow) },
  'futures.get': {
    kind: 'query',
    params: byId,
    result: z.strictObject({ future, changes: many(worldChange) }),
  },

  /** What is doubtful in an option for a place in a future; what cannot be carried out is refused by `simulation.start`. */
  'scenarios.check': {
    kind: 'query',
    params: z.strictObject({ place: id, option: id, future: id, months: months }),
    result: z.strictObject({ warnings: many(rows.warning) }),
  },

  /** Which figures lean on assumptions, by every sensitivity run kept beside the scenarios. */
  'sensitivity.leanings': { kind: 'query', params: nothing, result: many(leaningRun) },

  'levers.list': { kind: 'query', params: nothing, result: many(rows.leverRow) },
  'parameters.list': { kind: 'query', params: nothing, result: many(rows.parameterRow) },
  'parameters.get': { kind: 'query', params: byId, result: z.strictObject({ parameter }) },
  'indicators.list': { kind: 'query', params: nothing, result: many(rows.indicatorRow) },

  /** The cap stands above the reader's own, so that a file too large gets the reader's sentence. */
  'files.validate': {
    kind: 'query',
    params: z.strictObject({ text: z.string().max(12_000_000), fileName: line }),
    result: rows.validation,
  },

  'simulation.start': {
    kind: 'job',
    params: rows.simulationRequest,
    result: z.strictObject({ job: id }),
  },
  'jobs.list': { kind: 'query', params: nothing, result: many(rows.jobRow) },
  /** False when the job had already ended or never was. */
  'jobs.cancel': {
    kind: 'command',
    params: z.strictObject({ job: id }),
    result: z.strictObject({ cancelled: z.boolean() }),
  },

  /** It takes seconds: give it up by its signal. An event that did not happen is an answer too; who is not there is `not-found`. */
  'explain.why': { kind: 'query', params: whyRequest, result: whyAnswer },

  /** How a figure is worked out and what it stands on, one step back at a time. */
  'explain.indicator': {
    kind: 'query',
    params: explained.indicatorAsked,
    result: explained.indicatorExplained,
  },
  'explain.column': { kind: 'query', params: explained.nameAsked, result: explained.columnExplained },
  'explain.equation': { kind: 'query', params: explained.nameAsked, result: explained.equationExplained },

  'results.list': { kind: 'query', params: nothing, result: many(rows.resultRow) },
  'results.get': {
    kind: 'query',
    params: byId,
    result: z.strictObject({ result: simulationResult, inputs: frozenInputs }),
  },
  'results.remove': { kind: 'command', params: byId, result: nothing },

  /** A question that takes many runs. Runs made before, by whatever study, are found and not made again. */
  'studies.start': { kind: 'job', params: studyRequest, result: z.strictObject({ job: id }) },
  /** False when the study had already ended or never was. What was done is kept. */
  'studies.cancel': {
    kind: 'command',
    params: z.strictObject({ job: id }),
    result: z.strictObject({ cancelled: z.boolean() }),
  },
  'studies.running': { kind: 'query', params: nothing, result: many(studyJobRow) },
  'studies.list': { kind: 'query', params: nothing, result: many(studyRow) },
  'studies.get': { kind: 'query', params: byId, result: frozenStudy },
  'studies.remove': { kind: 'command', params: byId, result: nothing },
} as const satisfies Record<string, MethodSpec>;

export type MethodName = keyof typeof METHODS;
/** What a caller gives. */
export type Params<M extends MethodName> = z.input<(typeof METHODS)[M]['params']>;
/** What a handler receives, checked. */
export type CheckedParams<M extends MethodName> = z.output<(typeof METHODS)[M]['params']>;
export type Result<M extends MethodName> = z.output<(typeof METHODS)[M]['result']>;
