import type { LibraryDatabase } from '../database.ts';
import { sealOf } from '../seal.ts';
import type { Row, SealedTable } from '../seal.ts';
import type { Migration } from './migration.ts';

/**
 * A seal on each row over all that it says, so that a change by a failing disk is seen in lists too. What a list reads stands before
 * what it does not, which SQLite would otherwise read on the way. Results and studies get numbers: they are the order they came in,
 * whatever the clock said. A body that is not what was saved keeps the sha256 it does not match, so reading it says so as before.
 */
export const seals: Migration = {
  version: 5,
  name: 'seals',
  up: (db) => {
    for (const each of MOVES) move(db, each);
    db.exec('CREATE INDEX version_of_document ON version (kind, document, number)');
    db.exec(REFUSE_OLDER_PROGRAMS);
  },
};

/**
 * An older program that has the library open meanwhile knows no seals. It can add nothing to it, because a seal is missing; what it
 * undoes is refused here, with all else it did in the same transaction.
 */
const REFUSE_OLDER_PROGRAMS = `
  CREATE TRIGGER action_under_seal BEFORE UPDATE OF undone ON action
  WHEN NEW.undone <> OLD.undone AND NEW.seal = OLD.seal
  BEGIN
    SELECT RAISE(ABORT, 'The library has been brought up to date by a newer version of Care Market Modeller. Close this one and open that.');
  END`;

type Move = {
  readonly table: SealedTable;
  /** What finds a row again. */
  readonly key: readonly string[];
  /** The order in which rows that had no numbers get them; null where they have them, or none are needed. */
  readonly numberedBy: string | null;
  /** Columns a list reads, and those it does not, as SQLite is told of them. */
  readonly listed: Readonly<Record<string, string>>;
  readonly bodies: Readonly<Record<string, string>>;
  readonly primaryKey?: string;
};

const TEXT = 'TEXT NOT NULL';
const NUMBER = 'INTEGER PRIMARY KEY AUTOINCREMENT';
const POSITIVE = (column: string): string => `INTEGER NOT NULL CHECK (${column} > 0)`;
const COUNT = (column: string): string => `INTEGER NOT NULL CHECK (${column} >= 0)`;
const JSON_TEXT = (column: string): string => `TEXT NOT NULL CHECK (json_valid(${column}))`;

const MOVES: readonly Move[] = [
  {
    table: 'result',
    key: ['id'],
    numberedBy: 'created_at, id',
    listed: {
      number: NUMBER,
      id: 'TEXT NOT NULL UNIQUE',
      created_at: TEXT,
      engine_version: TEXT,
      inputs_hash: TEXT,
      place_id: TEXT,
      place_name: TEXT,
      future_id: TEXT,
      future_name: TEXT,
      options: JSON_TEXT('options'),
      start: TEXT,
      months: POSITIVE('months'),
      replicates: POSITIVE('replicates'),
      seed: COUNT('seed'),
      removed_at: 'TEXT',
      inputs_sha256: TEXT,
      result_sha256: TEXT,
    },
    bodies: { inputs: JSON_TEXT('inputs'), header: JSON_TEXT('header'), numbers: 'BLOB NOT NULL' },
  },
  {
    table: 'study',
    key: ['id'],
    numberedBy: 'created_at, id',
    listed: {
      number: NUMBER,
      id: 'TEXT NOT NULL UNIQUE',
      created_at: TEXT,
      kind: TEXT,
      engine_version: TEXT,
      inputs_hash: TEXT,
      place_id: TEXT,
      place_name: TEXT,
      options: JSON_TEXT('options'),
      futures: JSON_TEXT('futures'),
      start: TEXT,
      months: POSITIVE('months'),
      seed: COUNT('seed'),
      runs: COUNT('runs'),
      removed_at: 'TEXT',
      inputs_sha256: TEXT,
      answer_sha256: TEXT,
    },
    bodies: {
      inputs: JSON_TEXT('inputs'),
      question: JSON_TEXT('question'),
      answer: JSON_TEXT('answer'),
    },
  },
  {
    table: 'entry',
    key: ['shelf', 'kind', 'id'],
    numberedBy: null,
    listed: {
      shelf: `TEXT NOT NULL CHECK (shelf IN ('document', 'note'))`,
      kind: TEXT,
      id: TEXT,
      revision: POSITIVE('revision'),
      saved_at: TEXT,
      sha256: 'TEXT CHECK ((body IS NULL) = (sha256 IS NULL))',
    },
    bodies: { body: 'TEXT CHECK (body IS NULL OR json_valid(body))' },
    primaryKey: 'shelf, kind, id',
  },
  {
    table: 'action',
    key: ['number'],
    numberedBy: null,
    listed: {
      number: NUMBER,
      id: 'TEXT NOT NULL UNIQUE',
      name: TEXT,
      at: TEXT,
      subject_kind: TEXT,
      subject_id: TEXT,
      undone: 'INTEGER NOT NULL CHECK (undone IN (0, 1))',
      sha256: TEXT,
    },
    bodies: { changes: JSON_TEXT('changes') },
  },
  {
    table: 'version',
    key: ['number'],
    numberedBy: null,
    listed: {
      number: NUMBER,
      id: 'TEXT NOT NULL UNIQUE',
      kind: TEXT,
      document: TEXT,
      name: TEXT,
      note: TEXT,
      kept_at: TEXT,
      revision: POSITIVE('revision'),
      sha256: TEXT,
    },
    bodies: { body: JSON_TEXT('body') },
  },
  {
    table: 'books',
    key: ['id'],
    numberedBy: null,
    listed: { id: 'TEXT PRIMARY KEY NOT NULL', saved_at: TEXT, sha256: TEXT },
    bodies: { body: JSON_TEXT('body') },
  },
  {
    table: 'setting',
    key: ['key'],
    numberedBy: null,
    listed: { key: 'TEXT PRIMARY KEY NOT NULL', value: JSON_TEXT('value') },
    bodies: {},
  },
];

/** Large bodies go from table to table within SQLite, one row at a time. */
function move(db: LibraryDatabase, { table, key, numberedBy, listed, bodies, primaryKey }: Move): void {
  const columns = Object.keys(listed).filter((column) => column !== 'number' || numberedBy === null);
  const rows = db.prepare<[], Row>(`SELECT ${columns.join()} FROM ${table}${ordered(numberedBy)}`).all();
  const numbered = rows.map((row, i) => (numberedBy === null ? row : { number: i + 1, ...row }));
  const highest = db.prepare<[string], number>('SELECT seq FROM sqlite_sequence WHERE name = ?').pluck();
  const highestGiven = highest.get(table);

  const shape = Object.entries({ ...listed, seal: TEXT, ...bodies }).map(([name, type]) => `${name} ${type}`);
  const constraint = primaryKey === undefined ? '' : `, PRIMARY KEY (${primaryKey})`;
  db.exec(`CREATE TABLE sealed (${shape.join()}${constraint}) STRICT`);
  const said = [...Object.keys(listed), 'seal'];
  const add = db.prepare<[Row]>(`
    INSERT INTO sealed (${[...said, ...Object.keys(bodies)].join()})
    SELECT ${[...said.map((name) => `@${name}`), ...Object.keys(bodies)].join()}
    FROM ${table} WHERE ${key.map((name) => `${name} = @${name}`).join(' AND ')}`);
  for (const row of numbered) add.run({ ...row, seal: sealOf(table, row) });
  db.exec(`DROP TABLE ${table}; ALTER TABLE sealed RENAME TO ${table}`);
  if (highestGiven !== undefined) giveNoneTwice(db, table, highestGiven);
}

function ordered(by: string | null): string {
  return by === null ? '' : ` ORDER BY ${by}`;
}

/** A number that was given and whose row has gone is not given to another. */
function giveNoneTwice(db: LibraryDatabase, table: SealedTable, highest: number): void {
  db.prepare<[string]>('DELETE FROM sqlite_sequence WHERE name = ?').run(table);
  db.prepare<[string, number]>('INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)').run(table, highest);
}
