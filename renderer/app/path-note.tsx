import { selectPathNote } from '../store/selectors.ts';
import { useApp } from '../store/use-app.ts';
import styles from './app.module.css';

/** Stands over whatever is looked at while levers are moved. */
export function PathNote() {
  const note = useApp(selectPathNote);
  const isBefore = useApp(({ run }) => run.kind === 'running' && run.shows === 'what was before');
  if (note === null && !isBefore) return null;
  return (
    <div className={styles['pathLine']}>
      {note !== null && <p className={styles['pathNote']}>{note}. Nothing can be told from luck yet.</p>}
      {isBefore && (
        <p className={`${styles['pathNote']} ${styles['late']}`}>
          These are the figures from before. One path of what is chosen now is on its way.
        </p>
      )}
    </div>
  );
}
