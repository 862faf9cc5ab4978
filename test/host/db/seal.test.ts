import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { ContractError } from '../../../contract/errors.ts';
import { openLibrary } from '../../../host/db/open.ts';
import type { Library } from '../../../host/db/open.ts';
import { actionsOf } from '../../../host/db/repositories/actions.ts';
import { booksOf } from '../../../host/db/repositories/books.ts';
import { entriesOf } from '../../../host/db/repositories/entries.ts';
import { resultsOf } from '../../../host/db/repositories/results.ts';
import { SEALED_TABLES, changedBody, isSealed, sealOf } from '../../../host/db/seal.ts';
import type { Row } from '../../../host/db/seal.ts';
import { fillLibrary, readersOf } from './full-library.ts';
import { temporaryFolder } from './temporary-folder.ts';

const root = temporaryFolder();

function fullLibrary(name: string): Library {
  const library = openLibrary(join(root, name));
  fillLibrary(library);
  return library;
}

function notWhole({ db }: Library): readonly string[] {
  return SEALED_TABLES.flatMap((table) =>
    db
      .prepare<[], Row>(`SELECT * FROM ${table}`)
      .all()
      .filter((row) => !isSealed(table, row) || changedBody(table, row) !== null)
      .map((row) => `${table} ${String(row['id'] ?? row['key'])}`),
  );
}

function allRows({ db }: Library): string {
  return JSON.stringify(SEALED_TABLES.map((table) => db.prepare(`SELECT * FROM ${table}`).all()));
}

function outcomeOf(read: () => unknown): string {
  try {
    return JSON.stringify(read()) ?? 'undefined';
  } catch (error) {
    if (error instanceof ContractError) return error.code;
    throw error;
  }
}

const NOT_THERE = new Set(['null', 'undefined', 'false']);

const value = fc.oneof(
  fc.constant(null),
  fc.integer(),
  fc.double({ noNaN: true }),
  fc.string(),
  fc.stringMatching(/^[0-9a-f:\n ]{0,9}$/),
  fc.uint8Array({ maxLength: 4 }).map((bytes) => Buffer.from(bytes)),
);
const anyRow = fc.dictionary(fc.constantFrom('id', 'name', 'at', 'seed'), value, { noNullPrototype: true });

function told(row: Row): string {
  return JSON.stringify(
    Object.entries(row)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, held]) => [name, Buffer.isBuffer(held) ? { blob: held.toString('hex') } : held]),
  );
}

test('two rows have the same seal only where they say the same in the same kinds of value', () => {
  fc.assert(
    fc.property(anyRow, anyRow, (one, other) => {
      expect(sealOf('setting', one) === sealOf('setting', other)).toBe(told(one) === told(other));
    }),
    {
      numRuns: 2_000,
      examples: [
        [{ id: '1' }, { id: 1 }],
        [{ id: '' }, { id: null }],
        [{ id: 'a' }, { id: Buffer.from('a') }],
        [{ at: 'a\nid text b' }, { at: 'a', id: 'b' }],
        [{ at: 'a\nid text 1:b' }, { at: 'a', id: 'b' }],
        [{ at: 'a' }, { id: 'a' }],
      ],
    },
  );
  expect(sealOf('books', { id: 'a' })).not.toBe(sealOf('setting', { id: 'a' }));
});

test('every row that is written is under its seal, whatever was written over it', () => {
  const library = fullLibrary('written');
  expect(notWhole(library)).toEqual([]);
  const [documents, results, actions] = [
    entriesOf(library, 'document'),
    resultsOf(library),
    actionsOf(library),
  ];
  results.removal.bringBack('two');
  results.takeIn({ ...results.stored('two')!, id: 'three' }, '2027-01-02T00:00:00.000Z');
  documents.put({ kind: 'option', id: 'two', savedAt: 'later', body: { again: true } });
  actions.mark('two', false);
  actions.extend('two', 'later', []);
  booksOf(library).save({ id: 'one', name: 'Other' } as never, 'later');
  expect(notWhole(library)).toEqual([]);
  expect(documents.get('option', 'two')?.revision).toBe(3);
  expect(actions.lastDone()).toMatchObject({ id: 'two', at: 'later', changes: [] });
  library.close();
});

/** Each column of each table with another value in it than was saved. */
function changes({ db }: Library): readonly { readonly where: string; readonly sql: string }[] {
  return SEALED_TABLES.flatMap((table) =>
    db
      .prepare<[string], { name: string; type: string; notnull: number }>(
        'SELECT name, type, "notnull" FROM pragma_table_info(?)',
      )
      .all(table)
      .flatMap(({ name, type, notnull }) => {
        const other = type === 'INTEGER' ? `${name} + 64` : `CAST('x' || substr(${name}, 2) AS ${type})`;
        const values = notnull === 0 && type === 'TEXT' ? [`coalesce(${other}, 'x')`, 'NULL'] : [other];
        return values.map((changed) => ({
          where: `${table}.${name} = ${changed}`,
          sql: `UPDATE ${table} SET ${name} = ${changed} WHERE rowid = (SELECT min(rowid) FROM ${table})`,
        }));
      }),
  );
}

test('no column of any table can change without being told: whoever reads it is refused, or finds what was saved', () => {
  const library = fullLibrary('changed');
  const { db } = library;
  const readers = Object.entries(readersOf(library));
  const saved = new Map(readers.map(([name, read]) => [name, outcomeOf(read)]));
  expect([...saved.values()]).not.toContain('library-damaged');
  db.exec('PRAGMA ignore_check_constraints = ON; DROP TRIGGER action_under_seal');
  const all = changes(library);
  const rows = allRows(library);
  const silent = all.flatMap(({ where, sql }) => {
    db.exec(`SAVEPOINT change; ${sql}`);
    const isChanged = allRows(library) !== rows;
    const outcomes = readers.map(([name, read]) => ({ name, found: outcomeOf(read) }));
    db.exec('ROLLBACK TO change; RELEASE change');
    const otherwise = outcomes.filter(
      ({ name, found }) => found !== 'library-damaged' && found !== saved.get(name) && !NOT_THERE.has(found),
    );
    const isTold = outcomes.some(({ found }) => found === 'library-damaged');
    return !isChanged || (isTold && otherwise.length === 0)
      ? []
      : [{ where, told: isTold, otherwise: otherwise.map(({ name }) => name) }];
  });
  expect(silent).toEqual([]);
  expect(all.length).toBeGreaterThan(70);
  library.close();
});

test('a damaged document is named by whoever asks for it, and keeps no other from being read', () => {
  const library = fullLibrary('document');
  const documents = entriesOf(library, 'document');
  documents.put({ kind: 'option', id: 'three', savedAt: '', body: { id: 'three' } });
  library.db.exec(`UPDATE entry SET kind = 'optiom' WHERE shelf = 'document' AND id = 'one'`);
  expect(documents.ids('option').toSorted()).toEqual(['one', 'three']);
  expect(documents.get('option', 'three')?.body).toEqual({ id: 'three' });
  expect(() => documents.get('option', 'one')).toThrow('the optiom “one” is not what was saved');
  expect(entriesOf(library, 'note').list()).toHaveLength(2);
  library.close();
});

test('what is damaged is not written over as if it were right', () => {
  const library = fullLibrary('over');
  library.db.exec(`UPDATE result SET place_name = 'Elsewhere' WHERE id = 'one'`);
  library.db.exec(`UPDATE entry SET saved_at = 'then' WHERE shelf = 'document'`);
  const damaged = expect.objectContaining({ code: 'library-damaged' });
  expect(() => resultsOf(library).removal.hide('one', 'now')).toThrow(damaged);
  const changed = { kind: 'option', id: 'one', savedAt: '', body: {} };
  expect(() => entriesOf(library, 'document').put(changed)).toThrow(damaged);
  expect(notWhole(library)).toEqual(['result one', 'entry one', 'entry two']);
  library.close();
});
