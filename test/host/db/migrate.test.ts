import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';

import { MIGRATIONS } from '../../../host/db/migrations/all.ts';
import type { Migration } from '../../../host/db/migrations/migration.ts';
import { openLibrary } from '../../../host/db/open.ts';
import { temporaryFolder } from './temporary-folder.ts';

const root = temporaryFolder();
const next = MIGRATIONS.length + 1;
const second: Migration = {
  version: next,
  name: 'second',
  up: (db) => db.exec('CREATE TABLE second (id TEXT) STRICT'),
};
const broken: Migration = {
  version: next + 1,
  name: 'broken',
  up: (db) => {
    db.exec('CREATE TABLE half_done (id TEXT) STRICT');
    throw new Error('The third migration fails.');
  },
};

function tables(folder: string): unknown {
  const db = new Database(join(folder, 'library.sqlite'), { readonly: true });
  const names = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all();
  const version = db.pragma('user_version', { simple: true });
  db.close();
  return { names, version };
}

test('numbers the shipped migrations one after another from one', () => {
  expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, i) => i + 1));
});

test('runs every pending migration, after keeping a sound copy of a library that holds data', () => {
  const folder = join(root, 'pending');
  const first = openLibrary(folder);
  first.db.exec("INSERT INTO setting VALUES ('kept', '1')");
  first.close();
  const library = openLibrary(folder, { migrations: [...MIGRATIONS, second], now: () => new Date(0) });
  expect(library.db.prepare('SELECT key FROM setting').pluck().all()).toEqual(['kept']);
  library.close();
  expect(tables(folder)).toMatchObject({ version: next, names: expect.arrayContaining(['second']) });
  const [copy, ...others] = readdirSync(join(folder, 'backups'));
  expect(others).toEqual([]);
  expect(copy).toBe('library-000001-1970-01-01T00-00-00Z-before-upgrade.sqlite');
  const db = new Database(join(folder, 'backups', copy!), { readonly: true });
  expect(db.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length);
  expect(db.prepare('SELECT key FROM setting').pluck().all()).toEqual(['kept']);
  db.close();
});

test('keeps no copy of a library it has just made', () => {
  const folder = join(root, 'fresh');
  openLibrary(folder, { migrations: [...MIGRATIONS, second] }).close();
  expect(readdirSync(folder)).toEqual(['library.sqlite']);
});

test('leaves the library as it was when one of several migrations fails', () => {
  const folder = join(root, 'failing');
  openLibrary(folder).close();
  const before = tables(folder);
  expect(() => openLibrary(folder, { migrations: [...MIGRATIONS, second, broken] })).toThrow(
    'third migration',
  );
  expect(tables(folder)).toEqual(before);
});

test('refuses migrations out of order', () => {
  const folder = join(root, 'disorder');
  expect(() => openLibrary(folder, { migrations: [second, ...MIGRATIONS] })).toThrow('does not follow');
});
