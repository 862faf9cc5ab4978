import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { ScreenLink } from '../navigation/link.tsx';
import { Siblings } from '../navigation/siblings.tsx';
import { START } from '../navigation/screen.ts';
import { useApp } from '../store/use-app.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { Lost } from './lost.tsx';
import { FAMILIES, LINKS, SCREENS } from './screens.tsx';
import styles from './shell.module.css';

type ShellProps = {
  /** What stands at the end of the top row on every screen. */
  readonly tools: ReactNode;
};

/** What every screen has around it: where one can go, what is under way, and what is said when the host has gone. */
export function Shell({ tools }: ShellProps) {
  const at = useApp((state) => state.view.screen);
  const isLost = useApp((state) => state.session.kind === 'lost');
  const { Screen, under = at.kind } = SCREENS[at.kind] ?? SCREENS.start!;
  const family = FAMILIES[under];
  return (
    <>
      <a className={styles['skip']} href="#main" onClick={goToMain}>
        Skip to the main part
      </a>
      <header className={styles['top']}>
        <ScreenLink to={START} className={styles['brand']} current={at.kind === 'start'}>
          Care Market Modeller
        </ScreenLink>
        <nav aria-label="Screens" className={styles['links']}>
          {LINKS.map(({ to, name }) => (
            <ScreenLink key={to.kind} to={to} className={styles['link']} current={under === to.kind}>
              {name}
            </ScreenLink>
          ))}
        </nav>
        <div className={styles['tools']}>{tools}</div>
      </header>
      <main id="main" tabIndex={-1} className={styles['main']}>
        {isLost && <Lost />}
        {family !== undefined && (
          <div className={styles['family']}>
            <Siblings label="Costs and exposure" links={family} current={at.kind} />
          </div>
        )}
        <ErrorBoundary key={at.kind}>
          <Suspense fallback={<output className={styles['waiting']}>Opening…</output>}>
            <Screen screen={at} />
          </Suspense>
        </ErrorBoundary>
      </main>
    </>
  );
}

/** The address says which screen one is on, so the link must not change it. */
function goToMain(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}
