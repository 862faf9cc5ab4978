import { ContractError } from '../../contract/errors.ts';
import type { LibraryDatabase } from './database.ts';
import { damaged } from './failures.ts';
import type { Migration } from './migrations/migration.ts';

/** "CMMl" in ASCII, so that a library is told from any other SQLite file. */
export const APPLICATION_ID = 0x434d4d6c;

/** Refuse a file that is a database, but of another program. Reading the header is also what finds one that is no database at all. */
export function refuseForeign(db: LibraryDatabase, path: string): void {
  const id = db.pragma('application_id', { simple: true });
  if (id === APPLICATION_ID) return;
  const empty = db.prepare('SELECT count(*) = 0 FROM sqlite_schema').pluck().get() === 1;
  if (id === 0 && empty && versionOf(db) === 0) return;
  throw damaged(path, 'it is a database of another program');
}

/** Refuse a library made by a newer version of the program before anything in it is touched. */
export function refuseNewer(db: LibraryDatabase, path: string, migrations: readonly Migration[]): void {
  const found = versionOf(db);
  const known = latestOf(migrations);
  if (found <= known) return;
  throw new ContractError(
    'library-newer',
    `The library ${path} was made by a newer version of Care Market Modeller (its format is ${found}; this version reads up to ${known}). Install the newer version. Nothing was changed.`,
    { found, known },
  );
}

/** Refuse a library that would have to be brought up to date and cannot be. */
export function refuseOlder(db: LibraryDatabase, path: string, migrations: readonly Migration[]): void {
  const found = versionOf(db);
  const needed = latestOf(migrations);
  if (found === needed) return;
  throw new ContractError(
    'library-unwritable',
    `The library ${path} was made by an older version of Care Market Modeller (its format is ${found}; this version needs ${needed}) and cannot be brought up to date, because it or its folder may not be written to. See that both may be written to, or start the program with a copy of it in a folder of your own.`,
  );
}

/** The format a library has: the number of the last migration it went through. */
export function versionOf(db: LibraryDatabase): number {
  return db.pragma('user_version', { simple: true }) as number;
}

/** The format this version of the program writes. */
export function latestOf(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0;
}
