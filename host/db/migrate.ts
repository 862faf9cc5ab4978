import { makeBackup } from './backups/make-backup.ts';
import { refuseOtherSchema } from './check/schema.ts';
import type { LibraryDatabase } from './database.ts';
import { APPLICATION_ID, latestOf, versionOf } from './format.ts';
import type { Migration } from './migrations/migration.ts';

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
  if (before >= latestOf(migrations)) return;
  refuseOtherSchema(db, path, migrations);
  if (before > 0) makeBackup(path, { reason: 'before-upgrade', at: now });
  upgrade(db, migrations);
}

/** The pending migrations alone, for a copy that stands nowhere yet. */
export function upgrade(db: LibraryDatabase, migrations: readonly Migration[]): void {
  const allAtOnce = db.transaction(() => {
    const from = versionOf(db);
    for (const migration of migrations) {
      if (migration.version > from) migration.up(db);
    }
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${Math.max(from, latestOf(migrations))}`);
  });
  allAtOnce.immediate();
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
