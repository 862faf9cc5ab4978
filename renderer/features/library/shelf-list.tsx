import { useEffect, useRef, useState } from 'react';
import type { Ref } from 'react';
import { ScreenLink } from '../../navigation/link.tsx';
import { screen } from '../../navigation/screen.ts';
import { Button } from '../../ui/button.tsx';
import { pageOf } from './found.ts';
import { LibraryRow } from './library-row.tsx';
import type { Row, Shelf } from './row.ts';
import { useVerbs } from './use-verbs.ts';
import type { Done } from './use-verbs.ts';
import styles from './library.module.css';

type ShelfListProps = {
  readonly shelf: Shelf;
  readonly found: readonly Row[];
  /** Whether there is nothing on the shelf at all, whatever is looked for. */
  readonly isEmpty: boolean;
  /** What is looked for, within a sentence; null for nothing in particular. */
  readonly looked: string | null;
  readonly isWaiting: boolean;
  /** Whether what stands there could not be read. */
  readonly isUnread: boolean;
};

/** What was found on one shelf, a page at a time, and what came of the last thing done with it. */
export function ShelfList({ shelf, found, isEmpty, looked, isWaiting, isUnread }: ShelfListProps) {
  const [wished, setWished] = useState(1);
  const [verbs, done] = useVerbs();
  const { rows, number, of, from, until } = pageOf(found, wished);
  const told = useRef<HTMLDivElement>(null);

  // The row that had the focus may be gone: what became of it is where one goes on from.
  const rowCount = found.length;
  useEffect(() => {
    if (rowCount >= 0 && done !== null && document.activeElement === document.body) told.current?.focus();
  }, [done, rowCount]);

  return (
    <>
      <Told done={done} place={told} />
      {rows.length === 0 && (
        <Nothing shelf={shelf} isEmpty={isEmpty} looked={looked} isWaiting={isWaiting} isUnread={isUnread} />
      )}
      <ul className={styles['rows']}>
        {rows.map((row) => (
          <LibraryRow key={row.id} row={row} verbs={verbs} />
        ))}
      </ul>
      {of > 1 && (
        <nav className={styles['pager']} aria-label="Pages">
          {number > 1 && <Button onPress={() => setWished(number - 1)}>Page before</Button>}
          <output>
            {from.toLocaleString('en-GB')} to {until.toLocaleString('en-GB')} of{' '}
            {found.length.toLocaleString('en-GB')}
          </output>
          {number < of && <Button onPress={() => setWished(number + 1)}>Next page</Button>}
        </nav>
      )}
    </>
  );
}

function Told({ done, place }: { readonly done: Done | null; readonly place: Ref<HTMLDivElement> }) {
  return (
    <div ref={place} tabIndex={-1} className={styles['told']}>
      <output>{done?.kind === 'done' && done.sentence}</output>
      {done?.kind === 'failed' && (
        <p role="alert" className={styles['refused']}>
          {done.problem.message}
        </p>
      )}
    </div>
  );
}

function Nothing({ shelf, isEmpty, looked, isWaiting, isUnread }: Omit<ShelfListProps, 'found'>) {
  if (isWaiting) return <output className={styles['nothing']}>Reading what is kept…</output>;
  if (isUnread) {
    return (
      <p className={styles['nothing']}>
        What stands here cannot be read just now; nothing of it has been removed.
      </p>
    );
  }
  if (!isEmpty) {
    return (
      <p className={styles['nothing']}>
        {looked === null
          ? 'Everything here is archived: “Show archived” brings it back into sight.'
          : `Nothing here has ${looked}. Other shelves show beside their names how many they have.`}
      </p>
    );
  }
  switch (shelf) {
    case 'results':
      return (
        <p className={styles['nothing']}>
          No result yet. Every finished run is kept here.{' '}
          <ScreenLink to={screen('compare')}>Run one</ScreenLink>
        </p>
      );
    case 'questions':
      return (
        <p className={styles['nothing']}>
          No question yet. Questions that take many runs are kept here with their answers.{' '}
          <ScreenLink to={screen('questions')}>Ask one</ScreenLink>
        </p>
      );
    case 'places':
    case 'options':
    case 'futures':
      return <p className={styles['nothing']}>This shelf is empty.</p>;
  }
}
