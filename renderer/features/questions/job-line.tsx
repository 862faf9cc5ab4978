import { expectedOf } from '../../../core/study/expected.ts';
import { count } from '../../format/month.ts';
import { QUESTION_NAMES, studyTimeLeft } from '../../format/question.ts';
import { ScreenLink } from '../../navigation/link.tsx';
import { screen } from '../../navigation/screen.ts';
import type { StudyJob } from '../../store/state.ts';
import { secondsLeftOf } from '../../store/study-pace.ts';
import { useActions } from '../../store/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { Progress } from '../../ui/progress.tsx';
import { questionOf } from './plain-words.ts';
import styles from './questions.module.css';

/** One question that was asked, as far as it has come. */
export function JobLine({ job }: { readonly job: StudyJob }) {
  const { cancelStudy, forgetStudy } = useActions();
  const title = titleOfJob(job);
  const params: Record<string, string> = job.studyId === null ? { job: job.job } : { study: job.studyId };
  return (
    <li className={styles['job']}>
      <span className={styles['grow']}>
        <ScreenLink to={screen('questions', questionOf(job.kind), params)}>{title}</ScreenLink>
        <br />
        <span className={styles['soft']}>{stateWords(job)}</span>
      </span>
      {job.state === 'running' ? (
        <>
          <Progress label={progressWords(job)} done={job.done} total={Math.max(1, job.expected)} />
          <Button look="quiet" onPress={() => cancelStudy(job.job)} label={`Cancel: ${title}`}>
            Cancel
          </Button>
        </>
      ) : (
        <Button look="quiet" onPress={() => forgetStudy(job.job)} label={`Take off the list: ${title}`}>
          Take off the list
        </Button>
      )}
    </li>
  );
}

export function titleOfJob({ title, kind }: StudyJob): string {
  return title ?? QUESTION_NAMES[kind];
}

function stateWords(job: StudyJob): string {
  switch (job.state) {
    case 'running':
      return job.expected === 0 ? 'waiting for its turn' : leftWords(job);
    case 'finished':
      return `answered, over ${count(job.done, 'run')}`;
    case 'cancelled':
      return `stopped after ${count(job.done, 'run')}, which are kept`;
    case 'failed':
      return `failed: ${job.problem?.message ?? ''}`;
  }
}

/** "about 40 seconds left", by the pace so far. */
export function leftWords(job: StudyJob): string {
  return studyTimeLeft(job.kind, secondsLeftOf(job, performance.now()));
}

/** "120 of about 640 runs, 32 of them made before". */
export function progressWords({ kind, done, found, expected }: StudyJob): string {
  if (expected === 0) return 'Waiting for its turn';
  const before = found === 0 ? '' : `, ${found.toLocaleString('en-GB')} of them made before`;
  return `${done.toLocaleString('en-GB')} of ${expectedOf(kind)} ${count(expected, 'run')}${before}`;
}
