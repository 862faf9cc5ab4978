import { useMemo, useState } from 'react';
import { expectedOf } from '../../../core/study/expected.ts';
import { toProblem } from '../../api/problem.ts';
import type { Problem } from '../../api/types.ts';
import { count, monthsInWords } from '../../format/month.ts';
import { ScreenLink } from '../../navigation/link.tsx';
import { screen } from '../../navigation/screen.ts';
import { selectCatalogues } from '../../store/selectors.ts';
import type { StudyJob } from '../../store/state.ts';
import { selectStudy } from '../../store/study-jobs.ts';
import { useActions, useApp } from '../../store/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemPanel } from '../../ui/problem-panel.tsx';
import { useKeptFocus } from '../../ui/kept-focus.ts';
import { Progress } from '../../ui/progress.tsx';
import { AnswerView } from './answer-view.tsx';
import { Asked } from './asked.tsx';
import { leftWords, progressWords, titleOfJob } from './job-line.tsx';
import { useNames } from './names.ts';
import { originOfJob } from './origins.ts';
import { questionOf } from './plain-words.ts';
import styles from './questions.module.css';

/** A question being worked on, with what can be said by now. */
export function UnderWay({ job }: { readonly job: string }) {
  const select = useMemo(() => selectStudy(job), [job]);
  const study = useApp(select);
  if (study === null) {
    return (
      <>
        <h1>Not under way any more</h1>
        <p>
          If this question was answered, its answer is kept: see{' '}
          <ScreenLink to={screen('questions')}>the list of questions</ScreenLink>. If it was stopped, the runs
          it had made are kept, and the same question goes on from there.
        </p>
      </>
    );
  }
  return <Followed study={study} />;
}

function Followed({ study }: { readonly study: StudyJob }) {
  const names = useNames();
  const catalogues = useApp(selectCatalogues);
  const { state, soFar, warnings } = study;
  const card = useKeptFocus<HTMLElement>(state);
  return (
    <>
      <h1>{titleOfJob(study)}</h1>
      {state === 'failed' && study.problem !== null ? (
        <ProblemPanel title="The question could not be answered" problem={study.problem}>
          <AskAgain study={study} />
        </ProblemPanel>
      ) : (
        <section ref={card} tabIndex={-1} className={styles['card']} aria-label="How far it has come">
          <output className={styles['state']}>{STATES[state]}</output>
          {state === 'running' ? <Going study={study} /> : state === 'cancelled' && <Stopped study={study} />}
        </section>
      )}
      {warnings.map((warning) => (
        <p key={warning} className={styles['warning']}>
          {monthsInWords(warning)}
        </p>
      ))}
      {soFar === null || catalogues === null ? (
        <p className={styles['soft']}>{NOTHING[state]}</p>
      ) : (
        <AnswerView
          answer={soFar}
          names={names}
          origin={originOfJob(study, catalogues)}
          isWhole={state === 'finished'}
        />
      )}
      <Asked study={study} />
    </>
  );
}

const STATES: { readonly [S in StudyJob['state']]: string } = {
  running: 'Being worked on. You can go to another screen meanwhile.',
  finished: 'Answered.',
  cancelled: 'Stopped. The runs that were made are kept: asked again, it goes on from here.',
  failed: '',
};

const NOTHING: { readonly [S in StudyJob['state']]: string } = {
  running: 'Nothing can be said yet. What can be said shows here as it comes.',
  finished: 'There is nothing to say.',
  cancelled: 'It was stopped before anything could be said.',
  failed: '',
};

function Going({ study }: { readonly study: StudyJob }) {
  const { cancelStudy } = useActions();
  return (
    <div className={styles['going']}>
      <Progress label={progressWords(study)} done={study.done} total={Math.max(1, study.expected)} />
      <span className={styles['soft']}>
        {study.expected === 0 ? 'Comparisons somebody waits for go first.' : leftWords(study)}
      </span>
      <Button onPress={() => cancelStudy(study.job)}>Stop here</Button>
    </div>
  );
}

function Stopped({ study }: { readonly study: StudyJob }) {
  return (
    <div className={styles['going']}>
      <span className={styles['soft']}>
        {study.expected === 0
          ? 'It had not begun.'
          : `After ${study.done.toLocaleString('en-GB')} of ${expectedOf(study.kind)} ${count(study.expected, 'run')}.`}
      </span>
      <AskAgain study={study} />
    </div>
  );
}

/** The same question once more: what was made is found. */
function AskAgain({ study: { request, title, kind } }: { readonly study: StudyJob }) {
  const { startStudy, openStudy } = useActions();
  const [problem, setProblem] = useState<Problem | null>(null);
  if (request === null || title === null)
    return <ScreenLink to={screen('questions', questionOf(kind))}>Ask it again</ScreenLink>;
  return (
    <>
      <Button
        look="primary"
        onPress={() => {
          startStudy(request, title)
            .then(openStudy)
            .catch((error: unknown) => setProblem(toProblem(error)));
        }}
      >
        Go on from here
      </Button>
      {problem !== null && <p role="alert">{problem.message}</p>}
    </>
  );
}
