import { ContractError, toContractError } from '../../contract/errors.ts';
import type { ContractEvent } from '../../contract/events.ts';
import type { Result } from '../../contract/methods.ts';
import type { FrozenStudy } from '../../contract/schemas/studies.ts';
import { isRefusal } from '../../core/scenario/is-refusal.ts';
import type { Answer, AnswerOf, QuestionKind } from '../../core/study/questions.ts';
import { studyOf } from '../../core/study/questions.ts';
import type { WorkStore } from '../db/work-store.ts';
import { PROGRESS_EVERY_MS } from '../jobs/progress-pace.ts';
import type { Pool } from '../pool/pool.ts';
import type { AssembledStudy, StudyRequest } from './assemble-study.ts';
import { conduct } from './conduct.ts';
import type { Conduct, Conducted, StudyProgress } from './conduct.ts';
import { runKeysOn } from './run-keys.ts';

/** Studies under way. Each ends with exactly one event: finished, failed or cancelled. */
export type StudyJobs = {
  readonly start: (request: StudyRequest) => string;
  /** False when the study had already ended or never was. */
  readonly cancel: (job: string) => boolean;
  readonly list: () => Result<'studies.running'>;
};

export type StudySurroundings = {
  readonly pool: Pool;
  readonly engineVersion: string;
  /** What tells this engine's work from another's. */
  readonly enginePrint: () => string;
  readonly assemble: (request: StudyRequest) => AssembledStudy;
  readonly work: () => WorkStore;
  /** Opened before a study that is to be saved, so that a library that cannot be used is told at once. */
  readonly freezer: () => (frozen: FrozenStudy) => void;
  readonly emit: (event: ContractEvent) => void;
  readonly newId: () => string;
  readonly now: () => Date;
  /** Milliseconds by a clock that nobody sets. */
  readonly steady: () => number;
};

type AnyAnswer = AnswerOf<QuestionKind>;

type ActiveStudy = {
  readonly kind: QuestionKind;
  readonly place: string;
  readonly startedAt: string;
  readonly warnings: readonly string[];
  readonly conduct: Conduct<AnyAnswer>;
  progress: StudyProgress;
  saidAt: number;
};

const NOTHING_YET: StudyProgress = { done: 0, found: 0, expected: 0 };

export function createStudyJobs(host: StudySurroundings): StudyJobs {
  const active = new Map<string, ActiveStudy>();

  function start(request: StudyRequest): string {
    const assembled = host.assemble(request);
    const { save: isKept } = request;
    // Told at once where nothing can be kept; asked for again at the end, when another library may have taken its place.
    if (isKept) host.freezer();
    const { ground, groundKey, question } = assembled;
    const job = host.newId();
    const work = host.work();
    const means = { ground, groundKey, keysOf: runKeysOn(ground, host.enginePrint()), pool: host.pool, work };
    // A study may be over before anyone could have heard of it, so that it begins once its name has been given.
    const study = conductLater(() =>
      conduct(studyOf(ground, question), means, (progress, soFar) => progressed(job, progress, soFar)),
    );
    active.set(job, {
      kind: question.kind,
      place: ground.place.id,
      startedAt: host.now().toISOString(),
      warnings: assembled.warnings,
      conduct: study,
      progress: NOTHING_YET,
      saidAt: 0,
    });
    void study.outcome
      .then((outcome) => ended(job, assembled, isKept, outcome))
      .catch((error: unknown) => {
        // A study that has said how it ended has nothing more to say, whatever a listener made of it.
        if (!active.delete(job)) return;
        host.emit({ event: 'study.failed', data: { job, error: whyFailed(error).toShape() } });
      });
    return job;
  }

  function progressed(job: string, progress: StudyProgress, soFar: AnyAnswer | null): void {
    const known = active.get(job);
    if (known === undefined) return;
    known.progress = progress;
    const now = host.steady();
    if (now - known.saidAt < PROGRESS_EVERY_MS) return;
    known.saidAt = now;
    host.emit({
      event: 'study.progressed',
      data: {
        job,
        ...progress,
        warnings: known.warnings,
        ...(soFar !== null && { soFar: answerOf(known.kind, soFar) }),
      },
    });
  }

  function ended(
    job: string,
    assembled: AssembledStudy,
    isKept: boolean,
    outcome: Conducted<AnyAnswer>,
  ): void {
    const { kind } = assembled.question;
    const trouble = host.work().trouble();
    const warnings = [...assembled.warnings, ...(trouble === null ? [] : [trouble])];
    if (outcome.kind === 'cancelled') {
      active.delete(job);
      const { soFar, progress } = outcome;
      host.emit({
        event: 'study.cancelled',
        data: { job, ...progress, warnings, soFar: soFar === null ? null : answerOf(kind, soFar) },
      });
      return;
    }
    const answer = answerOf(kind, outcome.answer);
    const { progress } = outcome;
    const studyId = isKept ? host.newId() : null;
    if (studyId !== null) {
      const { inputs, question, row } = assembled;
      const createdAt = host.now().toISOString();
      const { engineVersion } = host;
      host.freezer()({
        row: { ...row, id: studyId, createdAt, engineVersion, runs: progress.done },
        inputs,
        question,
        answer,
      });
    }
    active.delete(job);
    host.emit({ event: 'study.finished', data: { job, ...progress, warnings, answer, studyId } });
  }

  return {
    start,
    cancel: (job) => {
      const known = active.get(job);
      known?.conduct.cancel();
      return known !== undefined;
    },
    list: () =>
      [...active].map(([job, { kind, place, startedAt, progress }]) => ({
        job,
        kind,
        place,
        startedAt,
        ...progress,
      })),
  };
}

/** What a study itself will not go on from is the fault of what was asked. */
function whyFailed(error: unknown): ContractError {
  return isRefusal(error) ? new ContractError('invalid-request', error.message) : toContractError(error);
}

/** An answer with the kind its question had: the two belong together. */
function answerOf(kind: QuestionKind, answer: AnyAnswer): Answer {
  return { kind, answer } as Answer;
}

function conductLater<A>(begin: () => Conduct<A>): Conduct<A> {
  let begun: Conduct<A> | null = null;
  let isCancelled = false;
  return {
    outcome: Promise.resolve().then(() => {
      begun = begin();
      if (isCancelled) begun.cancel();
      return begun.outcome;
    }),
    cancel: () => {
      isCancelled = true;
      begun?.cancel();
    },
  };
}
