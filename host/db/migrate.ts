import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { ContractError } from '../../contract/errors.ts';
import { makeFolder } from '../files/make-folder.ts';
import type { LibraryDatabase } from './database.ts';
import type { Migration } from './migrations/migration.ts';

/** "CMMl" in ASCII, so that a library is told from any other SQLite file. */
export const APPLICATION_ID = 0x434d4d6c;

/** Refuse a library made by a newer version of the program before anything in it is touched. */
export function refuseNewer(db: LibraryDatabase, path: string, migrations: readonly Migration[]): void {
  const found = versionOf(db);
  const known = latest(migrations);
  if (found <= known) return;
  throw new ContractError(
    'library-newer',
    `The library ${path} was made by a newer version of Care Market Modeller (its format is ${found}; this version reads up to ${known}). Install the newer version, or choose another folder with --data. Nothing was changed.`,
    { found, known },
  );
}

/**
 * Bring the library to the latest shape: all pending migrations in one transaction with the version number, so a
 * failure leaves it as it was. A library that holds data is copied to the backups folder first.
 */
export function migrate(
  db: LibraryDatabase,
  path: string,
  migrations: readonly Migration[],
  now: Date,
): void {
  assertIncreasing(migrations);
  const before = versionOf(db);
  if (before >= latest(migrations)) return;
  if (before > 0) backUp(db, path, before, now);
  const upgrade = db.transaction(() => {
    const from = versionOf(db);
    for (const migration of migrations) {
      if (migration.version > from) migration.up(db);
    }
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${Math.max(from, latest(migrations))}`);
  });
  upgrade.immediate();
}

export function versionOf(db: LibraryDatabase): number {
  return db.pragma('user_version', { simple: true }) as number;
}

function latest(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0;
}

function assertIncreasing(migrations: readonly Migration[]): void {
  let previous = 0;
  for (const { version, name } of migrations) {
    if (!Number.isInteger(version) || version <= previous) {
      throw new Error(`Migration ${version} (${name}) does not follow migration ${previous}.`);
    }
    previous = version;
  }
}

/** VACUUM INTO gives one consistent file whatever the write-ahead log holds; it is named only when whole. */
function backUp(db: LibraryDatabase, path: string, version: number, now: Date): void {
  const folder = join(dirname(path), 'backups');
  makeFolder(folder);
  const name = `library-format-${version}-${now.toISOString().replaceAll(/[:.]/g, '-')}.sqlite`;
  const unfinished = join(folder, `${name}.tmp`);
  rmSync(unfinished, { force: true });
  db.prepare('VACUUM INTO ?').run(unfinished);
  const file = openSync(unfinished, 'r+');
  fsyncSync(file);
  closeSync(file);
  renameSync(unfinished, join(folder, name));
}
