import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { checkLibrary } from '../../../../host/db/check/check-library.ts';
import { connectExisting } from '../../../../host/db/database.ts';
import { openLibrary } from '../../../../host/db/open.ts';
import type { Library } from '../../../../host/db/open.ts';
import { fillLibrary } from '../full-library.ts';
import { OLDER_FORMATS, olderLibrary } from '../older-library.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const PAGE_BYTES = 4_096;
const root = temporaryFolder();

function fullLibrary(name: string, onNetwork = false): Library {
  const library = openLibrary(join(root, name), { onNetwork: () => onNetwork });
  fillLibrary(library);
  return library;
}

test.each([
  ['a disk', false],
  ['a folder on another machine', true],
])('names each thing that is not what was saved as a person would, on %s', (where, onNetwork) => {
  const library = fullLibrary(where, onNetwork);
  expect(checkLibrary(library.path)).toEqual({ findings: [], more: 0 });
  library.db.exec(`
    UPDATE result SET months = months + 1 WHERE id = 'one';
    UPDATE study SET runs = runs + 1 WHERE id = 'one';
    UPDATE entry SET revision = 9 WHERE shelf = 'document' AND id = 'one';
    UPDATE entry SET body = '{}' WHERE shelf = 'note' AND id = 'two';
    UPDATE action SET at = 'later' WHERE id = 'one';
    UPDATE version SET revision = 9 WHERE id = 'one';
    UPDATE books SET saved_at = '' WHERE id = 'one';
    UPDATE setting SET value = '0' WHERE key = 'one';`);
  expect(checkLibrary(library.path).findings).toEqual([
    'The result for The hartlepool of 2 January 2027 is not what was saved.',
    'The answer for Somewhere of 1 April 2026 is not what was saved.',
    'The option “Mine” is not what was saved.',
    'The note on the place “two” is not what was saved.',
    'What was done by “Change it” is not what was saved.',
    'The version “First” of “mine” is not what was saved.',
    'The books “Books one” is not what was saved.',
    'What the program remembers as “one” is not what was saved.',
  ]);
  library.close();
});

test('counts what it does not list', () => {
  const library = openLibrary(join(root, 'many'));
  const insert = library.db.prepare("INSERT INTO setting (key, value, seal) VALUES (?, '1', 'none')");
  for (let n = 0; n < 60; n++) insert.run(`key ${n}`);
  const { findings, more } = checkLibrary(library.path);
  expect([findings.length, more]).toEqual([50, 10]);
  library.close();
});

test('looks at how the tables are laid out, and takes what somebody has put there besides for no damage', () => {
  const library = openLibrary(join(root, 'laid-out'));
  library.db.exec('CREATE TABLE mine (a); CREATE INDEX of_mine ON entry (saved_at)');
  expect(checkLibrary(library.path).findings).toEqual([]);
  library.db.exec('DROP INDEX version_of_document');
  expect(checkLibrary(library.path).findings).toEqual([expect.stringContaining('laid out')]);
  library.close();
  expect(() => openLibrary(join(root, 'laid-out'))).toThrow(
    expect.objectContaining({ code: 'library-damaged' }),
  );
});

test('notices a count that was set back, which would give numbers twice, or that has run out', () => {
  const library = fullLibrary('counts');
  for (const changed of ['0', '9223372036854775807']) {
    library.db.exec(`UPDATE sqlite_sequence SET seq = ${changed} WHERE name = 'action'`);
    expect(checkLibrary(library.path).findings).toEqual([expect.stringContaining('table action')]);
  }
  library.close();
});

test('goes on after what cannot be read, and says that too', () => {
  const library = fullLibrary('pages');
  library.db.exec("UPDATE setting SET value = '0' WHERE key = 'one'");
  const rootOfStudies = library.db.prepare<[], number>(
    "SELECT rootpage FROM sqlite_schema WHERE name = 'study'",
  );
  const page = rootOfStudies.pluck().get()!;
  library.close();
  const bytes = readFileSync(library.path).fill(0xee, (page - 1) * PAGE_BYTES, page * PAGE_BYTES);
  writeFileSync(library.path, bytes);
  const { findings } = checkLibrary(library.path);
  expect(findings).toContain('What the program remembers as “one” is not what was saved.');
  expect(findings).toContainEqual(expect.stringContaining('cannot be read'));
});

test('tells of a file that does not hold together in one sentence, however much SQLite finds in it', () => {
  const library = fullLibrary('torn');
  const insert = library.db.prepare("INSERT INTO setting (key, value, seal) VALUES (?, ?, 'none')");
  for (let n = 0; n < 60; n++) insert.run(`key ${n}`, `"${'x'.repeat(PAGE_BYTES)}"`);
  const first = library.db.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'setting'").pluck();
  const page = first.get() as number;
  library.close();
  const torn = readFileSync(library.path);
  torn.fill(0xaa, (page - 1) * PAGE_BYTES, page * PAGE_BYTES);
  writeFileSync(library.path, torn);
  const said = checkLibrary(library.path).findings.filter((each) => each.includes('hold together'));
  expect(said).toEqual([
    expect.stringMatching(/^The file does not hold together: [^*\n]{1,120}, and \d+ more faults like it\.$/),
  ]);
});

test('lets others write while it is looked through, and throws where it is held by another', () => {
  const library = fullLibrary('held');
  library.db.exec('BEGIN IMMEDIATE');
  expect(checkLibrary(library.path).findings).toEqual([]);
  library.db.exec('ROLLBACK');
  library.close();
  const alone = connectExisting(library.path, 0);
  alone.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  expect(() => checkLibrary(library.path, { busyTimeoutMs: 10 })).toThrow(
    expect.objectContaining({ code: 'library-locked' }),
  );
  alone.close();
});

test.each(OLDER_FORMATS)('looks through a library of format %i by the sums it had', (format) => {
  const folder = join(root, `format-${format}`);
  olderLibrary(folder, format);
  const path = join(folder, 'library.sqlite');
  expect(checkLibrary(path)).toEqual({ findings: [], more: 0 });
  const db = connectExisting(path, 0);
  db.exec("UPDATE result SET header = '{}' WHERE id = 'march'");
  db.close();
  expect(checkLibrary(path).findings).toHaveLength(1);
});
