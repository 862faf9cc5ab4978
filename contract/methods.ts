/** The one table of what a client may ask of the host. Client, handlers and tests derive from it. */
import { z } from 'zod';
import { future, leverChange, option, parameter, place, worldChange } from './schemas/documents.ts';
import { choice, keptChoice, prints, printsAsked } from './schemas/choice.ts';
import * as costs from './schemas/costs.ts';
import * as explained from './schemas/explained.ts';
import * as exposure from './schemas/exposure.ts';
import { leaningRun } from './schemas/leanings.ts';
import * as library from './schemas/library.ts';
import { liveForeseen, livePath } from './schemas/live.ts';
import * as lives from './schemas/lives.ts';
import { id, line, nothing, prose } from './schemas/primitives.ts';
import * as register from './schemas/register.ts';
import { frozenInputs, MAX_OPTIONS, months, simulationResult } from './schemas/results.ts';
import * as rows from './schemas/rows.ts';
import { backupRow, restored, safety, salvaged } from './schemas/safety.ts';
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

  /** What is doubtful in options that are run side by side for a place in a future; what cannot be carried out is refused by `simulation.start`. */
  'scenarios.check': {
    kind: 'query',
    params: z.strictObject({ place: id, options: z.array(id).min(1).max(MAX_OPTIONS), future: id, months }),
    result: z.strictObject({ warnings: many(rows.warning) }),
  },

  /** What a run made now would be of: a result that was made of something else says what has changed since. */
  'scenarios.prints': { kind: 'query', params: printsAsked, result: prints },

  /** What was compared last in this library, whichever window it was. */
  'choice.get': { kind: 'query', params: nothing, result: keptChoice },
  'choice.keep': { kind: 'command', params: z.strictObject({ choice }), result: nothing },

  /** Which figures lean on assumptions, by every sensitivity run kept beside the scenarios. */
  'sensitivity.leanings': { kind: 'query', params: nothing, result: many(leaningRun) },

  'levers.list': { kind: 'query', params: nothing, result: many(rows.leverRow) },
  'parameters.list': { kind: 'query', params: nothing, result: many(rows.parameterRow) },
  'parameters.get': { kind: 'query', params: byId, result: z.strictObject({ parameter }) },
  /** How many parameters a question moves in the months of a run: those the market reads that have a range then, and of these the doubtful. */
  'parameters.moved': {
    kind: 'query',
    params: register.movedAsked,
    result: register.movedCounts,
  },
  /** Every parameter as it stands in a future and month, and what is expired, changed or unmeasured of it. */
  'parameters.register': {
    kind: 'query',
    params: register.registerAsked,
    result: many(register.registerRow),
  },
  /** One of them with its path from that month on, what its range does, and the figures that name it. */
  'parameters.entry': {
    kind: 'query',
    params: register.registerEntryAsked,
    result: register.registerEntry,
  },
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

  /**
   * One replicate looked into: who there is, what happened to one of them, beside their twin in another option where that is
   * asked for, and what a closure by order would do. Seconds each; given up by the signal. Who is not there is `not-found`.
   */
  'lives.providers': { kind: 'query', params: lives.providersRequest, result: lives.providersAnswer },
  'lives.provider': { kind: 'query', params: lives.lifeRequest, result: lives.providerAnswer },
  'lives.people': { kind: 'query', params: lives.peopleRequest, result: lives.peopleAnswer },
  'lives.person': { kind: 'query', params: lives.lifeRequest, result: lives.personAnswer },
  'lives.drill': { kind: 'query', params: lives.drillRequest, result: lives.drillAnswer },

  /** How a figure is worked out and what it stands on, one step back at a time. */
  'explain.indicator': {
    kind: 'query',
    params: explained.indicatorAsked,
    result: explained.indicatorExplained,
  },
  'explain.column': { kind: 'query', params: explained.nameAsked, result: explained.columnExplained },
  'explain.equation': { kind: 'query', params: explained.nameAsked, result: explained.equationExplained },

  /**
   * One replicate of each option, worked out at once on a thread that keeps the market of the last question warm. Questions are
   * answered in turn: a client asks the next when it has its answer.
   */
  'live.path': {
    kind: 'query',
    params: livePath,
    result: z.strictObject({ result: simulationResult }),
  },
  /**
   * Has a path worked out that is likely to be asked for next, while nobody waits for anything, and kept: asked for, it is there at once.
   * `cancelled` the moment any path is asked for.
   */
  'live.foresee': { kind: 'query', params: liveForeseen, result: nothing },

  /** The user's own options and futures, and those that ship with the program, which are only read. */
  'documents.open': {
    kind: 'query',
    params: z.strictObject({ kind: library.documentKind, id }),
    result: library.openedDocument,
  },
  'documents.create': { kind: 'command', params: library.createOrder, result: library.openedDocument },
  /** Refused as a `conflict` when it was saved elsewhere since, and as `invalid-request` with `problems` when it cannot be used. */
  'documents.save': { kind: 'command', params: library.saveOrder, result: library.savedDocument },
  /** Can be undone. Refused while another document builds on it. */
  'documents.remove': {
    kind: 'command',
    params: z.strictObject({ kind: library.documentKind, id }),
    result: nothing,
  },
  /** Options and futures that cannot be read or used, each with what is wrong. The others are listed all the same. */
  'documents.broken': { kind: 'query', params: nothing, result: many(library.brokenRow) },
  'documents.versions': {
    kind: 'query',
    params: z.strictObject({ kind: library.documentKind, id }),
    result: many(library.versionRow),
  },
  /** What a version holds. To restore it is to save it: that makes a new revision, and nothing is lost. */
  'documents.version': {
    kind: 'query',
    params: z.strictObject({ kind: library.documentKind, id, version: id }),
    result: library.draft,
  },
  'documents.keepVersion': {
    kind: 'command',
    params: z.strictObject({ kind: library.documentKind, id, name: line.min(1), note: prose }),
    result: library.versionRow,
  },

  'history.get': { kind: 'query', params: nothing, result: library.history },
  /** `action` is what the window shows as next: refused as a `conflict` when something else has been done since. */
  'history.undo': { kind: 'command', params: z.strictObject({ action: id }), result: library.history },
  'history.redo': { kind: 'command', params: z.strictObject({ action: id }), result: library.history },

  /** Whether the library is whole and backed up: it answers where the library itself cannot be opened, too. */
  'safety.get': { kind: 'query', params: nothing, result: safety },
  'safety.backUp': { kind: 'command', params: nothing, result: backupRow },
  /** What the library held until now is kept first. Refused as `library-locked` while another program uses it. */
  'safety.restore': { kind: 'command', params: z.strictObject({ name: line }), result: restored },
  /** Look through all of it now. */
  'safety.check': { kind: 'command', params: nothing, result: safety },
  /** Set a damaged library aside and begin another with all of it that can be read. Refused as `conflict` where it is sound. */
  'safety.salvage': { kind: 'command', params: nothing, result: salvaged },

  'notes.list': { kind: 'query', params: nothing, result: many(library.noteRow) },
  'notes.save': { kind: 'command', params: library.noteOrder, result: library.noteRow },

  /** Everything it takes to have the same on another machine, as the text of one file. */
  'bundles.pack': {
    kind: 'query',
    params: library.bundleOrder,
    result: z.strictObject({ fileName: line, text: z.string().max(200_000_000) }),
  },
  'bundles.open': {
    kind: 'command',
    params: z.strictObject({ text: z.string().max(200_000_000), fileName: line }),
    result: library.bundleTaken,
  },

  /** What an hour of home care costs line by line, what providers returned, and what a budget buys by who holds it. */
  'costing.hour': { kind: 'query', params: costs.hourOrder, result: costs.hourAnswer },
  'costing.returns': { kind: 'query', params: costs.hourOrder, result: costs.returnsAnswer },
  'ladder.climb': { kind: 'query', params: costs.ladderOrder, result: costs.ladderAnswer },

  /** Books of providers of the user’s own: kept on this machine, and in no bundle or result. */
  'books.list': { kind: 'query', params: nothing, result: many(exposure.booksRow) },
  'books.get': { kind: 'query', params: byId, result: z.strictObject({ books: exposure.books }) },
  'books.save': {
    kind: 'command',
    params: z.strictObject({ books: exposure.books }),
    result: exposure.booksRow,
  },
  'books.remove': { kind: 'command', params: byId, result: nothing },
  'books.readCsv': { kind: 'query', params: exposure.booksText, result: exposure.booksRead },

  /** One level of uptake: it takes seconds, can be given up by its signal, and runs made before are not made again. */
  'exposure.at': { kind: 'query', params: exposure.exposureOrder, result: exposure.exposureAnswer },
  'exposure.balance': { kind: 'query', params: exposure.balanceOrder, result: exposure.balanceAnswer },

  'results.list': { kind: 'query', params: nothing, result: many(rows.resultRow) },
  'results.get': {
    kind: 'query',
    params: byId,
    /** `inputs` is null where they have a shape that this version of the program does not read. */
    result: z.strictObject({ result: simulationResult, inputs: frozenInputs.nullable() }),
  },
  /** Who answers for the parameters a result was made from, by this library and by files from elsewhere; those nobody has signed are left out. */
  'results.signatures': {
    kind: 'query',
    params: byId,
    result: z
      .array(
        z.strictObject({
          parameter: id,
          signature: register.signature.nullable(),
          elsewhere: register.signaturesElsewhere,
        }),
      )
      .max(5_000),
  },
  'results.remove': { kind: 'command', params: byId, result: nothing },
  /**
   * Runs it once more from its own copy of the inputs, without anything that was run before; the events of a simulation tell how it goes.
   * Refused as `invalid-request` when the model of this program no longer takes the inputs.
   */
  'results.rerun': { kind: 'job', params: byId, result: z.strictObject({ job: id }) },

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
