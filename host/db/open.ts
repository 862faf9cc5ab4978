import { statSync } from 'node:fs';

import { makeFolder } from '../files/make-folder.ts';
import { connect } from './database.ts';
import type { LibraryDatabase } from './database.ts';
import { damaged, explained } from './failures.ts';
import { libraryFile } from './library-file.ts';
import { APPLICATION_ID, migrate, refuseNewer, versionOf } from './migrate.ts';
import { MIGRATIONS } from './migrations/all.ts';
import type { Migration } from './migrations/migration.ts';

/** An open library: the database, where it is, and how to close it so that one self-contained file is left. */
export type Library = {
  readonly path: string;
  readonly db: LibraryDatabase;
  /** Run an action on the database, with its failures put in a sentence. */
  readonly use: <T>(action: (db: LibraryDatabase) => T) => T;
  readonly close: () => void;
  /** Another whenever anything was written, by this or any other program. */
  readonly stamp: () => string;
};

type Settings = {
  readonly busyTimeoutMs?: number;
  readonly migrations?: readonly Migration[];
  readonly now?: () => Date;
};

const BUSY_TIMEOUT_MS = 5000;

/** Open the library of a data folder, made when it is not there. */
export function openLibrary(
  folder: string,
  { busyTimeoutMs = BUSY_TIMEOUT_MS, migrations = MIGRATIONS, now = () => new Date() }: Settings = {},
): Library {
  const path = libraryFile(folder);
  return explained(path, () => {
    makeFolder(folder);
    const leftUnclean = hasContent(`${path}-wal`);
    const db = connect(path, busyTimeoutMs);
    try {
      refuseForeign(db, path);
      refuseNewer(db, path, migrations);
      configure(db);
      if (leftUnclean) quickCheck(db, path);
      migrate(db, path, migrations, now());
    } catch (error) {
      db.close();
      throw error;
    }
    const changes = db.prepare('SELECT total_changes()').pluck();
    return {
      path,
      db,
      use: (action) => explained(path, () => action(db)),
      close: () => close(db),
      stamp: () => `${String(db.pragma('data_version', { simple: true }))} ${String(changes.get())}`,
    };
  });
}

function configure(db: LibraryDatabase): void {
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
}

/** Reading the header is also what finds a file that is no database at all. */
function refuseForeign(db: LibraryDatabase, path: string): void {
  const id = db.pragma('application_id', { simple: true });
  if (id === APPLICATION_ID) return;
  const empty = db.prepare('SELECT count(*) = 0 FROM sqlite_schema').pluck().get() === 1;
  if (id === 0 && empty && versionOf(db) === 0) return;
  throw damaged(path, 'it is a database of another program');
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
