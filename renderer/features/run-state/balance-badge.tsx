import { selectResult } from '../../store/selectors.ts';
import { useApp } from '../../store/use-app.ts';
import { Hint } from '../../ui/hint.tsx';
import styles from './run-state.module.css';

/** The master check. A run whose books do not balance fails, so a result on the screen has passed. */
export function BalanceBadge() {
  const balance = useApp(selectResult)?.balance;
  if (balance === undefined) return null;
  const months = balance.months.toLocaleString('en-GB');
  const accounts = balance.accounts.toLocaleString('en-GB');
  return (
    <span className={styles['badge']}>
      <span aria-hidden="true">✓ </span>
      <Hint
        text={`Checked in ${months} simulated months over ${accounts} accounts: every penny paid is received, hours delivered are hours staffed, and no one is lost or counted twice.`}
      >
        Money, hours and people balance
      </Hint>
    </span>
  );
}
