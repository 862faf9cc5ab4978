import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test, vi } from 'vitest';

import { backupsIn } from '../../../../host/db/backups/backup.ts';
import { makeBackup } from '../../../../host/db/backups/make-backup.ts';
import { restoreBackup } from '../../../../host/db/backups/restore-backup.ts';
import { openLibrary } from '../../../../host/db/open.ts';
import type { Library } from '../../../../host/db/open.ts';
import { settingsOf } from '../../../../host/db/repositories/settings.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const root = temporaryFolder();
const AT = new Date('2026-11-22T14:30:05Z');

function libraryNamed(name: string): { folder: string; backups: string; library: Library } {
  const folder = join(root, name);
  return { folder, backups: join(folder, 'backups'), library: openLibrary(folder) };
}

function put(library: Library, key: string): void {
  settingsOf(library).set(key, 1);
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
  expect(makeBackup(library.path, { reason: 'routine', at: new Date(AT.getTime() + 60_000) })).toEqual(first);
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

test('keeps one that was asked for, or made before something large, beside a routine one of the same: that is let go sooner', () => {
  const { backups, library } = libraryNamed('asked');
  put(library, 'one');
  makeBackup(library.path, { reason: 'routine', at: AT });
  const asked = makeBackup(library.path, { reason: 'asked', at: AT });
  expect(asked).toMatchObject({ number: 2, reason: 'asked' });
  for (const reason of ['asked', 'before-restore', 'routine'] as const)
    expect(makeBackup(library.path, { reason, at: AT })).toEqual(asked);
  for (const key of ['two', 'three', 'four', 'five']) {
    put(library, key);
    makeBackup(library.path, { reason: 'routine', at: AT });
  }
  library.close();
  expect(backupsIn(backups).map(({ number }) => number)).toEqual([6, 5, 4, 2]);
  expect(keysIn(join(backups, asked.name))).toEqual(['one']);
});

test('backs up beside a backup that is larger than a file that can be read at once', () => {
  const { backups, library } = libraryNamed('large');
  put(library, 'one');
  const first = makeBackup(library.path, { reason: 'routine', at: AT });
  truncateSync(join(backups, first.name), 2 ** 31 + 1);
  expect(makeBackup(library.path, { reason: 'routine', at: AT })).toMatchObject({ number: 2 });
  library.close();
});

test('leaves files of other names in the backups folder alone', () => {
  const { backups, library } = libraryNamed('strangers');
  mkdirSync(backups);
  writeFileSync(join(backups, 'holiday.sqlite'), 'mine');
  mkdirSync(join(backups, 'library-000009-2026-11-22T14-30-05Z-routine.sqlite'));
  writeFileSync(join(backups, 'library-000009-2026-22-11T14-30-05Z-asked.sqlite'), 'a day there is not');
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

test.each(['WAL', 'DELETE'])(
  'keeps what another program saves between the copy of what there was and the restore (journal %s)',
  async (journal) => {
    const { folder, backups, library } = libraryNamed(`meanwhile-${journal}`);
    library.db.pragma(`journal_mode = ${journal}`);
    put(library, 'then');
    const backup = makeBackup(library.path, { reason: 'asked', at: AT });
    put(library, 'now');
    const restoring = restoreBackup(library.path, backup.name, AT);
    // It has been copied by now and is not yet exchanged.
    put(library, 'meanwhile');
    const { before } = await restoring;
    const kept = (before as { backup: { name: string } }).backup;
    expect(keysIn(join(backups, kept.name))).toEqual(['meanwhile', 'now', 'then']);
    expect(keysOf(library)).toEqual(['then']);
    library.close();
    expect(readdirSync(folder)).toEqual(['backups', 'library.sqlite']);
  },
);

test('restores a library whatever time it takes, as long as it goes on', async () => {
  const { library } = libraryNamed('slow');
  settingsOf(library).set('large', 'x'.repeat(20 * 1024 * 1024));
  const backup = makeBackup(library.path, { reason: 'asked', at: AT });
  put(library, 'now');
  let clock = 0;
  const slow = vi.spyOn(performance, 'now').mockImplementation(() => (clock += 3_000));
  try {
    await restoreBackup(library.path, backup.name, AT);
  } finally {
    slow.mockRestore();
  }
  expect(keysOf(library)).toEqual(['large']);
  library.close();
});

test('restores nothing while another program writes, and says so', async () => {
  const { library } = libraryNamed('busy');
  const backup = makeBackup(library.path, { reason: 'asked', at: AT });
  put(library, 'now');
  const other = openLibrary(join(root, 'busy'));
  other.db.exec('BEGIN IMMEDIATE');
  const failure = await failureOf(() => restoreBackup(library.path, backup.name, AT));
  other.db.exec('ROLLBACK');
  expect(failure).toMatchObject({
    code: 'library-locked',
    message: expect.stringContaining('nothing was restored'),
  });
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
  writeFileSync(join(backups, named(6)), '');
  new Database(join(backups, named(7))).exec('VACUUM').close();
  const before = readdirSync(backups);
  const failures = [];
  for (const name of [named(2), named(3), named(4), named(5), '../library.sqlite', named(6), named(7)])
    failures.push(await failureOf(() => restoreBackup(library.path, name, AT)));
  expect(failures.map(({ code }) => code)).toEqual([
    'library-damaged',
    'library-newer',
    'library-damaged',
    'not-found',
    'not-found',
    'library-damaged',
    'library-damaged',
  ]);
  for (const { message } of failures) expect(message).not.toContain('restoring');
  expect(keysOf(library)).toEqual(['now', 'then']);
  expect(readdirSync(backups)).toEqual(before);
  library.close();
});

test('backs up nothing of what is not what was saved, so that damage pushes out no backup from before it', () => {
  const { backups, library } = libraryNamed('damaged-rows');
  put(library, 'then');
  const sound = makeBackup(library.path, { reason: 'routine', at: AT });
  library.db.exec("UPDATE setting SET value = '0'");
  expect(() => makeBackup(library.path, { reason: 'routine', at: AT })).toThrow(
    expect.objectContaining({ code: 'library-damaged' }),
  );
  expect(readdirSync(backups)).toEqual([sound.name]);
  library.close();
});

test('restores no backup in which a row is not what was saved, and names it', async () => {
  const { backups, library } = libraryNamed('damaged-backup');
  put(library, 'then');
  const { name } = makeBackup(library.path, { reason: 'asked', at: AT });
  const db = new Database(join(backups, name));
  db.exec("UPDATE setting SET value = '0'");
  db.close();
  put(library, 'now');
  const failure = await failureOf(() => restoreBackup(library.path, name, AT));
  expect(failure).toMatchObject({
    code: 'library-damaged',
    message: expect.stringMatching(
      `^The backup ${name} is damaged: .*“then” is not what was saved\\. .*Choose another`,
    ),
  });
  expect(keysOf(library)).toEqual(['now', 'then']);
  library.close();
});

test('sweeps away what a program that was killed left half made, and nothing that another is making', () => {
  const { folder, backups, library } = libraryNamed('left-over');
  mkdirSync(backups);
  const dead = spawnSync(process.execPath, ['--version']).pid;
  const fresh = `${library.path}.${dead}.fresh`;
  writeFileSync(fresh, '');
  utimesSync(fresh, new Date(0), new Date(0));
  const unfinished = [dead, process.ppid].map((pid) => `${named(7)}.${pid}.unfinished`);
  for (const name of [...unfinished, `${named(7)}.${dead}.restoring`, 'mine.1.unfinished'])
    writeFileSync(join(backups, name), '');
  const justNow = `${named(8)}.${dead}.unfinished`;
  writeFileSync(join(backups, justNow), '');
  utimesSync(join(backups, justNow), AT, AT);
  const old = readdirSync(backups).filter((each) => each !== justNow);
  for (const each of old) utimesSync(join(backups, each), new Date(0), new Date(0));
  const { name } = makeBackup(library.path, { reason: 'routine', at: AT });
  expect(readdirSync(backups).toSorted()).toEqual(
    [name, justNow, unfinished[1]!, 'mine.1.unfinished'].toSorted(),
  );
  library.close();
  expect(readdirSync(folder)).toEqual(['backups', 'library.sqlite']);
});

test('restores a backup that was made read-only, and the library can be written to afterwards', async () => {
  const { folder, backups, library } = libraryNamed('read-only');
  put(library, 'then');
  const backup = makeBackup(library.path, { reason: 'asked', at: AT });
  library.close();
  chmodSync(join(backups, backup.name), 0o444);
  rmSync(library.path);
  await restoreBackup(library.path, backup.name, AT);
  expect(statSync(library.path).mode & 0o200).toBe(0o200);
  const again = openLibrary(folder);
  put(again, 'later');
  again.close();
});

test('says of a folder for backups that cannot be used that it is that, not the library', () => {
  const { backups, library } = libraryNamed('unusable');
  writeFileSync(backups, 'a file');
  expect(backupsIn(backups)).toEqual([]);
  expect(() => makeBackup(library.path, { reason: 'asked', at: AT })).toThrow(
    `The folder of backups, ${backups}, cannot be used`,
  );
  library.close();
});

test('lists and makes backups beside one that leads nowhere', () => {
  const { backups, library } = libraryNamed('nowhere');
  mkdirSync(backups);
  symlinkSync(named(1), join(backups, named(1)));
  expect(makeBackup(library.path, { reason: 'asked', at: AT })).toEqual(backupsIn(backups)[0]);
  library.close();
});
