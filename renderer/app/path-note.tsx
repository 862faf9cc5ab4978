import { use } from 'react';
import { SoFarContext } from '../charts/so-far.ts';
import styles from './app.module.css';

type PathNoteProps = {
  readonly note: string | null;
  /** Whether the figures are those from before what is chosen now. */
  readonly isBefore: boolean;
};

/** Stands over whatever is looked at while levers are moved. */
export function PathNote({ note, isBefore }: PathNoteProps) {
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
