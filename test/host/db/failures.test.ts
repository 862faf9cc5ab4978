import Database from 'better-sqlite3';
import { expect, test } from 'vitest';

import { ContractError } from '../../../contract/errors.ts';
import { explain } from '../../../host/db/failures.ts';

test.each([
  ['SQLITE_BUSY_SNAPSHOT', 'library-locked'],
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_CORRUPT_INDEX', 'library-damaged'],
  ['SQLITE_NOTADB', 'library-damaged'],
  ['SQLITE_READONLY_DIRECTORY', 'library-unwritable'],
  ['SQLITE_CANTOPEN', 'library-unwritable'],
  ['SQLITE_IOERR_WRITE', 'library-unwritable'],
])('turns %s into %s with a sentence that names the folder', (code, expected) => {
  const explained = explain('/data/here/library.sqlite', new Database.SqliteError('raw', code));
  expect(explained).toBeInstanceOf(ContractError);
  expect(explained).toMatchObject({ code: expected, message: expect.stringContaining('/data/here') });
});

test.each([
  ['ENOSPC', 'disk-full'],
  ['EACCES', 'library-unwritable'],
  ['EROFS', 'library-unwritable'],
])('turns %s of the file system into %s', (code, expected) => {
  expect(explain('/data/library.sqlite', Object.assign(new Error('raw'), { code }))).toMatchObject({
    code: expected,
  });
});

test('leaves a mistake of the program as it is', () => {
  const mistake = new TypeError('x is not a function');
  expect(explain('/data/library.sqlite', mistake)).toBe(mistake);
});

test.each(['SQLITE_BUSY', 'SQLITE_FULL', 'SQLITE_CORRUPT', 'SQLITE_READONLY', 'SQLITE_READONLY_DBMOVED'])(
  'names no command for %s to those who use the window',
  (code) => {
    const explained = explain('/data/here/library.sqlite', new Database.SqliteError('raw', code));
    expect(String(explained)).not.toMatch(/--data|care-market|CARE_MARKET/);
  },
);
