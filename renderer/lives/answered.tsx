import type { ReactNode } from 'react';
import type { Answer } from '../api/use-answer.ts';
import { Button } from '../ui/button.tsx';
import { ProblemPanel } from '../ui/problem-panel.tsx';
import styles from './lives.module.css';

type AnsweredProps<T> = {
  readonly answer: Answer<T>;
  readonly again: () => void;
  /** What is being done, while it is. */
  readonly waiting: string;
  readonly failed: string;
  /** False where the answer takes little room, so that none is kept for it. */
  readonly isLarge?: boolean;
  readonly children: (value: T) => ReactNode;
};

/** An answer that takes seconds: what is being worked out, why it failed, or what it is. */
export function Answered<T>({ answer, again, waiting, failed, isLarge = true, children }: AnsweredProps<T>) {
  switch (answer.kind) {
    case 'waiting':
      return (
        <div className={`${styles['card']} ${styles['waiting']}`}>
          <output className={styles['lead']}>{waiting}</output>
          <div className={styles['running']} aria-hidden="true" />
          {isLarge && (
            <>
              <p className={styles['soft']}>
                Every month is lived through in full: seconds for a small place, up to a minute for a large
                county. What was lived through once is remembered.
              </p>
              <div className={styles['place']} aria-hidden="true" />
            </>
          )}
        </div>
      );
    case 'failed':
      return (
        <ProblemPanel title={failed} problem={answer.problem}>
          <Button onPress={again}>Try again</Button>
        </ProblemPanel>
      );
    case 'here':
      return children(answer.value);
  }
}
