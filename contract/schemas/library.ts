/** The user's own documents, what is noted about anything, and the record of what was done. */
import { z } from 'zod';
import { future, option } from './documents.ts';
import { count, day, hash, id, line, moment, personName, prose } from './primitives.ts';

/** What a note, tag or action can be about. */
export const SUBJECT_KINDS = [
  'place',
  'option',
  'future',
  'result',
  'study',
  'parameter',
  'lever',
  'indicator',
  'provider',
  'person',
  'books',
] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

export const subject = z.strictObject({ kind: z.enum(SUBJECT_KINDS), id });

/** The kinds of document the user makes and edits. */
export const documentKind = z.enum(['option', 'future']);
export type DocumentKind = z.output<typeof documentKind>;

/** 0 for a document that ships with the program and cannot be changed; 1 when first saved, one more each time. */
const revision = count;

/** Why a figure was changed, and by whom: kept with the action. */
const actionName = line.min(1);

export const draft = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('option'), document: option }),
  z.strictObject({ kind: z.literal('future'), document: future }),
]);
export type Draft = z.output<typeof draft>;

const opened = { own: z.boolean(), revision, savedAt: line.nullable() };
export const openedDocument = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('option'),
    document: option,
    /** Eldest first, without the document itself. */
    ancestors: z.array(option).max(100),
    ...opened,
  }),
  z.strictObject({
    kind: z.literal('future'),
    document: future,
    ancestors: z.array(future).max(100),
    ...opened,
  }),
]);
export type OpenedDocument = z.output<typeof openedDocument>;

export const createOrder = z.strictObject({
  kind: documentKind,
  name: line.min(1),
  /** The document it starts from. */
  from: id,
  /** `child` builds on it and changes nothing yet; `copy` has the same parent and the same changes. */
  how: z.enum(['child', 'copy']),
});

export const saveOrder = z.strictObject({
  draft,
  /** The revision it was edited from. Another in the library is refused as a `conflict`, with what is there in the details. */
  revision,
  /** What was done, for undo: "Set the uplift to 5.5% from April 2027". */
  action: actionName,
});

export const savedDocument = z.strictObject({ revision, savedAt: line });

/** A document that cannot be used; `file` is null for one of the user's own. */
export const brokenRow = z.strictObject({
  kind: documentKind,
  id: line,
  file: line.nullable(),
  sentence: prose,
});
export type BrokenRow = z.output<typeof brokenRow>;

/** A named version: what a document was when somebody kept it. */
export const versionRow = z.strictObject({
  id,
  name: line,
  note: prose,
  keptAt: moment,
  revision,
});

/** One thing done, by the words it is undone under. */
const actionRow = z.strictObject({ id, name: line, at: line, subject });
export const history = z.strictObject({
  /** What undo would take back, and what redo would do again; null for nothing. */
  undo: actionRow.nullable(),
  redo: actionRow.nullable(),
  /** The latest first, those taken back among them. */
  recent: z.array(actionRow.extend({ undone: z.boolean() })).max(200),
});
export type History = z.output<typeof history>;

/** That somebody answers for a figure as it stood: `print` tells that figure from another under its name. */
const signOff = z.strictObject({ by: personName, on: day, remark: prose, print: hash });
export type SignOff = z.output<typeof signOff>;

/** A sign-off that came with a file: what the file says of another library, which nobody here has checked. */
export const signOffElsewhere = signOff.extend({
  /** The library it was signed in; empty where that library could not be written to and so has no name. */
  library: line,
});
export type SignOffElsewhere = z.output<typeof signOffElsewhere>;

/** Of one thing; those that come after are not kept. */
export const MOST_SIGNED_ELSEWHERE = 20;

export const noteRow = z.strictObject({
  subject,
  note: prose,
  tags: z.array(line.min(1)).max(50),
  /** Put away: not shown in lists and pickers unless asked for. */
  archived: z.boolean(),
  signOff: signOff.exactOptional(),
  /** In the order they came in. */
  signedElsewhere: z.array(signOffElsewhere).max(MOST_SIGNED_ELSEWHERE).exactOptional(),
  revision,
  savedAt: line,
});
export type NoteRow = z.output<typeof noteRow>;

/** A sign-off that is left out stays as it is; null takes it back. One from elsewhere only comes with a file. */
export const noteOrder = noteRow.omit({ savedAt: true }).extend({
  signOff: signOff.nullable().exactOptional(),
  signedElsewhere: z.null().exactOptional(),
});

/** What can be sent as one file. */
export const bundleOrder = z.strictObject({ kind: z.enum(['option', 'future', 'result', 'study']), id });

export const bundleTaken = z.strictObject({
  /** What is now in the library. A document already there under its id and not the same goes in under a new one. */
  taken: z.array(z.strictObject({ subject, name: line, asId: id })).max(1_000),
  /** The version the figures were made by, and the one here. */
  engine: z.strictObject({ theirs: line, here: line }).nullable(),
  warnings: z.array(prose),
});
