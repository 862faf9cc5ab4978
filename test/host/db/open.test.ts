import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';

import { makeBackup } from '../../../host/db/backups/make-backup.ts';
import { checkLibrary } from '../../../host/db/check/check-library.ts';
import { openLibrary } from '../../../host/db/open.ts';
import { APPLICATION_ID } from '../../../host/db/format.ts';
import { MIGRATIONS } from '../../../host/db/migrations/all.ts';
import { settingsOf } from '../../../host/db/repositories/settings.ts';
import { temporaryFolder } from './temporary-folder.ts';

const root = temporaryFolder();
const folderNamed = (name: string) => join(root, name);

function fileIn(folder: string): string {
  mkdirSync(folder, { recursive: true });
  return join(folder, 'library.sqlite');
}

function failureOf(action: () => unknown): { code: string; message: string } {
  try {
    action();
  } catch (error) {
    return error as { code: string; message: string };
  }
  throw new Error('Expected a failure, but there was none.');
}

test('makes the folder and an empty library in it, set for safety', () => {
  const library = openLibrary(folderNamed('new/deep'));
  const pragma = (name: string) => library.db.pragma(name, { simple: true });
  expect({
    id: pragma('application_id'),
    version: pragma('user_version'),
    journal: pragma('journal_mode'),
    synchronous: pragma('synchronous'),
    foreignKeys: pragma('foreign_keys'),
    trusted: pragma('trusted_schema'),
    wait: pragma('busy_timeout'),
  }).toEqual({
    id: APPLICATION_ID,
    version: MIGRATIONS.length,
    journal: 'wal',
    synchronous: 2,
    foreignKeys: 1,
    trusted: 0,
    wait: 5000,
  });
  const strict = library.db.prepare(
    "SELECT name FROM pragma_table_list WHERE strict = 0 AND name NOT LIKE 'sqlite_%'",
  );
  expect(strict.all()).toEqual([]);
  library.close();
});

test('keeps no write-ahead log in a folder on another machine', () => {
  const library = openLibrary(folderNamed('share'), { onNetwork: () => true });
  expect(library.db.pragma('journal_mode', { simple: true })).toBe('delete');
  expect(readdirSync(folderNamed('share'))).toEqual(['library.sqlite']);
  library.close();
});

test('leaves one self-contained file when it is closed', () => {
  const folder = folderNamed('closed');
  openLibrary(folder).close();
  expect(readdirSync(folder)).toEqual(['library.sqlite']);
  const header = readFileSync(join(folder, 'library.sqlite')).subarray(18, 20);
  expect([...header]).toEqual([1, 1]);
});

test('refuses a library of a newer version and changes nothing in it', () => {
  const folder = folderNamed('newer');
  openLibrary(folder).close();
  const db = new Database(fileIn(folder));
  db.pragma('user_version = 99');
  db.close();
  const before = readFileSync(fileIn(folder));
  const failure = failureOf(() => openLibrary(folder));
  expect(failure.code).toBe('library-newer');
  expect(failure.message).toContain('made by a newer version');
  expect(readFileSync(fileIn(folder)).equals(before)).toBe(true);
});

test('explains a library that another program holds', () => {
  const folder = folderNamed('held');
  openLibrary(folder).close();
  const other = new Database(fileIn(folder));
  other.exec('BEGIN EXCLUSIVE');
  const failure = failureOf(() => openLibrary(folder, { busyTimeoutMs: 10 }));
  other.close();
  expect(failure).toMatchObject({ code: 'library-locked' });
  expect(failure.message).toContain(folder);
});

test('lets two programs read the library side by side, and the first to close does no harm to the other', () => {
  const folder = folderNamed('shared');
  const first = openLibrary(folder);
  const second = openLibrary(folder);
  first.close();
  second.db.prepare("INSERT INTO setting VALUES ('colour', '1', '')").run();
  second.close();
  const again = openLibrary(folder);
  expect(again.db.prepare('SELECT count(*) FROM setting').pluck().get()).toBe(1);
  again.close();
});

test('explains a file where the folder should be', () => {
  const path = folderNamed('a-file');
  writeFileSync(path, '');
  for (const folder of [path, join(path, 'below')]) {
    const failure = failureOf(() => openLibrary(folder));
    expect(failure.code).toBe('library-unwritable');
    expect(failure.message).toContain('is missing, is not a folder or may not be written to');
  }
});

test('explains a folder where the file should be', () => {
  const folder = folderNamed('folder-for-file');
  mkdirSync(join(folder, 'library.sqlite'), { recursive: true });
  expect(failureOf(() => openLibrary(folder)).code).toBe('library-unwritable');
});

test('explains a file that is no database and leaves it as it is', () => {
  const folder = folderNamed('not-a-database');
  writeFileSync(fileIn(folder), 'Dear diary, '.repeat(1000));
  const failure = failureOf(() => openLibrary(folder));
  expect(failure.code).toBe('library-damaged');
  expect(readFileSync(fileIn(folder), 'utf8').startsWith('Dear diary')).toBe(true);
});

test('refuses the database of another program', () => {
  const folder = folderNamed('foreign');
  const other = new Database(fileIn(folder));
  other.exec('CREATE TABLE recipe (name TEXT)');
  other.close();
  expect(failureOf(() => openLibrary(folder))).toMatchObject({
    code: 'library-damaged',
    message: expect.stringContaining('another program'),
  });
});

test.each([
  ['a trigger', "CREATE TRIGGER t AFTER INSERT ON setting BEGIN DELETE FROM setting WHERE key = 'kept'; END"],
  ['a view', 'CREATE VIEW v AS SELECT * FROM setting'],
])('refuses a library of somebody else’s that does more than it is told: %s', (what, planted) => {
  const folder = folderNamed(`planted ${what}`);
  openLibrary(folder).close();
  const other = new Database(fileIn(folder));
  other.exec(planted);
  other.close();
  expect(failureOf(() => openLibrary(folder))).toMatchObject({
    code: 'library-damaged',
    message: expect.stringContaining('not what this program wrote'),
  });
});

test('checks the file when the last program to use it did not close it', () => {
  const folder = folderNamed('unclean');
  const library = openLibrary(folder);
  library.db.exec(
    "INSERT INTO setting SELECT value, '0', '' FROM generate_series(1, 2000)".replace(
      'generate_series(1, 2000)',
      '(WITH RECURSIVE n(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n WHERE value < 2000) SELECT value FROM n)',
    ),
  );
  library.close();
  const path = fileIn(folder);
  const bytes = readFileSync(path);
  bytes.fill(0xee, bytes.length - 4096 * 3, bytes.length - 4096 * 2);
  writeFileSync(path, bytes);
  writeFileSync(`${path}-wal`, 'left behind by a crash');
  expect(failureOf(() => openLibrary(folder)).code).toBe('library-damaged');
  expect(existsSync(path)).toBe(true);
});

test('takes a file that was cut short to next to nothing for no new library, and an empty one only where there never was another', () => {
  for (const [name, bytes, hasBackup] of [
    ['cut-to-one', 1, false],
    ['cut-to-none', 0, true],
  ] as const) {
    const folder = folderNamed(name);
    const { path, close } = openLibrary(folder);
    close();
    if (hasBackup) makeBackup(path, { reason: 'routine', at: new Date(0) });
    truncateSync(path, bytes);
    expect(failureOf(() => openLibrary(folder))).toMatchObject({ code: 'library-damaged' });
    expect(checkLibrary(path).findings).toEqual([expect.stringContaining('cut short')]);
    expect(statSync(path).size).toBe(bytes);
  }
  writeFileSync(fileIn(folderNamed('never-was')), '');
  openLibrary(folderNamed('never-was')).close();
});

test.skipIf(process.platform === 'win32')(
  'opens a library that is a link where it really stands: its log, its backups and what is set aside are there',
  () => {
    const [folder, elsewhere] = [folderNamed('link'), folderNamed('elsewhere')];
    const real = fileIn(elsewhere);
    openLibrary(elsewhere).close();
    symlinkSync(real, fileIn(folder));
    const library = openLibrary(folder);
    expect(library.path).toBe(realpathSync(real));
    makeBackup(library.path, { reason: 'asked', at: new Date() });
    library.close();
    expect([readdirSync(folder), readdirSync(elsewhere)]).toEqual([
      ['library.sqlite'],
      ['backups', 'library.sqlite'],
    ]);
  },
);

test.skipIf(process.platform === 'win32')(
  'a library that lost its name while it was open takes no change that would never be found again, and goes on when it is put back',
  () => {
    const folder = folderNamed('moved');
    const library = openLibrary(folder);
    const settings = settingsOf(library);
    settings.set('one', 1);
    renameSync(library.path, `${library.path}-elsewhere`);
    const refused = {
      code: 'library-unwritable',
      message: expect.stringContaining('moved, removed or exchanged') as string,
    };
    expect(failureOf(() => settings.set('one', 2))).toMatchObject(refused);
    writeFileSync(library.path, 'What another program put in its place.');
    expect(failureOf(() => settings.set('one', 3))).toMatchObject(refused);
    renameSync(`${library.path}-elsewhere`, library.path);
    settings.set('two', 4);
    expect([settings.get('one'), settings.get('two')]).toEqual([1, 4]);
    library.close();
  },
);
