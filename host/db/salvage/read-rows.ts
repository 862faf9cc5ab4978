import type { LibraryDatabase } from '../database.ts';
import { isWhole } from '../check/row-reader.ts';
import type { TableOf } from '../check/row-reader.ts';
import type { Row } from '../seal.ts';
import { attempt, listingsOf } from './listings.ts';
import type { Listings } from './listings.ts';

/** A row of a damaged table: whole, or lost with as much of it as can be read, which may itself be wrong. */
export type ReadRow = { readonly rowid: number; readonly row: Row; readonly isWhole: boolean };

export type TableRead = {
  readonly rows: Generator<ReadRow>;
  /** Whether rows may be missing of which nothing is known. */
  readonly mayLackRows: boolean;
};

/** Read every row of a damaged table by whichever way leads to it. */
export function readRows(db: LibraryDatabase, table: TableOf, version: number): TableRead {
  const listings = listingsOf(db, table);
  return { rows: rowsOf(db, table, version, listings), mayLackRows: !listings.isComplete };
}

function* rowsOf(
  db: LibraryDatabase,
  table: TableOf,
  version: number,
  { rows, fromBeginning, fromEnd }: Listings,
): Generator<ReadRow> {
  const { name } = table;
  const byNumber = db.prepare<[number], Row>(`SELECT * FROM ${name} NOT INDEXED WHERE rowid = ?`);
  const after = db.prepare<[number], Row>(
    `SELECT * FROM ${name} NOT INDEXED ORDER BY rowid LIMIT 1 OFFSET ?`,
  );
  const before = db.prepare<[number], Row>(
    `SELECT * FROM ${name} NOT INDEXED ORDER BY rowid DESC LIMIT 1 OFFSET ?`,
  );
  for (const [rowid, known] of rows) {
    const ways = [
      () => byNumber.get(rowid),
      () => placed(fromBeginning.get(rowid), (place) => after.get(place)),
      () => placed(fromEnd.get(rowid), (place) => before.get(place)),
    ];
    let best: Row = known;
    let whole: Row | undefined;
    for (const way of ways) {
      const row = attempt(way);
      if (row === undefined) continue;
      best = row;
      if (isWhole(table, row, version)) whole = row;
      if (whole !== undefined) break;
    }
    if (whole !== undefined) yield { rowid, row: whole, isWhole: true };
    else
      yield { rowid, row: best === known ? { ...known, ...listed(db, name, rowid) } : best, isWhole: false };
  }
}

function placed(place: number | undefined, read: (place: number) => Row | undefined): Row | undefined {
  return place === undefined ? undefined : read(place);
}

/** What of a row can be read a column at a time, where the large ones cannot. */
function listed(db: LibraryDatabase, table: string, rowid: number): Row {
  const columns = attempt(() =>
    db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table),
  );
  const read = (columns ?? []).flatMap((column) => {
    const value = attempt(() =>
      db.prepare(`SELECT ${column} FROM ${table} NOT INDEXED WHERE rowid = ?`).pluck().get(rowid),
    );
    return value === undefined ? [] : [[column, value] as const];
  });
  return Object.fromEntries(read);
}
