import { useMemo } from 'react';
import { listed } from '../format/listed.ts';
import { engineOrder } from '../format/engine.ts';
import { longMonth } from '../format/month.ts';
import { ScreenLink } from '../navigation/link.tsx';
import { screen } from '../navigation/screen.ts';
import { selectResult } from '../store/selectors.ts';
import { sinceOf } from '../store/since.ts';
import type { Since } from '../store/since.ts';
import { useActions, useApp } from '../store/use-app.ts';
import { Button } from '../ui/button.tsx';
import styles from './app.module.css';

/** What has changed since the figures on the screen were made: they are shown as they were, and this says so. */
export function SinceNotice() {
  const kind = useApp((state) => state.run.kind);
  const result = useApp(selectResult);
  const present = useApp((state) => state.present);
  const session = useApp((state) => state.session);
  const drafts = useApp((state) => state.drafts);
  const choice = useApp((state) => state.choice);
  const actions = useActions();
  const since = useMemo(
    () => (result === null ? [] : sinceOf(result, { present, session, drafts, choice })),
    [result, present, session, drafts, choice],
  );
  if ((kind !== 'finished' && kind !== 'cancelled') || since.length === 0) return null;
  const isGone = since.some((each) => each.kind === 'gone');
  const isUnsaved = since.some((each) => each.kind === 'unsaved');
  return (
    <aside className={styles['notice']} aria-label="What has changed since">
      <b>Out of date.</b> {sinceWords(since)} The figures are as they were.{' '}
      {isGone ? (
        <>
          They cannot be made again from what is in the library now; from the copy that a kept result has of
          what it was made from they can, by “Run it again and compare” in the{' '}
          <ScreenLink to={screen('library', 'results')}>library</ScreenLink>.
        </>
      ) : isUnsaved ? null : (
        <Button look="inline" onPress={() => void actions.run()}>
          Run again
        </Button>
      )}
    </aside>
  );
}

/** The changes in a sentence or two: those of the documents, then that of the engine. */
export function sinceWords(since: readonly Since[]): string {
  const changes = since.flatMap((each) => clauseOf(each) ?? []);
  const engine = since.find((each) => each.kind === 'engine');
  return [
    ...(changes.length === 0 ? [] : [`Since these figures were made, ${listed(changes)}.`]),
    ...(engine === undefined
      ? []
      : [
          `They were made by ${engineOrder(engine.theirs, engine.here)} engine, ${engine.theirs}; the one here is ${engine.here}.`,
        ]),
  ].join(' ');
}

function clauseOf(since: Since): string | null {
  switch (since.kind) {
    case 'changed':
      return since.what === 'place'
        ? `the figures that describe ${since.name} have been changed`
        : `the ${since.what} “${since.name}” has been changed`;
    case 'gone':
      return `the ${since.what} “${since.name}” has gone from the library or was never in it`;
    case 'parameters':
      return 'the assumptions have been changed';
    case 'start':
      return `the first month has become ${longMonth(since.month)}`;
    case 'unsaved':
      return `“${since.name}” has been changed on the screen and not saved`;
    case 'engine':
      return null;
  }
}
