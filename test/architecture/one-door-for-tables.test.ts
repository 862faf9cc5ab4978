import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const SOURCES = globSync('{core,contract,host,renderer,electron}/**/*.{ts,tsx}', { cwd: ROOT })
  .map((path) => path.replaceAll('\\', '/'))
  .toSorted();
const holding = (pattern: RegExp): readonly string[] =>
  SOURCES.filter((path) => pattern.test(readFileSync(join(ROOT, path), 'utf8')));

/** The table of books has remarks between its rows; its one free text goes through the door’s own cell. */
const BOOKS = 'core/exposure/books-table.ts';

test('rows for a spreadsheet are put together in one place, where formulas are made harmless', () => {
  expect(SOURCES.length).toBeGreaterThan(1_000);
  expect(holding(/join\((?:'\\r\\n'|"\\r\\n"|`\\r\\n`)\)/)).toEqual([BOOKS, 'core/spreadsheet/csv-text.ts']);
  expect(holding(/replaceAll\('"', '""'\)/)).toEqual(['core/spreadsheet/csv-text.ts']);
  expect(holding(/join\((?:'\\t'|"\\t")\)/)).toEqual([]);
});

test('whatever is called a table of commas is made through that place', () => {
  const makers = SOURCES.filter((path) => path.endsWith('-csv.ts') && path.startsWith('host/cli/'));
  expect(makers.length).toBeGreaterThanOrEqual(12);
  const through = holding(/spreadsheet\/csv-text\.ts'|csv-table\.ts'/);
  expect(makers.filter((path) => !through.includes(path))).toEqual([]);
  expect(holding(/text\/csv|tab-separated-values/)).toEqual(['renderer/files/save-file.ts']);
});
