import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';

import { backupsIn } from '../../../../host/db/backups/backup.ts';
import { makeBackup } from '../../../../host/db/backups/make-backup.ts';
import { restoreBackup } from '../../../../host/db/backups/restore-backup.ts';
import { openLibrary } from '../../../../host/db/open.ts';
import type { Library } from '../../../../host/db/open.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const root = temporaryFolder();
const AT = new Date('2026-11-22T14:30:05Z');

function libraryNamed(name: string): { folder: string; backups: string; library: Library } {
  const folder = join(root, name);
  return { folder, backups: join(folder, 'backups'), library: openLibrary(folder) };
}

function put(library: Library, key: string): void {
  library.db.prepare("INSERT INTO setting VALUES (?, '1')").run(key);
}

function keysOf(library: Library): unknown {
  return library.db.prepare('SELECT key FROM setting ORDER BY key').pluck().all();
}

function keysIn(path: string): unknown {
  const db = new Database(path, { readonly: true });
  const keys = db.prepare('SELECT key FROM setting ORDER BY key').pluck().all();
  db.close();
  return keys;
}

function named(number: number): string {
  return `library-00000${number}-2026-11-22T14-30-05Z-asked.sqlite`;
}

async function failureOf(action: () => Promise<unknown>): Promise<{ code: string; message: string }> {
  try {
    await action();
  } catch (error) {
    return error as { code: string; message: string };
  }
  throw new Error('Expected a failure, but there was none.');
}

test('copies the whole library while it is open and being written to', () => {
  const { backups, library } = libraryNamed('open');
  put(library, 'committed');
  library.db.exec('BEGIN IMMEDIATE');
  put(library, 'not yet');
  const backup = makeBackup(library.path, { reason: 'routine', at: AT });
  library.db.exec('ROLLBACK');
  library.close();
  expect(backup).toMatchObject({
    name: 'library-000001-2026-11-22T14-30-05Z-routine.sqlite',
    at: '2026-11-22T14:30:05Z',
  });
  expect(keysIn(join(backups, backup.name))).toEqual(['committed']);
  expect(readdirSync(backups)).toEqual([backup.name]);
});

test('makes no second copy of what has not changed, and numbers on whatever the clock says', () => {
  const { backups, library } = libraryNamed('unchanged');
  put(library, 'one');
  const first = makeBackup(library.path, { reason: 'routine', at: AT });
  expect(makeBackup(library.path, { reason: 'asked', at: new Date(AT.getTime() + 60_000) })).toEqual(first);
  put(library, 'two');
  const twoHoursBack = makeBackup(library.path, {
    reason: 'routine',
    at: new Date(AT.getTime() - 7_200_000),
  });
  library.close();
  expect(backupsIn(backups).map(({ number, at }) => [number, at])).toEqual([
    [2, '2026-11-22T12:30:05Z'],
    [1, '2026-11-22T14:30:05Z'],
  ]);
  expect(twoHoursBack.number).toBe(2);
});

test('leaves files of other names in the backups folder alone', () => {
  const { backups, library } = libraryNamed('strangers');
  mkdirSync(backups);
  writeFileSync(join(backups, 'holiday.sqlite'), 'mine');
  mkdirSync(join(backups, 'library-000009-2026-11-22T14-30-05Z-routine.sqlite'));
  const backup = makeBackup(library.path, { reason: 'routine', at: AT });
  library.close();
  expect(backupsIn(backups)).toEqual([backup]);
  expect(readFileSync(join(backups, 'holiday.sqlite'), 'utf8')).toBe('mine');
});

test('keeps the present library before another takes its place, and every open program sees the change', async () => {
  const { backups, library } = libraryNamed('restored');
  put(library, 'then');
  const backup = makeBackup(library.path, { reason: 'asked', at: AT });
  put(library, 'now');
  const other = openLibrary(join(root, 'restored'));
  const { restored, before } = await restoreBackup(library.path, backup.name, AT);
  expect(restored).toEqual(backup);
  expect([keysOf(library), keysOf(other)]).toEqual([['then'], ['then']]);
  const kept = (before as { backup: { name: string; reason: string } }).backup;
  expect(kept.reason).toBe('before-restore');
  expect(keysIn(join(backups, kept.name))).toEqual(['now', 'then']);
  put(library, 'later');
  expect(keysOf(other)).toEqual(['later', 'then']);
  library.close();
  other.close();
  expect(readdirSync(backups).toSorted()).toEqual([backup.name, kept.name].toSorted());
});

test('restores nothing while another program writes, and says so', async () => {
  const { library } = libraryNamed('busy');
  const backup = makeBackup(library.path, { reason: 'asked', at: AT });
  put(library, 'now');
  const other = openLibrary(join(root, 'busy'));
  other.db.exec('BEGIN IMMEDIATE');
  const failure = await failureOf(() => restoreBackup(library.path, backup.name, AT));
  other.db.exec('ROLLBACK');
  expect(failure).toMatchObject({ code: 'library-locked', message: expect.stringContaining('not restored') });
  expect(keysOf(library)).toEqual(['now']);
  library.close();
  other.close();
});

test('sets a library that cannot be read aside as it is, and puts the backup in its place', async () => {
  const { folder, library } = libraryNamed('damaged');
  put(library, 'then');
  const backup = makeBackup(library.path, { reason: 'routine', at: AT });
  library.close();
  writeFileSync(library.path, 'not a database at all, '.repeat(1_000));
  const { before } = await restoreBackup(library.path, backup.name, AT);
  const { setAside } = before as { setAside: string };
  expect(readFileSync(setAside, 'utf8').startsWith('not a database')).toBe(true);
  const again = openLibrary(folder);
  expect(keysOf(again)).toEqual(['then']);
  again.close();
});

test('restores a library that is not there', async () => {
  const { folder, library } = libraryNamed('gone');
  put(library, 'then');
  const backup = makeBackup(library.path, { reason: 'routine', at: AT });
  library.close();
  rmSync(library.path);
  expect(await restoreBackup(library.path, backup.name, AT)).toMatchObject({ before: null });
  const again = openLibrary(folder);
  expect(keysOf(again)).toEqual(['then']);
  again.close();
});

test('refuses a backup that is damaged, newer, of another program or not there, and changes nothing', async () => {
  const { backups, library } = libraryNamed('refused');
  put(library, 'then');
  const sound = makeBackup(library.path, { reason: 'asked', at: AT });
  put(library, 'now');
  writeFileSync(join(backups, named(2)), 'no database');
  copyFileSync(join(backups, sound.name), join(backups, named(3)));
  const newer = new Database(join(backups, named(3)));
  newer.pragma('user_version = 99');
  newer.close();
  const foreign = new Database(join(backups, named(4)));
  foreign.exec('CREATE TABLE recipe (name TEXT)');
  foreign.close();
  const before = readdirSync(backups);
  const failures = [];
  for (const name of [named(2), named(3), named(4), named(5), '../library.sqlite'])
    failures.push(await failureOf(() => restoreBackup(library.path, name, AT)));
  expect(failures.map(({ code }) => code)).toEqual([
    'library-damaged',
    'library-newer',
    'library-damaged',
    'not-found',
    'not-found',
  ]);
  expect(keysOf(library)).toEqual(['now', 'then']);
  expect(readdirSync(backups)).toEqual(before);
  library.close();
});
