import { monthsInWords } from '../format/month.ts';
import { useApp } from '../store/use-app.ts';
import styles from './app.module.css';

/** What is doubtful in the choice: lawful, run as it stands, and said aloud. */
export function DoubtNotice() {
  const warnings = useApp((state) => state.details.warnings);
  if (warnings === null || warnings.length === 0) return null;
  return (
    <aside className={styles['notice']} aria-label="Worth a second look">
      <b>Worth a second look</b>
      <ul className={styles['doubts']}>
        {warnings.map((sentence) => (
          <li key={sentence}>{monthsInWords(sentence)}</li>
        ))}
      </ul>
    </aside>
  );
}
