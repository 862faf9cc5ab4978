import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';

import { MIGRATIONS } from '../../../host/db/migrations/all.ts';
import type { Migration } from '../../../host/db/migrations/migration.ts';
import { openLibrary } from '../../../host/db/open.ts';
import { actionsOf } from '../../../host/db/repositories/actions.ts';
import { entriesOf } from '../../../host/db/repositories/entries.ts';
import { resultsOf } from '../../../host/db/repositories/results.ts';
import { versionsOf } from '../../../host/db/repositories/versions.ts';
import { contentsOf, olderLibrary } from './older-library.ts';
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
  first.db.exec("INSERT INTO setting VALUES ('kept', '1', '')");
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

test('what was not what had been saved before an upgrade is told of after it, and all else can be read', () => {
  const folder = join(root, 'damaged');
  olderLibrary(folder, 4);
  const db = new Database(join(folder, 'library.sqlite'));
  db.exec(`
    UPDATE result SET inputs = json_set(inputs, '$.place.name', 'Elsewhere') WHERE id = 'april';
    UPDATE entry SET body = '{}' WHERE id = 'april' AND shelf = 'document';
    UPDATE version SET body = '{}' WHERE id = 'april';`);
  db.close();
  const library = openLibrary(folder);
  const [results, documents] = [resultsOf(library), entriesOf(library, 'document')];
  const versions = versionsOf(library);
  const damaged = expect.objectContaining({ code: 'library-damaged' });
  expect(results.list().map(({ id }) => id)).toEqual(['april']);
  expect(() => results.get('april')).toThrow(damaged);
  expect(() => documents.get('option', 'april')).toThrow(damaged);
  expect(() => versions.body('option', 'april', 'april')).toThrow(damaged);
  results.removal.bringBack('march');
  expect([results.get('march')?.id, documents.get('option', 'march')?.revision]).toEqual(['march', 3]);
  expect(versions.body('option', 'march', 'march')).toEqual({ id: 'march' });
  library.close();
});

test('a number that was given before an upgrade is not given again after it', () => {
  const folder = join(root, 'numbers');
  olderLibrary(folder, 4);
  const library = openLibrary(folder);
  const highest = library.db.prepare<[], number>('SELECT max(number) FROM action').pluck();
  expect(highest.get()).toBe(9);
  const subject = { kind: 'option', id: 'april' } as const;
  actionsOf(library).add({ id: 'new', name: 'New', at: '', subject, changes: [] });
  expect(highest.get()).toBe(11);
  library.close();
});

test('an older program that has the library open while it is upgraded changes nothing in it from then on', () => {
  const folder = join(root, 'open');
  olderLibrary(folder, 4);
  const old = new Database(join(folder, 'library.sqlite'));
  const library = openLibrary(folder);
  const contents = contentsOf(library.db);
  // What it does to undo, to remember and to keep a document, each in a transaction.
  const undo = old.transaction(() => {
    old.exec(`UPDATE result SET removed_at = NULL`);
    old.exec(`UPDATE action SET undone = 1 WHERE number = 7`);
  });
  expect(undo).toThrow('brought up to date by a newer version');
  expect(() =>
    old.exec(`INSERT INTO setting (key, value) VALUES ('april', '2')
    ON CONFLICT (key) DO UPDATE SET value = excluded.value`),
  ).toThrow('setting.seal');
  expect(() =>
    old.exec(`INSERT INTO entry (shelf, kind, id, revision, saved_at, body, sha256)
    VALUES ('document', 'option', 'april', 1, '', '{}', '') ON CONFLICT (shelf, kind, id) DO UPDATE SET
      revision = revision + 1, body = excluded.body, sha256 = excluded.sha256`),
  ).toThrow('entry.seal');
  old.close();
  expect(contentsOf(library.db)).toEqual(contents);
  library.close();
});
