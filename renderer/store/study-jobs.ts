import type { QuestionKind } from '../../core/study/questions.ts';
import { QUESTION_NAMES } from '../format/question.ts';
import type { AppState, StudyJob } from './state.ts';

/** A study under way, as a list of what is under way shows it. */
export type StudyUnderWay = Pick<StudyJob, 'job' | 'done' | 'expected' | 'startedAt'> & {
  readonly kind: QuestionKind;
  readonly title: string;
};

const made = new WeakMap<readonly StudyJob[], readonly StudyUnderWay[]>();

/** Those that are running, the eldest first. The same list as long as nothing has changed, so that nothing is drawn anew. */
export function selectStudyJobs({ studies }: AppState): readonly StudyUnderWay[] {
  const known = made.get(studies.jobs);
  if (known !== undefined) return known;
  const list = studies.jobs
    .filter(({ state }) => state === 'running')
    .map(({ job, kind, title, done, expected, startedAt }) => ({
      job,
      kind,
      done,
      expected,
      startedAt,
      title: title ?? QUESTION_NAMES[kind],
    }));
  made.set(studies.jobs, list);
  return list;
}

/** One study by its job; null where the window knows of none. */
export function selectStudy(job: string | undefined): (state: AppState) => StudyJob | null {
  return ({ studies }) => studies.jobs.find((each) => each.job === job) ?? null;
}
