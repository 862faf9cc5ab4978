import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

import { makeFolder } from '../files/make-folder.ts';
import { refuseOtherSchema } from './check/schema.ts';
import { connect, isSqliteError } from './database.ts';
import type { LibraryDatabase } from './database.ts';
import { damaged, exchanged, explained } from './failures.ts';
import { refuseForeign, refuseNewer, refuseOlder } from './format.ts';
import { libraryFile } from './library-file.ts';
import { refuseDamagedLog } from './log-damage.ts';
import { migrate } from './migrate.ts';
import { MIGRATIONS } from './migrations/all.ts';
import type { Migration } from './migrations/migration.ts';
import { isOnNetwork } from './on-network.ts';
import { refuseStub } from './refuse-stub.ts';

/** An open library: the database, where it is, and how to close it so that one self-contained file is left. */
export type Library = {
  readonly path: string;
  readonly db: LibraryDatabase;
  /** Whether it can be looked at and not changed: whoever tries is told so. */
  readonly isReadOnly: boolean;
  /** Run an action on the database, with its failures put in a sentence. */
  readonly use: <T>(action: (db: LibraryDatabase) => T) => T;
  /**
   * The same for an action that writes: one transaction that nobody else can write into, within another where there is one.
   * @throws ContractError library-unwritable where the file is no longer there to be found again.
   */
  readonly change: <T>(action: () => T) => T;
  readonly close: () => void;
  /** Another whenever anything was written, by this or any other program. */
  readonly stamp: () => string;
};

type Settings = {
  readonly busyTimeoutMs?: number;
  readonly migrations?: readonly Migration[];
  readonly now?: () => Date;
  readonly onNetwork?: (folder: string) => boolean;
};

const BUSY_TIMEOUT_MS = 5000;

/** Open the library of a data folder, made when it is not there. */
export function openLibrary(
  folder: string,
  {
    busyTimeoutMs = BUSY_TIMEOUT_MS,
    migrations = MIGRATIONS,
    now = () => new Date(),
    onNetwork = isOnNetwork,
  }: Settings = {},
): Library {
  const path = libraryFile(folder);
  return explained(path, () => {
    const isReadOnly = existsSync(path) && !mayChange(path);
    if (!isReadOnly) makeFolder(folder);
    const leftUnclean = hasContent(`${path}-wal`);
    refuseStub(path);
    if (leftUnclean) refuseDamagedLog(path);
    const db = connect(path, busyTimeoutMs);
    try {
      refuseForeign(db, path);
      refuseNewer(db, path, migrations);
      if (!isReadOnly) keepJournal(db, onNetwork(dirname(path)) ? 'DELETE' : 'WAL');
      configure(db);
      if (leftUnclean) quickCheck(db, path);
      if (isReadOnly) refuseOlder(db, path, migrations);
      else migrate(db, path, migrations, now());
      refuseOtherSchema(db, path, migrations);
    } catch (error) {
      db.close();
      throw error;
    }
    const changes = db.prepare('SELECT total_changes()').pluck();
    const opened = fileAt(path);
    return {
      path,
      db,
      isReadOnly,
      use: (action) => explained(path, () => action(db)),
      change: (action) =>
        explained(path, () => {
          if (fileAt(path) !== opened) throw exchanged(path);
          return db.transaction(action).immediate();
        }),
      close: () => close(db),
      stamp: () => `${String(db.pragma('data_version', { simple: true }))} ${String(changes.get())}`,
    };
  });
}

/** Which file has that name; SQLite with a write-ahead log would go on in one that has lost it, and be believed. */
function fileAt(path: string): string | null {
  const file = statSync(path, { bigint: true, throwIfNoEntry: false });
  return file === undefined ? null : `${file.dev} ${file.ino}`;
}

/** SQLite writes beside the file too, so the folder counts as well. */
function mayChange(path: string): boolean {
  try {
    accessSync(path, constants.R_OK | constants.W_OK);
    accessSync(dirname(path), constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A write-ahead log takes room of its own. Where there is none the library can still be looked at, and saves say why they fail. */
function keepJournal(db: LibraryDatabase, journal: 'WAL' | 'DELETE'): void {
  try {
    db.pragma(`journal_mode = ${journal}`);
  } catch (error) {
    if (!(isSqliteError(error) && error.code === 'SQLITE_FULL')) throw error;
  }
}

function configure(db: LibraryDatabase): void {
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
}

/** A write-ahead log left behind means the last program to write did not end properly. */
function quickCheck(db: LibraryDatabase, path: string): void {
  const verdict = db.pragma('quick_check(1)', { simple: true });
  if (verdict !== 'ok') throw damaged(path, String(verdict));
}

/** Leave one file with no log beside it. Another open connection may prevent that, which does no harm. */
function close(db: LibraryDatabase): void {
  if (!db.open) return;
  try {
    db.pragma('busy_timeout = 0');
    db.pragma('optimize');
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.pragma('journal_mode = DELETE');
  } catch {
    // Everything committed is already safe in the log, which the next opening reads.
  } finally {
    db.close();
  }
}

function hasContent(path: string): boolean {
  return (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0;
}
