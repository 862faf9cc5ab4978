import { useAnswer } from '../../api/use-answer.ts';
import { ScreenLink } from '../../navigation/link.tsx';
import { screen } from '../../navigation/screen.ts';
import { Unread } from '../../notices/unread.tsx';
import { useApp } from '../../store/use-app.ts';
import { EarlierAnswers } from './earlier-answers.tsx';
import { formOf, QUESTIONS } from './form-of.ts';
import type { QuestionId } from './form-of.ts';
import { HowLong } from './how-long.tsx';
import { JobLine } from './job-line.tsx';
import { PLAIN_WORDS } from './plain-words.ts';
import { requestOf } from './request-of.ts';
import styles from './questions.module.css';

/** All the questions there are, with what is under way and what was answered before. */
export function QuestionList() {
  const [answers, again] = useAnswer('studies.list', {});
  const jobs = useApp((state) => state.studies.jobs);
  return (
    <>
      <div className={styles['opening']}>
        <h1>Bigger questions</h1>
        <p className={styles['soft']}>
          Each takes many runs. Go on with other things meanwhile; what is made is kept, so that nothing is
          worked out twice.
        </p>
      </div>
      {jobs.length > 0 && (
        <section className={styles['card']} aria-labelledby="questions-asked">
          <h2 id="questions-asked">Asked since the window was opened</h2>
          <ul className={styles['jobs']}>
            {jobs.toReversed().map((job) => (
              <JobLine key={job.job} job={job} />
            ))}
          </ul>
        </section>
      )}
      {answers.kind === 'failed' && (
        <Unread what="Earlier answers cannot be shown" problem={answers.problem} onAgain={again} />
      )}
      <ul className={styles['cards']}>
        {QUESTIONS.map((question) => (
          <li key={question} className={styles['card']}>
            <QuestionCard question={question} />
            <EarlierAnswers
              rows={
                answers.kind === 'here'
                  ? answers.value.filter(({ kind }) => PLAIN_WORDS[question].kinds.includes(kind))
                  : []
              }
              most={2}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

function QuestionCard({ question }: { readonly question: QuestionId }) {
  const choice = useApp((state) => state.choice);
  const { asks, tells } = PLAIN_WORDS[question];
  const asked = requestOf(question, formOf(question, {}, choice));
  return (
    <>
      <h2 className={styles['asks']}>
        <ScreenLink to={screen('questions', question)}>{asks}</ScreenLink>
      </h2>
      <p>{tells}</p>
      {asked.kind === 'asked' && <HowLong request={asked.request} />}
    </>
  );
}
