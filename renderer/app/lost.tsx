import type { Session } from '../store/state.ts';
import { useApp } from '../store/use-app.ts';
import { Button } from '../ui/button.tsx';
import { ProblemPanel } from '../ui/problem-panel.tsx';
import styles from './app.module.css';

/** The host has gone, or cannot say what it offers. What is on the screen stays readable; nothing new can be run. */
export function Lost() {
  const session = useApp((state) => state.session);
  if (session.kind !== 'lost') return null;
  return (
    <div className={styles['lost']}>
      <ProblemPanel title={titleOf(session)} problem={session.problem}>
        <Button look="primary" onPress={() => location.reload()}>
          Reload
        </Button>
      </ProblemPanel>
    </div>
  );
}

function titleOf({ problem, catalogues }: Extract<Session, { kind: 'lost' }>): string {
  if (problem.code !== 'disconnected') return 'The places, options and futures could not be read';
  return catalogues === null
    ? 'This page is not connected to the program'
    : 'The program behind this window has gone';
}
