import type { Mishap } from '../api/types.ts';
import { DropTarget } from '../features/drop/drop-target.tsx';
import { HistoryButtons } from '../features/history/history-buttons.tsx';
import { Tray } from '../features/tray/tray.tsx';
import { WhyDialog } from '../features/why/why-dialog.tsx';
import { useApp } from '../store/use-app.ts';
import { Lost } from './lost.tsx';
import { MishapNotice } from './mishap-notice.tsx';
import { Shell } from './shell.tsx';
import styles from './app.module.css';

type AppProps = {
  /** What the page was loaded anew for. */
  readonly mishap?: Mishap | null;
};

/** The whole window. */
export function App({ mishap = null }: AppProps) {
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
      <Shell
        notice={mishap !== null && <MishapNotice mishap={mishap} />}
        tools={
          <>
            <HistoryButtons />
            <Tray />
          </>
        }
      />
      <WhyDialog />
      <DropTarget />
    </>
  );
}
