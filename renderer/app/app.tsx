import { DropTarget } from '../features/drop/drop-target.tsx';
import { HistoryButtons } from '../features/history/history-buttons.tsx';
import { Tray } from '../features/tray/tray.tsx';
import { WhyDialog } from '../features/why/why-dialog.tsx';
import { useApp } from '../store/use-app.ts';
import { Lost } from './lost.tsx';
import { Shell } from './shell.tsx';
import styles from './app.module.css';

/** The whole window. */
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
      <Shell
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
