import { useApp } from '../store/use-app.ts';
import styles from './app.module.css';

/** What of the last choice could not be had, until another is made. */
export function ChoiceTold() {
  const told = useApp((state) => state.choiceTold);
  return <output className={styles['told']}>{told}</output>;
}
