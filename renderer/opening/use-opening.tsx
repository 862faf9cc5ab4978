import { useState } from 'react';
import type { ReactNode } from 'react';
import { useClient } from '../api/client-context.ts';
import { count } from '../format/month.ts';
import { Dialog } from '../ui/dialog.tsx';
import { openFiles } from './open-files.ts';
import type { Outcome } from './open-files.ts';
import { Told } from './told.tsx';
import styles from './opening.module.css';

type Opening = {
  readonly open: (files: readonly File[]) => void;
  /** What is being opened and what became of it; nothing until files are given. */
  readonly dialog: ReactNode;
};

type Standing = { readonly files: number; readonly outcomes: readonly Outcome[] | null };

/** Takes in files from elsewhere and tells what became of each. */
export function useOpening(): Opening {
  const client = useClient();
  const [standing, setStanding] = useState<Standing | null>(null);

  async function open(files: readonly File[]): Promise<void> {
    setStanding({ files: files.length, outcomes: null });
    setStanding({ files: files.length, outcomes: await openFiles(client, files) });
  }

  const close = (): void => setStanding(null);
  return {
    open: (files) => void open(files),
    dialog: standing !== null && (
      <Dialog title={titleOf(standing)} onClose={close}>
        {standing.outcomes === null ? (
          <output>Reading {count(standing.files, 'file')}…</output>
        ) : (
          <ul className={styles['outcomes']}>
            {standing.outcomes.map((outcome, at) => (
              <li key={`${at} ${outcome.fileName}`} className={styles['outcome']}>
                <Told outcome={outcome} onLeave={close} />
              </li>
            ))}
          </ul>
        )}
      </Dialog>
    ),
  };
}

function titleOf({ files, outcomes }: Standing): string {
  if (outcomes === null) return `Opening ${count(files, 'file')}`;
  const refused = outcomes.filter(({ kind }) => kind === 'refused').length;
  if (refused === 0) return files === 1 ? 'The file is in the library' : 'The files are in the library';
  if (refused === files) return files === 1 ? 'The file was not opened' : 'None of the files was opened';
  return `${files - refused} of ${count(files, 'file')} opened`;
}
