import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { makeBackup } from '../../../../host/db/backups/make-backup.ts';
import { checkLibrary } from '../../../../host/db/check/check-library.ts';
import { connectExisting } from '../../../../host/db/database.ts';
import { openLibrary } from '../../../../host/db/open.ts';
import { entriesOf } from '../../../../host/db/repositories/entries.ts';
import { salvageLibrary } from '../../../../host/db/salvage/salvage-library.ts';
import { fillLibrary } from '../full-library.ts';
import { OLDER_FORMATS, olderLibrary } from '../older-library.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const root = temporaryFolder();
const AT = new Date('2027-02-01T00:00:00Z');

function fullLibrary(name: string): { readonly folder: string; readonly path: string } {
  const folder = join(root, name);
  const library = openLibrary(folder);
  fillLibrary(library);
  library.close();
  return { folder, path: library.path };
}

function change(path: string, sql: string): void {
  const db = connectExisting(path, 0);
  db.exec(sql);
  db.close();
}

test.each(OLDER_FORMATS)('a damaged library of format %i is saved into one of today’s', (format) => {
  const folder = join(root, `format-${format}`);
  olderLibrary(folder, format);
  const path = join(folder, 'library.sqlite');
  change(path, "UPDATE result SET header = '{}' WHERE id = 'march'");
  const { kept, lost } = salvageLibrary(path, AT);
  expect(lost[0]).toMatch(/^The result for The hartlepool of 1 March 2026 could not be read whole/);
  expect(kept).toContainEqual({ kind: 'results', count: 1 });
  expect(checkLibrary(path).findings).toEqual([]);
  const library = openLibrary(folder);
  expect(entriesOf(library, 'document').get('option', 'april')?.body).toEqual({ id: 'april', name: 'Mine' });
  library.close();
});

test('a number that was given is not given again', () => {
  const { folder, path } = fullLibrary('numbers');
  change(path, "DELETE FROM result WHERE id = 'two'; UPDATE setting SET value = '0'");
  salvageLibrary(path, AT);
  const library = openLibrary(folder);
  const given = library.db.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'result'").pluck();
  expect(given.get()).toBe(2);
  library.close();
});

test('a library of which nothing can be read stays where it is, and the latest backup is named', () => {
  const { folder, path } = fullLibrary('nothing');
  const backup = makeBackup(path, { reason: 'routine', at: AT });
  const bytes = readFileSync(path).fill(0xee, 0, 4_096);
  writeFileSync(path, bytes);
  expect(() => salvageLibrary(path, AT)).toThrow(
    expect.objectContaining({ code: 'library-damaged', message: expect.stringContaining(backup.name) }),
  );
  expect(readFileSync(path).equals(bytes)).toBe(true);
  expect(readdirSync(folder)).toEqual(['backups', 'library.sqlite']);
});

test('a backup that is newer or has lost all it held is none that could be restored instead', () => {
  const { folder, path } = fullLibrary('no-good');
  const [empty, newer] = [1, 2].map((number) =>
    join(folder, 'backups', `library-00000${number}-2027-02-01T00-00-00Z-asked.sqlite`),
  );
  mkdirSync(join(folder, 'backups'));
  copyFileSync(path, newer!);
  change(newer!, 'PRAGMA user_version = 99');
  writeFileSync(empty!, '');
  writeFileSync(path, readFileSync(path).fill(0xee, 0, 4_096));
  const { setAside, lost } = salvageLibrary(path, AT);
  expect(readFileSync(setAside)[0]).toBe(0xee);
  expect(lost[0]).toContain('no backup that is sound');
});

test('a library of which nothing can be read is set aside for an empty one where no backup is sound', () => {
  const { folder, path } = fullLibrary('no-backup');
  const { name } = makeBackup(path, { reason: 'routine', at: AT });
  writeFileSync(join(folder, 'backups', name), 'torn');
  const bytes = readFileSync(path).fill(0xee, 0, 4_096);
  writeFileSync(path, bytes);
  const { setAside, kept, lost } = salvageLibrary(path, AT);
  expect(readFileSync(setAside).equals(bytes)).toBe(true);
  expect(kept.every(({ count }) => count === 0)).toBe(true);
  expect(lost).toEqual([
    expect.stringMatching(/^Nothing could be read, and there is no backup that is sound/),
  ]);
  expect(checkLibrary(path).findings).toEqual([]);
});

test('what a program that was killed in the middle of this left is swept away', () => {
  const { folder, path } = fullLibrary('left-over');
  const dead = spawnSync(process.execPath, ['--version']).pid;
  const left = ['copy', 'copy-wal', 'fresh', `fresh.${dead}.unfinished`].map((end) =>
    join(folder, `library.sqlite.${dead}.${end}`),
  );
  for (const each of left) {
    writeFileSync(each, '');
    utimesSync(each, 0, 0);
  }
  change(path, "UPDATE setting SET value = '0' WHERE key = 'one'");
  const { setAside } = salvageLibrary(path, AT);
  expect(readdirSync(folder).map((name) => join(folder, name))).toEqual([path, setAside]);
});

test('a damaged file that was kept before is not lost under the next', () => {
  const { folder, path } = fullLibrary('again');
  const asides = ['one', 'two'].map((key) => {
    change(path, `UPDATE setting SET value = '0' WHERE key = '${key}'`);
    return salvageLibrary(path, AT).setAside;
  });
  expect(new Set(asides).size).toBe(2);
  expect(readdirSync(folder).map((name) => join(folder, name))).toEqual([path, ...asides]);
});

test.skipIf(process.platform === 'win32')(
  'a program that had the damaged file open without a log of its own cannot write into it once it is put aside',
  () => {
    const { folder, path } = fullLibrary('open-elsewhere');
    const other = openLibrary(folder, { onNetwork: () => true });
    change(path, "UPDATE setting SET value = '0' WHERE key = 'one'");
    salvageLibrary(path, AT);
    const write = (): unknown => other.use((db) => db.prepare('DELETE FROM setting').run());
    expect(write).toThrow(
      expect.objectContaining({ message: expect.stringContaining('exchanged for another') }),
    );
    other.close();
  },
);
