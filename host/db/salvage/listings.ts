import { isSqliteError } from '../database.ts';
import type { LibraryDatabase } from '../database.ts';
import type { TableOf } from '../check/row-reader.ts';
import type { Row } from '../seal.ts';

/** What is known of the rows of a damaged table before they are read: from the table itself, from both ends, and from its indices. */
export type Listings = {
  /** Each row with as much of it as an index says. */
  readonly rows: ReadonlyMap<number, Row>;
  /** Where a row stands counted from the beginning, and from the end, as far as could be walked. */
  readonly fromBeginning: ReadonlyMap<number, number>;
  readonly fromEnd: ReadonlyMap<number, number>;
  /** Whether one of the ways went through to the end: then no row is missing from all of them. */
  readonly isComplete: boolean;
};

/** Numbers are given one after the other, so all there can be are tried; this many at most. */
const MOST_TRIED = 1_000_000;

export function listingsOf(db: LibraryDatabase, { name }: TableOf): Listings {
  const rows = new Map<number, Row>();
  const add = (found: Row): void => {
    const { its_rowid: rowid, ...said } = found;
    if (typeof rowid === 'number') rows.set(rowid, { ...rows.get(rowid), ...said });
  };
  const walk = (direction: 'ASC' | 'DESC'): { readonly at: Map<number, number>; readonly whole: boolean } => {
    const at = new Map<number, number>();
    const whole = eachRow(
      db,
      `SELECT rowid AS its_rowid FROM ${name} NOT INDEXED ORDER BY rowid ${direction}`,
      (row) => {
        at.set(Number(row['its_rowid']), at.size);
        add(row);
      },
    );
    return { at, whole };
  };
  const beginning = walk('ASC');
  const end = walk('DESC');
  const indices = indicesOf(db, name).map((index) => eachRow(db, index, add));
  for (const rowid of numbersBelow(db, name, [...rows.keys()])) {
    if (!rows.has(rowid) && isThere(db, name, rowid)) rows.set(rowid, {});
  }
  const isComplete = [beginning.whole, end.whole, ...indices].some(Boolean);
  return { rows, fromBeginning: beginning.at, fromEnd: end.at, isComplete };
}

/** Whether all rows were come by. */
function eachRow(db: LibraryDatabase, sql: string, take: (row: Row) => void): boolean {
  try {
    for (const row of db.prepare<[], Row>(sql).iterate()) take(row);
    return true;
  } catch (error) {
    if (isSqliteError(error)) return false;
    throw error;
  }
}

/** What reads an index and nothing else. */
function indicesOf(db: LibraryDatabase, table: string): readonly string[] {
  try {
    const names = db.prepare<[string], string>('SELECT name FROM pragma_index_list(?)').pluck().all(table);
    return names.map((index) => {
      const columns = db
        .prepare<[string], string>('SELECT name FROM pragma_index_info(?)')
        .pluck()
        .all(index);
      return `SELECT rowid AS its_rowid, ${columns.join()} FROM ${table} INDEXED BY "${index}"`;
    });
  } catch (error) {
    if (isSqliteError(error)) return [];
    throw error;
  }
}

function numbersBelow(db: LibraryDatabase, table: string, known: readonly number[]): readonly number[] {
  const given = attempt(() =>
    db.prepare<[string], number>('SELECT seq FROM sqlite_sequence WHERE name = ?').pluck().get(table),
  );
  const highest = [...known, given ?? 0].filter((number) => number <= MOST_TRIED);
  return Array.from({ length: highest.reduce((most, each) => Math.max(most, each), 0) }, (_, i) => i + 1);
}

function isThere(db: LibraryDatabase, table: string, rowid: number): boolean {
  const found = attempt(() => db.prepare(`SELECT 1 FROM ${table} NOT INDEXED WHERE rowid = ?`).get(rowid));
  return found !== undefined;
}

/** Undefined where what it takes cannot be read. */
export function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (isSqliteError(error)) return undefined;
    throw error;
  }
}
