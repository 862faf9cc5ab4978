import { useEffect, useRef, useState } from 'react';
import { screen } from '../../navigation/screen.ts';
import { troubleOf } from '../../store/trouble.ts';
import { useActions, useApp } from '../../store/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { AskDialog } from './ask-dialog.tsx';
import type { Wish } from './ask-dialog.tsx';
import { BackupList } from './backup-list.tsx';
import { Damage } from './damage.tsx';
import { Path } from './path.tsx';
import { WhatWasDone } from './told.tsx';
import { useKeeping } from './use-keeping.ts';
import { checkSentence, lastSentence } from './words.ts';
import styles from './safety.module.css';

/** Where the library is backed up and restored, and mended where it is damaged. */
export function BackupsScreen() {
  const safety = useApp((state) => state.safety);
  const { known, unread, shut } = safety;
  const trouble = troubleOf(safety);
  const isReady = useApp((state) => state.session.kind === 'ready');
  const { goTo, passOver, readSafety, tryLibrary } = useActions();
  const { doing, told, ...verbs } = useKeeping();
  const [wish, setWish] = useState<Wish | null>(null);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => void readSafety(), [readSafety]);
  // What was pressed may be gone: what became of it is where one goes on from.
  useEffect(() => {
    if (told !== null && document.activeElement === document.body) place.current?.focus();
  }, [told]);

  function carryOut(wished: Wish): void {
    setWish(null);
    void (wished.kind === 'restore' ? verbs.restore(wished.backup) : verbs.salvage());
  }
  function goOn(): void {
    passOver();
    goTo(screen('compare'));
  }

  return (
    <div className={styles['page']}>
      <div className={styles['words']}>
        <h1>Backups</h1>
        <p className={styles['soft']}>
          While the program is open it backs the library up by itself: every quarter of an hour, if anything
          changed. The latest are kept, one of each day for a week, and one of each week for two months.
        </p>
        <div ref={place} tabIndex={-1} className={styles['told']}>
          <div aria-live="polite">
            {doing !== null && <p>{doing}</p>}
            {told !== null && <WhatWasDone told={told} hasBackups={(known?.backups.length ?? 0) > 0} />}
          </div>
          {told?.kind === 'failed' && (
            <p role="alert" className={styles['refused']}>
              {told.problem.message}
            </p>
          )}
        </div>
      </div>
      {trouble?.kind === 'damaged' && (
        <Damage
          check={trouble.check}
          problem={shut}
          latest={known?.backups[0]}
          onWish={setWish}
          onGoOn={isReady ? goOn : null}
        />
      )}
      {trouble?.kind === 'shut' && (
        <section className={styles['damage']} aria-label="Why nothing can be kept">
          <h2>Nothing can be kept in the library</h2>
          <p>{trouble.problem.message}</p>
          <Button onPress={() => void tryLibrary()}>Try again</Button>
        </section>
      )}
      {known === null ? (
        unread === null ? (
          <output className={styles['soft']}>Looking for the backups…</output>
        ) : (
          <p role="alert" className={styles['refused']}>
            {unread.message}
          </p>
        )
      ) : (
        <>
          <section className={styles['now']} aria-label="How it stands">
            <div className={styles['words']}>
              <p>{lastSentence(known.backups, trouble === null)}</p>
              <p className={styles['soft']}>{checkSentence(known.check)}</p>
              {known.failure !== null && (
                <p className={styles['refused']}>
                  The last try at a backup failed: {known.failure} It is tried again in a quarter of an hour.
                </p>
              )}
            </div>
            <div className={styles['verbs']}>
              {trouble?.kind !== 'damaged' && (
                <Button look="primary" onPress={() => void verbs.backUp()}>
                  Back up now
                </Button>
              )}
              <Button onPress={() => void verbs.lookThrough()}>Look through it now</Button>
            </div>
          </section>
          <section className={styles['words']} aria-label="The backups there are">
            <h2>The backups there are</h2>
            <p>
              Each is the whole library in one file, in{' '}
              <Path path={known.folder} of="the folder of backups" />
            </p>
            {known.backups.length > 0 && (
              <BackupList
                backups={known.backups}
                onRestore={(backup) => setWish({ kind: 'restore', backup })}
              />
            )}
          </section>
        </>
      )}
      {wish !== null && (
        <AskDialog
          wish={wish}
          isDamaged={trouble?.kind === 'damaged'}
          onClose={() => setWish(null)}
          onDo={carryOut}
        />
      )}
    </div>
  );
}
