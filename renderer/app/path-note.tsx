import { use } from 'react';
import { PathNoteContext } from '../charts/path-note.ts';
import { SoFarContext } from '../charts/so-far.ts';
import styles from './app.module.css';
import { IsBeforeContext } from './is-before.ts';

/** Stands over whatever is looked at while levers are moved. */
export function PathNote() {
  const note = use(PathNoteContext);
  const isBefore = use(IsBeforeContext);
  const soFar = use(SoFarContext);
  if (note === null && !isBefore) return null;
  return (
    <div className={styles['pathLine']}>
      {note !== null && <p className={styles['pathNote']}>{note}. Nothing can be told from luck yet.</p>}
      {isBefore && (
        <p className={`${styles['pathNote']} ${styles['late']}`}>
          {soFar?.isBegun === true
            ? 'These are the figures from before. One path of what is chosen now is being drawn.'
            : 'These are the figures from before. One path of what is chosen now is on its way.'}
        </p>
      )}
    </div>
  );
}
