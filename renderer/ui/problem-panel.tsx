import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Problem } from '../api/types.ts';
import { Button } from './button.tsx';
import styles from './problem-panel.module.css';

type ProblemPanelProps = {
  readonly title: string;
  readonly problem: Problem;
  /** More to put into what "Copy details" copies. */
  readonly context?: Readonly<Record<string, unknown>>;
  /** What can be done about it. */
  readonly children?: ReactNode;
};

/** A failure, shown where its result would have been. */
export function ProblemPanel({ title, problem, context = {}, children }: ProblemPanelProps) {
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(JSON.stringify({ ...problem, ...context }, null, 2));
      setCopied('yes');
    } catch {
      setCopied('failed');
    }
  }
  return (
    <div className={styles['panel']} role="alert">
      <h2>{title}</h2>
      <p className={styles['message']}>{problem.message}</p>
      <p className={styles['code']}>
        Code: <code>{problem.code}</code>
      </p>
      <div className={styles['actions']}>
        {children}
        <Button onPress={() => void copy()}>{copied === 'yes' ? 'Copied' : 'Copy details'}</Button>
      </div>
      {copied === 'failed' && (
        <pre className={styles['details']}>{JSON.stringify({ ...problem, ...context }, null, 2)}</pre>
      )}
    </div>
  );
}
