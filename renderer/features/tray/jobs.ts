import { expectedOf } from '../../../core/study/expected.ts';
import type { OptionRow, PlaceRow } from '../../api/types.ts';
import { timeLeft } from '../../format/duration.ts';
import { count } from '../../format/month.ts';
import { studyTimeLeft } from '../../format/question.ts';
import { screen } from '../../navigation/screen.ts';
import type { Screen } from '../../navigation/screen.ts';
import { secondsLeft } from '../../store/selectors.ts';
import type { Run, StudyJob } from '../../store/state.ts';
import { secondsLeftOf } from '../../store/study-pace.ts';

/** Something that takes its time, whatever asked for it. */
export type Job = {
  readonly id: string;
  readonly title: string;
  readonly state: 'running' | 'finished' | 'cancelled' | 'failed';
  readonly done: number;
  readonly total: number;
  /** How far it has come, or how it ended. */
  readonly words: string;
  readonly startedAt: number;
  /** Where its figures are. */
  readonly to: Screen;
};

export const COMPARISON = 'comparison';

type Work = {
  readonly run: Run;
  readonly studies: readonly StudyJob[];
  readonly options: readonly OptionRow[];
  readonly places: readonly PlaceRow[];
};

/** The comparison, where it is under way, and every study of this sitting, the latest last. */
export function jobsOf({ run, studies, options, places }: Work, now: number): readonly Job[] {
  const comparison =
    run.kind === 'running'
      ? [
          comparisonOf(
            run,
            `${nameIn(options, run.choice.option)} in ${nameIn(places, run.choice.place)}`,
            now,
          ),
        ]
      : [];
  return [...comparison, ...studies.map((study) => jobOf(study, now))];
}

function nameIn(rows: readonly { readonly id: string; readonly name: string }[], id: string): string {
  return rows.find((row) => row.id === id)?.name ?? id;
}

function comparisonOf(run: Extract<Run, { kind: 'running' }>, title: string, now: number): Job {
  const { done, total, startedAt } = run;
  return {
    id: COMPARISON,
    title,
    state: 'running',
    done,
    total,
    startedAt,
    words:
      done === 0
        ? `${count(total, 'replicate')} to run`
        : `${done} of ${count(total, 'replicate')}, ${timeLeft(secondsLeft(run, now))}`,
    to: screen('compare'),
  };
}

function jobOf(study: StudyJob, now: number): Job {
  const { job, title, state, done, expected, startedAt, kind } = study;
  return {
    id: job,
    title: title ?? kind,
    state,
    done,
    total: Math.max(expected, done, 1),
    startedAt,
    words: wordsOf(study, now),
    to: screen('questions', kind, { job }),
  };
}

function wordsOf(study: StudyJob, now: number): string {
  const { kind, state, done, expected, problem } = study;
  switch (state) {
    case 'running':
      return `${done} of ${expectedOf(kind)} ${count(expected, 'run')}, ${studyTimeLeft(kind, secondsLeftOf(study, now))}`;
    case 'finished':
      return `Answered after ${count(done, 'run')}`;
    case 'cancelled':
      return `Cancelled after ${count(done, 'run')}; asked again, it goes on from there`;
    case 'failed':
      return problem?.message ?? 'It failed';
  }
}
