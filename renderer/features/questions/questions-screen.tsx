import type { Screen } from '../../navigation/screen.ts';
import { isQuestion } from './form-of.ts';
import { KeptAnswer } from './kept-answer.tsx';
import { QuestionForm } from './question-form.tsx';
import { QuestionList } from './question-list.tsx';
import { UnderWay } from './under-way.tsx';
import styles from './questions.module.css';

/** Questions that take many runs: which there are, how each is asked, and what comes of it. */
export function QuestionsScreen({ screen: { id, params } }: { readonly screen: Screen }) {
  const { study, job } = params;
  return (
    <div className={styles['page']}>
      {study !== undefined ? (
        <KeptAnswer key={study} id={study} />
      ) : job !== undefined ? (
        <UnderWay key={job} job={job} />
      ) : isQuestion(id) ? (
        <QuestionForm key={`${id} ${JSON.stringify(params)}`} question={id} params={params} />
      ) : (
        <QuestionList />
      )}
    </div>
  );
}
