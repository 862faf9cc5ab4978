import type { Salvaged } from '../../../contract/schemas/safety.ts';
import type { Backup, Reason } from '../backups/backup.ts';
import { makeBackup } from '../backups/make-backup.ts';
import { restoreBackup } from '../backups/restore-backup.ts';
import type { Restored } from '../backups/restore-backup.ts';
import { checkLibrary } from '../check/check-library.ts';
import type { Checked } from '../check/check-library.ts';
import { salvageLibrary } from '../salvage/salvage-library.ts';

/** What is done to a whole library, which may take seconds: what it takes, and what comes of it. */
export type Errands = {
  readonly 'back-up': {
    readonly takes: { readonly reason: Reason; readonly at: Date };
    readonly gives: Backup;
  };
  readonly restore: {
    readonly takes: { readonly name: string; readonly at: Date };
    readonly gives: Restored;
  };
  readonly check: { readonly takes: null; readonly gives: Checked };
  readonly salvage: { readonly takes: { readonly at: Date }; readonly gives: Salvaged };
};

export type ErrandName = keyof Errands;
export type Takes<E extends ErrandName> = Errands[E]['takes'];
export type Gives<E extends ErrandName> = Errands[E]['gives'];

type Doing = {
  readonly [E in ErrandName]: (libraryPath: string, takes: Takes<E>) => Gives<E> | Promise<Gives<E>>;
};

export const ERRANDS: Doing = {
  'back-up': makeBackup,
  restore: (libraryPath, { name, at }) => restoreBackup(libraryPath, name, at),
  check: (libraryPath) => checkLibrary(libraryPath),
  salvage: (libraryPath, { at }) => salvageLibrary(libraryPath, at),
};
