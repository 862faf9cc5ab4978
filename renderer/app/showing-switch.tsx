import { memo } from 'react';
import { showingOf } from '../navigation/compare.ts';
import { selectCompares } from '../store/selectors.ts';
import { useActions, useApp } from '../store/use-app.ts';
import { Segments } from '../ui/segments.tsx';
import styles from './app.module.css';

/** Whether charts show each option as it is or what it changes. */
export const ShowingSwitch = memo(function ShowingSwitch() {
  const showing = useApp((state) => showingOf(state.view.screen));
  const compares = useApp(selectCompares);
  const { show } = useActions();
  if (!compares) return <p className={styles['remark']}>Choose an option to see differences</p>;
  return (
    <Segments
      label="Charts show"
      items={[
        { id: 'levels', name: 'Levels' },
        { id: 'difference', name: 'Difference' },
      ]}
      selected={showing}
      onChange={show}
    />
  );
});
