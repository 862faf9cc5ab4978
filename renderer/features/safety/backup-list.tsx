import { useState } from 'react';
import type { Backup } from '../../api/types.ts';
import { whenOf } from '../../format/kept.ts';
import { Button } from '../../ui/button.tsx';
import { factsOf } from './words.ts';
import styles from './safety.module.css';

/** More than the program keeps by itself: there are more only where somebody asked for many. */
const FIRST_SHOWN = 30;

type BackupListProps = {
  readonly backups: readonly Backup[];
  readonly onRestore: (backup: Backup) => void;
};

/** The backups, the latest first. */
export function BackupList({ backups, onRestore }: BackupListProps) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? backups : backups.slice(0, FIRST_SHOWN);
  return (
    <>
      <ul className={styles['list']} aria-label="Backups, the latest first">
        {shown.map((backup) => (
          <li key={backup.name} className={styles['row']}>
            <span>
              <b>{whenOf(backup.at)}</b>
              <span className={styles['facts']}>{factsOf(backup)}</span>
            </span>
            <Button
              look="quiet"
              onPress={() => onRestore(backup)}
              label={`Restore the backup of ${whenOf(backup.at)}, number ${backup.number}`}
            >
              Restore…
            </Button>
          </li>
        ))}
      </ul>
      {shown.length < backups.length && (
        <Button onPress={() => setWhole(true)}>
          Show all {backups.length.toLocaleString('en-GB')} backups
        </Button>
      )}
    </>
  );
}
