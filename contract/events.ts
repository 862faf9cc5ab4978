/** What the host tells its clients unasked. Names are in the past tense. */
import type { SimulationResult } from '../core/run/result.ts';
import type { Answer } from '../core/study/questions.ts';
import type { ErrorShape } from './errors.ts';
import type { History, SubjectKind } from './schemas/library.ts';
import type { Safety } from './schemas/safety.ts';

/** How far a study has come: runs known, those among them made before, and how many there will be as far as it knows. */
type StudyRuns = {
  readonly job: string;
  readonly done: number;
  readonly found: number;
  readonly expected: number;
};

/** The first months of one option's path. */
export type PathPart = {
  /** Its place among the options that were asked for. */
  readonly option: number;
  /** How many months. */
  readonly until: number;
  /** Indicator x month, as the bands of a result are laid out. */
  readonly figures: Float64Array;
};

export type Events = {
  /** `done` of `total` replicates; `partial` now and then, summarising those done so far. */
  'job.progressed': {
    readonly job: string;
    readonly done: number;
    readonly total: number;
    readonly partial?: SimulationResult;
  };
  /** `resultId` is null when the result was not to be saved. */
  'job.finished': {
    readonly job: string;
    readonly result: SimulationResult;
    readonly resultId: string | null;
  };
  'job.failed': { readonly job: string; readonly error: ErrorShape };
  'job.cancelled': { readonly job: string; readonly done: number; readonly total: number };
  /** `soFar` is what could be said after the last full round; what is doubtful in the question is told while it can still be stopped. */
  'study.progressed': StudyRuns & { readonly soFar?: Answer; readonly warnings: readonly string[] };
  /** `studyId` is null when the study was not to be saved. */
  'study.finished': StudyRuns & {
    readonly answer: Answer;
    readonly studyId: string | null;
    readonly warnings: readonly string[];
  };
  'study.failed': { readonly job: string; readonly error: ErrorShape };
  /** The runs that were made are kept: the same question goes on from there. */
  'study.cancelled': StudyRuns & { readonly soFar: Answer | null; readonly warnings: readonly string[] };
  /** How far an explanation has come, for whoever named it: re-runs done of those it takes. */
  'explanation.progressed': { readonly asked: string; readonly done: number; readonly total: number };
  /** Months of a path that are in before the whole of it is, for whoever named it: the same to the byte as in the answer. */
  'path.progressed': { readonly asked: string; readonly parts: readonly PathPart[] };
  /** Something in the library is not what it was: saved, removed, noted, undone, by whichever window. Revision 0 is one that is gone. */
  'library.changed': {
    readonly subjects: readonly {
      readonly kind: SubjectKind;
      readonly id: string;
      readonly revision: number;
    }[];
    /** What was noted about something: the revision is that of the note, and the thing itself is as it was. */
    readonly notes: readonly {
      readonly kind: SubjectKind;
      readonly id: string;
      readonly revision: number;
    }[];
    readonly history: History;
  };
  /** A backup was made or failed, or the library was looked through. */
  'safety.changed': Safety;
  /** A backup, or what could be saved of a damaged library, stands in its place: all that was read from it is read anew. */
  'library.replaced': { readonly history: History };
};

export type EventName = keyof Events;
export type EventData<E extends EventName> = Events[E];

/** One event with its data, of any name. */
export type ContractEvent = {
  [E in EventName]: { readonly event: E; readonly data: Events[E] };
}[EventName];

const NAMES: Record<EventName, true> = {
  'job.progressed': true,
  'job.finished': true,
  'job.failed': true,
  'job.cancelled': true,
  'study.progressed': true,
  'study.finished': true,
  'study.failed': true,
  'study.cancelled': true,
  'explanation.progressed': true,
  'path.progressed': true,
  'library.changed': true,
  'safety.changed': true,
  'library.replaced': true,
};

export function isEventName(name: unknown): name is EventName {
  return typeof name === 'string' && Object.hasOwn(NAMES, name);
}

/** Where events come from. The answer of `subscribe` ends it. */
export type EventFeed = {
  subscribe(listener: (event: ContractEvent) => void): () => void;
};
