import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { ContractError } from '../../contract/errors.ts';
import type { Salvaged } from '../../contract/schemas/safety.ts';
import { checkLibrary } from '../../host/db/check/check-library.ts';
import { connectExisting } from '../../host/db/database.ts';
import type { LibraryDatabase } from '../../host/db/database.ts';
import { libraryFile } from '../../host/db/library-file.ts';
import { salvageLibrary } from '../../host/db/salvage/salvage-library.ts';
import { SEALED_TABLES } from '../../host/db/seal.ts';
import { temporaryFolder } from '../host/db/temporary-folder.ts';
import { fullLibraryBytes, libraryOf, openQuietly, randomBelow, withBitFlipped } from './damage.ts';

const DAMAGED = 60;
const SEED = 20_261_123;
const PAGE_BYTES = 4_096;
/** How SQLite lays out a page that says where others are. */
const INTERIOR_PAGE = 5;
const INTERIOR_HEADER_BYTES = 12;
const CHILD_BYTES = 4;
const AT = new Date('2027-02-01T00:00:00Z');

const root = temporaryFolder(16);
const sound = fullLibraryBytes(join(root, 'sound'));

type Found = { readonly table: string; readonly rowid: number; readonly row: string };
/** Every row by its table and what tells it from the others in it. */
type Rows = ReadonlyMap<string, Found>;

const KEYS = ['shelf', 'kind', 'id', 'key'];

function rowsOn(db: LibraryDatabase, table: string): readonly (readonly [string, Found])[] {
  type Row = Readonly<Record<string, unknown>> & { readonly its_rowid: number };
  const rows = db.prepare<[], Row>(`SELECT rowid AS its_rowid, * FROM ${table}`).all();
  return rows.map(({ its_rowid: rowid, ...row }) => {
    const key = JSON.stringify(KEYS.flatMap((column) => row[column] ?? []));
    return [`${table} ${key}`, { table, rowid, row: JSON.stringify(row) }] as const;
  });
}

/** Those that can be asked for one at a time and come back the same, which is another way than salvage’s. */
function leftOf(saved: Rows, path: string): readonly string[] {
  const db = connectExisting(path, 0);
  try {
    return [...saved].filter(([, found]) => isLeft(db, found)).map(([key]) => key);
  } finally {
    db.close();
  }
}

function isLeft(db: LibraryDatabase, { table, rowid, row }: Found): boolean {
  try {
    return JSON.stringify(db.prepare(`SELECT * FROM ${table} WHERE rowid = ?`).get(rowid)) === row;
  } catch {
    return false;
  }
}

function allRows(folder: string): Rows {
  const library = openQuietly(folder);
  try {
    return new Map(SEALED_TABLES.flatMap((table) => rowsOn(library.db, table)));
  } finally {
    library.close();
  }
}

function salvaged(path: string): Salvaged | null {
  try {
    return salvageLibrary(path, AT);
  } catch (error) {
    if (error instanceof ContractError && error.message.startsWith('Nothing can be read')) return null;
    throw error;
  }
}

const saved = allRows(libraryOf(join(root, 'saved'), sound));

type Figures = { libraries: number; rows: number; kept: number; stepsLetGo: number; unreadable: number };

/** What is wrong with what was saved of one damaged library, a sentence each; its figures are added to the others. */
function wrongWith(bytes: Buffer, figures: Figures): readonly string[] {
  const folder = join(root, 'damaged');
  const path = libraryFile(libraryOf(folder, bytes));
  const left = leftOf(saved, path);
  const came = salvaged(path);
  const untidy = readdirSync(folder).filter((name) => /copy|fresh|unfinished/.test(name));
  const wrong = untidy.map((name) => `${name} lies about`);
  figures.libraries++;
  if (came === null) {
    figures.unreadable++;
    return readFileSync(path).equals(bytes) ? wrong : [...wrong, 'what could not be read was changed'];
  }
  if (!readFileSync(came.setAside).equals(bytes)) wrong.push('the damaged file is not as it was');
  const found = allRows(folder);
  for (const [key, { row }] of found)
    if (saved.get(key)?.row !== row) wrong.push(`${key} is not what was saved`);
  const missing = left.filter((key) => !found.has(key));
  const things = missing.filter((key) => !isStep(key));
  if (things.length > 0) wrong.push(`${things.join()} could have been read`);
  if (found.size < saved.size && came.lost.length === 0) wrong.push('what is lost is not told');
  figures.rows += countOfThings(saved);
  figures.kept += countOfThings(found);
  figures.stepsLetGo += missing.length - things.length;
  return wrong;
}

function isStep(key: string): boolean {
  return key.startsWith('action ');
}

function countOfThings(rows: Rows): number {
  return [...rows.keys()].filter((key) => !isStep(key)).length;
}

function tried(
  name: string,
  libraries: Iterable<Buffer>,
): { readonly wrong: readonly string[]; readonly figures: Figures } {
  const figures: Figures = { libraries: 0, rows: 0, kept: 0, stepsLetGo: 0, unreadable: 0 };
  const wrong = [...libraries].flatMap((bytes, i) =>
    wrongWith(bytes, figures).map((each) => `${i}: ${each}`),
  );
  const { libraries: all, rows, kept, stepsLetGo, unreadable } = figures;
  console.log(
    `${name}, ${all} times: ${kept} of ${rows} rows saved, ${stepsLetGo} whole steps of the history let go, ${unreadable} times nothing could be read, ${wrong.length} wrong`,
  );
  return { wrong, figures };
}

function* withBitsFlipped(): Generator<Buffer> {
  const below = randomBelow(SEED);
  for (let found = 0; found < DAMAGED;) {
    const bytes = withBitFlipped(sound, below(sound.length * 8));
    if (checkLibrary(libraryFile(libraryOf(join(root, 'maybe'), bytes))).findings.length === 0) continue;
    found++;
    yield bytes;
  }
}

function wiped(from: number, to: number): Buffer {
  return Buffer.from(sound).fill(0xee, from, to);
}

test('out of a library with a damaged bit every row that is left comes whole and none comes wrong; the damaged file is kept', () => {
  const { wrong, figures } = tried('one damaged bit', withBitsFlipped());
  expect(wrong).toEqual([]);
  expect(figures.kept / figures.rows).toBeGreaterThan(0.97);
  expect(figures.unreadable).toBeLessThan(DAMAGED / 5);
});

test('so it does where a whole page is lost, whichever it is; where that is the first, a backup is named and nothing changes', () => {
  const pages = Array.from({ length: sound.length / PAGE_BYTES }, (_, i) =>
    wiped(i * PAGE_BYTES, (i + 1) * PAGE_BYTES),
  );
  const { wrong, figures } = tried('a page lost', pages);
  expect(wrong).toEqual([]);
  expect(figures.kept / figures.rows).toBeGreaterThan(0.8);
});

test('where only the first hundred bytes are lost, as when something writes over the beginning of a file, all of it comes', () => {
  const { wrong, figures } = tried('the header lost', [
    wiped(0, 100),
    wiped(0, 16),
    wiped(16, 24),
    wiped(28, 100),
  ]);
  expect(wrong).toEqual([]);
  expect(figures).toMatchObject({ kept: figures.rows, stepsLetGo: 0, unreadable: 0 });
});

/** Where the first page of a table or index begins. */
function pageOf(name: string): number {
  const path = libraryFile(libraryOf(join(root, 'looked-up'), sound));
  const db = connectExisting(path, 0);
  const first = db
    .prepare<[string], number>('SELECT rootpage FROM sqlite_schema WHERE name = ?')
    .pluck()
    .get(name)!;
  db.close();
  return (first - 1) * PAGE_BYTES;
}

/** What the first page of a table says of the pages its rows lie on: each with the place where that is said. */
function pagesOf(
  table: string,
): readonly { readonly saidAt: number; readonly at: number; readonly rows: number }[] {
  const first = pageOf(table);
  expect(sound[first]).toBe(INTERIOR_PAGE);
  const said = Array.from(
    { length: sound.readUInt16BE(first + 3) },
    (_, i) => first + sound.readUInt16BE(first + INTERIOR_HEADER_BYTES + 2 * i),
  );
  return [...said, first + 8].map((saidAt) => {
    const at = (sound.readUInt32BE(saidAt) - 1) * PAGE_BYTES;
    return { saidAt, at, rows: sound.readUInt16BE(at + 3) };
  });
}

/** The number up to which rows lie on the first page of theirs is set back, so that those after it are sought on the next. */
function withSignpostTurned(table: string): Buffer {
  const bytes = Buffer.from(sound);
  const number = pagesOf(table)[0]!.saidAt + CHILD_BYTES;
  expect(bytes[number]).toBeGreaterThan(1);
  bytes[number] = 1;
  return bytes;
}

test('rows that are there and are not found where they should be are come by in their order, from the beginning or the end', () => {
  const { wrong, figures } = tried('a signpost turned', ['entry', 'action'].map(withSignpostTurned));
  expect(wrong).toEqual([]);
  expect(figures).toMatchObject({ kept: figures.rows, stepsLetGo: 0, unreadable: 0 });
  const last = pagesOf('entry').at(-1)!;
  const alsoAtTheEnd = withSignpostTurned('entry').fill(0xee, last.at, last.at + PAGE_BYTES);
  const both = tried('a signpost turned and the last page lost', [alsoAtTheEnd]);
  expect(both.wrong).toEqual([]);
  expect(both.figures.kept).toBe(both.figures.rows - last.rows);
});

test('rows between two pages that are lost are come by one at a time, where their index is lost too', () => {
  const pages = pagesOf('entry');
  const lost = [pages[1]!, pages.at(-2)!];
  const bytes = Buffer.from(sound);
  for (const at of [...lost.map((page) => page.at), pageOf('sqlite_autoindex_entry_1')])
    bytes.fill(0xee, at, at + PAGE_BYTES);
  const { wrong, figures } = tried('two pages and an index lost', [bytes]);
  expect(wrong).toEqual([]);
  expect(figures.kept).toBe(figures.rows - lost[0]!.rows - lost[1]!.rows);
});

test('what an index lists a second time, where nothing is, is not said to be lost', () => {
  const bytes = Buffer.from(sound);
  const numberOfTwo = bytes.indexOf('two', pageOf('sqlite_autoindex_setting_1')) + 'two'.length;
  expect(bytes[numberOfTwo]).toBe(2);
  bytes[numberOfTwo] = 77;
  const { lost } = salvageLibrary(libraryFile(libraryOf(join(root, 'damaged'), bytes)), AT);
  expect(lost).toEqual([]);
});
