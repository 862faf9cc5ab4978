import { whenOf } from '../../format/kept.ts';
import { count } from '../../format/month.ts';
import type { Restored, Salvaged } from '../../api/types.ts';
import { Path } from './path.tsx';
import type { Told } from './use-keeping.ts';
import { checkSentence } from './words.ts';
import styles from './safety.module.css';

type WhatWasDoneProps = {
  readonly told: Told;
  readonly hasBackups: boolean;
};

/** What was done, what was kept of what there was, and where it is. */
export function WhatWasDone({ told, hasBackups }: WhatWasDoneProps) {
  switch (told.kind) {
    case 'failed':
      return null;
    case 'looked through':
      // It stands below, where it stays.
      return <p className="visually-hidden">{checkSentence(told.check)}</p>;
    case 'backed up':
      return (
        <p>
          {told.isNew
            ? `Backed up: ${told.backup.name}.`
            : `Nothing has changed since the backup of ${whenOf(told.backup.at)}, which still holds all there is.`}
        </p>
      );
    case 'restored':
      return <AfterRestore restored={told.restored} />;
    case 'salvaged':
      return <AfterSalvage salvaged={told.salvaged} hasBackups={hasBackups} />;
  }
}

function AfterRestore({ restored: { restored, before } }: { readonly restored: Restored }) {
  return (
    <section className={styles['done']} aria-label="What was done">
      <p>
        Restored: the library is what it was on {whenOf(restored.at)}.{' '}
        {before !== null &&
          'backup' in before &&
          `What it held until now is kept as the backup of ${whenOf(before.backup.at)}.`}
        {before !== null && 'setAside' in before && 'The damaged file is kept as it was:'}
      </p>
      {before !== null && 'setAside' in before && <Path path={before.setAside} of="the damaged file" />}
    </section>
  );
}

type AfterSalvageProps = {
  readonly salvaged: Salvaged;
  readonly hasBackups: boolean;
};

function AfterSalvage({ salvaged: { setAside, kept, lost, more }, hasBackups }: AfterSalvageProps) {
  const all = kept.reduce((sum, each) => sum + each.count, 0);
  return (
    <section className={styles['done']} aria-label="What was done">
      <p>
        {all === 0
          ? 'Nothing could be read. The library is empty now: restore the latest backup below, if there is one.'
          : lost.length === 0
            ? 'Everything could be read and is in the new library.'
            : 'What could be read is in the new library.'}
      </p>
      {all > 0 && (
        <>
          <h2>What was saved</h2>
          <ul className={styles['findings']}>
            {kept
              .filter((each) => each.count > 0)
              .map((each) => (
                <li key={each.kind}>
                  {each.kind}: {each.count.toLocaleString('en-GB')}
                </li>
              ))}
          </ul>
        </>
      )}
      {lost.length > 0 && (
        <>
          <h2>What could not be read</h2>
          <ul className={styles['findings']}>
            {lost.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
            {more > 0 && <li>And {count(more, 'more thing')}.</li>}
          </ul>
          {hasBackups && (
            <p>
              It may be in a backup below. What the library holds now is kept as another backup before one is
              restored, so you can look and come back.
            </p>
          )}
        </>
      )}
      <p>
        The damaged file is kept as it was: <Path path={setAside} of="the damaged file" />
      </p>
    </section>
  );
}
