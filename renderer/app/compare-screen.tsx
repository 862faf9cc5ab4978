import { AssumptionLine } from '../features/assumptions/assumption-line.tsx';
import { Editor, EditToggle, editedKind } from '../features/editor/editor.tsx';
import { BalanceBadge } from '../features/run-state/balance-badge.tsx';
import { RunState } from '../features/run-state/run-state.tsx';
import { Beside } from '../features/setup/beside.tsx';
import { HowItIsRun } from '../features/setup/how-it-is-run.tsx';
import { Setup } from '../features/setup/setup.tsx';
import { ExactDifferences, WhatDiffers } from '../features/setup/what-differs.tsx';
import { useApp } from '../store/use-app.ts';
import { Afterwards } from '../ui/afterwards.tsx';
import { Centre } from './centre.tsx';
import { DoubtNotice } from './doubt-notice.tsx';
import { ChoiceTold } from './choice-told.tsx';
import { InventedNotice } from './invented-notice.tsx';
import { SinceNotice } from './since-notice.tsx';
import styles from './app.module.css';

/** What is compared across the top, what comes of it below. */
export function CompareScreen() {
  const isEditing = useApp((state) => editedKind(state.view.screen) !== null);
  return (
    <>
      <h1 className="visually-hidden">Compare an option with business as usual</h1>
      <div className={styles['setup']}>
        <div className={styles['row']}>
          <Setup />
          <RunState />
        </div>
        <ChoiceTold />
        <div className={styles['row']}>
          <WhatDiffers />
          <BalanceBadge />
        </div>
        <div className={styles['tools']}>
          <EditToggle />
          <Beside />
          <ExactDifferences />
          <HowItIsRun />
        </div>
      </div>
      <div className={styles['main']}>
        <InventedNotice />
        <SinceNotice />
        <DoubtNotice />
        <div className={isEditing ? styles['editing'] : undefined}>
          <Editor />
          <div className={styles['results']}>
            <Afterwards>
              <Centre />
              <AssumptionLine />
            </Afterwards>
          </div>
        </div>
      </div>
    </>
  );
}
