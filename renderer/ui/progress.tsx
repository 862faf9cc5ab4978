import { Label, ProgressBar } from 'react-aria-components';
import styles from './progress.module.css';

type ProgressProps = { readonly label: string; readonly done: number; readonly total: number };

/** How far work has come. Until the first of it is done, which takes minutes in a large place, a bar that moves says that it is under way. */
export function Progress({ label, done, total }: ProgressProps) {
  const isAwaited = done === 0;
  return (
    <ProgressBar
      className={styles['progress'] ?? ''}
      isIndeterminate={isAwaited}
      value={done}
      minValue={0}
      maxValue={total}
    >
      <Label className={styles['label'] ?? ''}>{label}</Label>
      {isAwaited ? (
        <div className={styles['awaited']} />
      ) : (
        <progress className={styles['bar']} value={done} max={total} aria-hidden="true" />
      )}
    </ProgressBar>
  );
}
