import { ContractError } from '../../../contract/errors.ts';
import { connectExisting, isSqliteError } from '../database.ts';
import type { LibraryDatabase } from '../database.ts';
import { damageOf, explained } from '../failures.ts';
import { refuseForeign, refuseNewer, versionOf } from '../format.ts';
import { damageOfLog } from '../log-damage.ts';
import { MIGRATIONS } from '../migrations/all.ts';
import { refuseStub } from '../refuse-stub.ts';
import type { Row } from '../seal.ts';
import { nameRow } from './name-row.ts';
import { isWhole, tablesOf } from './row-reader.ts';
import type { TableOf } from './row-reader.ts';
import { hasSchemaOfItsVersion } from './schema.ts';

/** What is not as it was saved, a sentence each; none where the library is sound. `more` counts those left out. */
export type Checked = { readonly findings: readonly string[]; readonly more: number };

const BUSY_TIMEOUT_MS = 5_000;
const MOST_FINDINGS = 50;
/** 32 MB, which are read in a moment. */
const FEW_PAGES = 8_192;
/** A number no library comes near, and from which on SQLite may run out of them. */
const LARGEST_NUMBER = 2 ** 48;

/**
 * Look through the whole library: the file, its tables, and that every row is what was saved. Others may read and write meanwhile.
 * @throws ContractError where it cannot be looked through just now: it is in use, there is no room, it may not be read.
 */
export function checkLibrary(path: string, { busyTimeoutMs = BUSY_TIMEOUT_MS } = {}): Checked {
  const findings = explained(path, () => {
    const hidden = damageOfLog(path);
    // Opening it would let go of what SQLite does not see in the log.
    if (hidden !== null) return [`The library is damaged: ${hidden}.`];
    const db = connectExisting(path, busyTimeoutMs);
    try {
      return [...findingsOn(db, path)];
    } finally {
      db.close();
    }
  });
  return { findings: findings.slice(0, MOST_FINDINGS), more: Math.max(0, findings.length - MOST_FINDINGS) };
}

function* findingsOn(db: LibraryDatabase, path: string): Generator<string> {
  try {
    db.pragma('trusted_schema = OFF');
    db.pragma('cell_size_check = ON');
    db.pragma('query_only = ON');
    refuseStub(path);
    refuseForeign(db, path);
    refuseNewer(db, path, MIGRATIONS);
    yield* asFarAsRead(ofTheFile(db));
    if (!hasSchemaOfItsVersion(db, MIGRATIONS)) {
      yield 'How the library is laid out is not what this program made: its description of its tables is damaged.';
    }
    for (const table of tablesOf(db)) yield* asFarAsRead(ofTable(db, table));
  } catch (error) {
    yield damageIn(error);
  }
}

/** What is wrong up to where it can be read no further, and that. */
function* asFarAsRead(findings: Generator<string>): Generator<string> {
  try {
    yield* findings;
  } catch (error) {
    yield damageIn(error);
  }
}

function* ofTable(db: LibraryDatabase, table: TableOf): Generator<string> {
  yield* ofNumbers(db, table);
  yield* ofRows(db, table);
}

/** The whole file at once where that keeps nobody waiting, as while there is a write-ahead log; else a table after the other. */
function* ofTheFile(db: LibraryDatabase): Generator<string> {
  const hasLog = db.pragma('journal_mode', { simple: true }) === 'wal';
  const isSmall = (db.pragma('page_count', { simple: true }) as number) <= FEW_PAGES;
  const tables = db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck();
  const scopes = hasLog || isSmall ? [`${MOST_FINDINGS}`] : tables.all();
  for (const scope of scopes) {
    const said = db.prepare<[], string>(`PRAGMA integrity_check(${scope})`).pluck().all();
    yield* inOneSentence(said);
  }
}

/** What SQLite says is for those who mend databases: the first of it tells them enough, and hundreds of lines tell nobody more. */
function inOneSentence(said: readonly string[]): readonly string[] {
  const faults = said
    .flatMap((each) => each.split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '' && line !== 'ok' && !line.startsWith('***'));
  const [first, ...others] = faults;
  if (first === undefined) return [];
  const more = others.length === 0 ? '' : `, and ${others.length} more faults like it`;
  return [`The file does not hold together: ${first}${more}.`];
}

/** The numbers that were given must not be given again, nor have run out. */
function* ofNumbers(db: LibraryDatabase, { name }: TableOf): Generator<string> {
  const isNumbered = db.prepare<[string], number>(
    "SELECT count(*) FROM pragma_table_info(?) WHERE name = 'number'",
  );
  if (isNumbered.pluck().get(name) !== 1) return;
  const given = db.prepare<[string], number>('SELECT seq FROM sqlite_sequence WHERE name = ?').pluck();
  const highest = db.prepare<[], number | null>(`SELECT max(number) FROM ${name}`).pluck().get() ?? 0;
  const last = given.get(name) ?? 0;
  if (last < highest || last > LARGEST_NUMBER)
    yield `The count of what was ever in the table ${name} is damaged.`;
}

/** One row at a time, so that whoever wants to write in between can. */
function* ofRows(db: LibraryDatabase, table: TableOf): Generator<string> {
  const version = versionOf(db);
  const next = db.prepare<[number], Row>(
    `SELECT rowid AS its_rowid, * FROM ${table.name} NOT INDEXED WHERE rowid > ? ORDER BY rowid LIMIT 1`,
  );
  let at = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const found = next.get(at);
    if (found === undefined) return;
    const { its_rowid: rowid, ...row } = found;
    if (!isWhole(table, row, version)) yield `${nameRow(table.like, row)} is not what was saved.`;
    at = Number(rowid);
  }
}

/** Damage that keeps the rest from being looked through; anything else is thrown on. */
function damageIn(error: unknown): string {
  if (error instanceof ContractError && error.code === 'library-damaged') return damageOf(error);
  if (isSqliteError(error) && /^SQLITE_(?:CORRUPT|NOTADB|ERROR|IOERR_SHORT_READ)/.test(error.code)) {
    return `Part of the library cannot be read: ${error.message}.`;
  }
  throw error;
}
