import { capital } from '../../core/scenario/first-letter.ts';
import { VERDICT_MEANINGS } from '../format/verdict.ts';
import type { Verdict } from '../format/verdict.ts';
import { Hint } from './hint.tsx';
import styles from './verdict-note.module.css';

/** Whether a difference is more than luck, with what that means on hover and on focus. */
export function VerdictNote({ verdict }: { readonly verdict: Verdict }) {
  const look = verdict === 'beyond luck' ? 'firm' : 'unsure';
  return (
    <p className={`${styles['verdict']} ${styles[look]}`}>
      <Hint text={VERDICT_MEANINGS[verdict]}>{capital(verdict)}</Hint>
    </p>
  );
}
