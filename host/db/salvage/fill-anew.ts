import type { Salvaged } from '../../../contract/schemas/safety.ts';
import { tablesOf } from '../check/row-reader.ts';
import type { TableOf } from '../check/row-reader.ts';
import { connect } from '../database.ts';
import type { LibraryDatabase } from '../database.ts';
import { upgrade } from '../migrate.ts';
import { MIGRATIONS } from '../migrations/all.ts';
import type { Row } from '../seal.ts';
import { cutHistory } from './cut-history.ts';
import { formatOf } from './format-of.ts';
import { attempt } from './listings.ts';
import { lostRow, lostTable, lostUncounted, thingOf } from './lost.ts';
import type { Lost } from './lost.ts';
import { readRows } from './read-rows.ts';

export type Filled = { readonly kept: Salvaged['kept']; readonly lost: readonly string[] };

/** A number that was given is not given again, but for one that is itself damaged. */
const LARGEST_NUMBER = 2 ** 48;

/**
 * Make a library of today’s format of all that can be read and is whole in another. Rows go over as they are, with their seals.
 * Null where not even what tables there are can be read.
 */
export function fillAnew(from: LibraryDatabase, path: string): Filled | null {
  const format = attempt(() => formatOf(from));
  if (format === undefined || format === null) return null;
  const to = connect(path, 0);
  try {
    // It counts only when it is finished, and is written to the disk as a whole then.
    to.pragma('journal_mode = MEMORY');
    to.pragma('synchronous = OFF');
    upgrade(
      to,
      MIGRATIONS.filter(({ version }) => version <= format),
    );
    const lost: string[] = [];
    to.transaction(() => lost.push(...copyAll(from, to, format)))();
    upgrade(to, MIGRATIONS);
    return { kept: countsOf(to), lost };
  } finally {
    to.close();
  }
}

/** Make a library that holds nothing. */
export function beginEmpty(path: string): Salvaged['kept'] {
  const db = connect(path, 0);
  try {
    upgrade(db, MIGRATIONS);
    return countsOf(db);
  } finally {
    db.close();
  }
}

/** What could not be copied, a sentence each. */
function copyAll(from: LibraryDatabase, to: LibraryDatabase, format: number): readonly string[] {
  const readable = new Set((attempt(() => tablesOf(from)) ?? []).map(({ name }) => name));
  const tables = tablesOf(to);
  const lost = tables.flatMap((table) =>
    readable.has(table.name) ? copyTable(from, to, { table, format }) : [lostTable(table)],
  );
  const cut = tables.some(({ name }) => name === 'action') ? cutHistory(to, lost) : null;
  return [...lost.map(({ sentence }) => sentence), ...(cut === null ? [] : [cut])];
}

type Copied = { readonly table: TableOf; readonly format: number };

function copyTable(from: LibraryDatabase, to: LibraryDatabase, { table, format }: Copied): readonly Lost[] {
  const columns = to
    .prepare<[string], string>('SELECT name FROM pragma_table_info(?)')
    .pluck()
    .all(table.name);
  const put = to.prepare<[Row]>(
    `INSERT OR IGNORE INTO ${table.name} (${columns.join()}) VALUES (${columns.map((name) => `@${name}`).join()})`,
  );
  const kept = new Set<string | null>();
  const lost: Lost[] = [];
  const { rows, mayLackRows } = readRows(from, table, format);
  for (const { rowid, row, isWhole } of rows) {
    if (isWhole) {
      put.run(row);
      kept.add(thingOf(table.like, row));
    } else {
      lost.push(lostRow(table, rowid, row));
    }
  }
  keepCounting(from, to, table.name);
  // An index that is damaged may list a row twice, once where there is none.
  const really = lost.filter(({ thing }) => thing === null || !kept.has(thing));
  return mayLackRows ? [...really, lostUncounted(table)] : really;
}

function keepCounting(from: LibraryDatabase, to: LibraryDatabase, table: string): void {
  const given = attempt(() =>
    from.prepare<[string], number>('SELECT seq FROM sqlite_sequence WHERE name = ?').pluck().get(table),
  );
  if (given === undefined || given > LARGEST_NUMBER) return;
  to.prepare<[number, string]>('UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?').run(
    given,
    table,
  );
}

const COUNTS = {
  documents: "SELECT count(*) FROM entry WHERE shelf = 'document' AND body IS NOT NULL",
  notes: "SELECT count(*) FROM entry WHERE shelf = 'note' AND body IS NOT NULL",
  versions: 'SELECT count(*) FROM version',
  results: 'SELECT count(*) FROM result WHERE removed_at IS NULL',
  answers: 'SELECT count(*) FROM study WHERE removed_at IS NULL',
  books: 'SELECT count(*) FROM books',
} as const;

function countsOf(db: LibraryDatabase): Salvaged['kept'] {
  return Object.entries(COUNTS).map(([kind, sql]) => ({
    kind,
    count: db.prepare<[], number>(sql).pluck().get() ?? 0,
  }));
}
