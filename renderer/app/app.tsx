import { AssumptionLine } from '../features/assumptions/assumption-line.tsx';
import { BalanceBadge } from '../features/run-state/balance-badge.tsx';
import { RunState } from '../features/run-state/run-state.tsx';
import { HowItIsRun } from '../features/setup/how-it-is-run.tsx';
import { Setup } from '../features/setup/setup.tsx';
import { WhatDiffers } from '../features/setup/what-differs.tsx';
import { WhyDialog } from '../features/why/why-dialog.tsx';
import { useApp } from '../store/use-app.ts';
import { Centre } from './centre.tsx';
import { DoubtNotice } from './doubt-notice.tsx';
import { InventedNotice } from './invented-notice.tsx';
import { Lost } from './lost.tsx';
import styles from './app.module.css';

/** The whole window: what is compared across the top, what comes of it below. */
export function App() {
  const session = useApp((state) => state.session);
  if (session.kind === 'connecting') {
    return (
      <main className={styles['waiting']}>
        <h1>Care Market Modeller</h1>
        <output>Opening the library of places, options and futures…</output>
      </main>
    );
  }
  if (session.catalogues === null) {
    return (
      <main className={styles['waiting']}>
        <h1>Care Market Modeller</h1>
        <Lost />
      </main>
    );
  }
  return (
    <>
      <header className={styles['top']}>
        <div className={styles['row']}>
          <h1 className={styles['brand']}>Care Market Modeller</h1>
          <Setup />
          <RunState />
        </div>
        <div className={styles['row']}>
          <WhatDiffers />
          <div className={styles['aside']}>
            <HowItIsRun />
            <BalanceBadge />
          </div>
        </div>
      </header>
      <main className={styles['main']}>
        {session.kind === 'lost' && <Lost />}
        <InventedNotice />
        <DoubtNotice />
        <Centre />
        <AssumptionLine />
      </main>
      <WhyDialog />
    </>
  );
}
