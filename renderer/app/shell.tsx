import { Suspense, useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { ScreenLink } from '../navigation/link.tsx';
import { Siblings } from '../navigation/siblings.tsx';
import { START } from '../navigation/screen.ts';
import type { Screen } from '../navigation/screen.ts';
import { useApp } from '../store/use-app.ts';
import { Afterwards } from '../ui/afterwards.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { LibraryBadge, LibraryNotice } from './library-notice.tsx';
import { Lost } from './lost.tsx';
import { FAMILIES, LINKS, SCREENS } from './screens.tsx';
import styles from './shell.module.css';

type ShellProps = {
  /** What stands at the end of the top row on every screen. */
  readonly tools: ReactNode;
  /** What is to be known before anything else, above every screen. */
  readonly notice?: ReactNode;
};

/** What every screen has around it: where one can go, what is under way, and what is said when the host has gone. */
export function Shell({ tools, notice }: ShellProps) {
  const at = useApp((state) => state.view.screen);
  const compared = useApp((state) => state.view.compare);
  const isLost = useApp((state) => state.session.kind === 'lost');
  const { Screen: Shown, title, under = at.kind } = SCREENS[at.kind];
  const family = FAMILIES[under];
  useBeginning(at);
  useEffect(() => {
    document.title = `${title} · Care Market Modeller`;
  }, [title]);
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
            <ScreenLink
              key={to.kind}
              // To where one was in the comparison, which is what one comes back to look at.
              to={to.kind === 'compare' ? compared : to}
              className={styles['link']}
              current={under === to.kind}
            >
              {name}
            </ScreenLink>
          ))}
        </nav>
        <div className={styles['tools']}>
          <LibraryBadge />
          {tools}
        </div>
      </header>
      <main id="main" tabIndex={-1} className={styles['main']}>
        {isLost && <Lost />}
        <LibraryNotice />
        {notice}
        {family !== undefined && (
          <div className={styles['family']}>
            <Siblings label="Costs and exposure" links={family} current={at.kind} />
          </div>
        )}
        <ErrorBoundary key={at.kind}>
          <Afterwards>
            <Suspense fallback={<output className={styles['waiting']}>Opening…</output>}>
              <Shown screen={at} />
            </Suspense>
          </Afterwards>
        </ErrorBoundary>
      </main>
    </>
  );
}

/** Another screen is begun at its top and read from there: what led to it may be gone. */
function useBeginning({ kind, id }: Pick<Screen, 'kind' | 'id'>): void {
  const shown = useRef({ kind, id });
  useEffect(() => {
    const { current: was } = shown;
    if (was.kind === kind && was.id === id) return;
    shown.current = { kind, id };
    scrollTo(0, 0);
    const { activeElement: focus, body } = document;
    const main = document.getElementById('main');
    // A screen that has put the focus somewhere itself keeps it there.
    const isOutside = was.kind !== kind && main?.contains(focus) !== true;
    if (isOutside || focus === null || focus === body) main?.focus({ preventScroll: true });
  }, [kind, id]);
}

/** The address says which screen one is on, so the link must not change it. */
function goToMain(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}
