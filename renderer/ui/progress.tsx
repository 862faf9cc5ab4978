import { Label, ProgressBar } from 'react-aria-components';
import styles from './progress.module.css';

type ProgressProps = { readonly label: string; readonly done: number; readonly total: number };

export function Progress({ label, done, total }: ProgressProps) {
  return (
    <ProgressBar className={styles['progress'] ?? ''} value={done} minValue={0} maxValue={total}>
      <Label className={styles['label'] ?? ''}>{label}</Label>
      <progress className={styles['bar']} value={done} max={total} aria-hidden="true" />
    </ProgressBar>
  );
}
