import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { connectExisting } from '../../host/db/database.ts';
import type { LibraryDatabase } from '../../host/db/database.ts';
import { versionOf } from '../../host/db/format.ts';
import { upgrade } from '../../host/db/migrate.ts';
import { MIGRATIONS } from '../../host/db/migrations/all.ts';
import { openLibrary } from '../../host/db/open.ts';
import { changedBody, isSealed, SEALED_TABLES } from '../../host/db/seal.ts';
import type { Row } from '../../host/db/seal.ts';
import { contentsOf, OLDER_FORMATS, olderLibrary } from '../host/db/older-library.ts';
import { temporaryFolder } from '../host/db/temporary-folder.ts';

const root = temporaryFolder(16);
const FILES = ['library.sqlite', 'library.sqlite-wal', 'library.sqlite-shm', 'library.sqlite-journal'];

/** Calls back before each statement that is run, and after the last. */
function beforeEach(db: LibraryDatabase, action: () => void): void {
  const exec = db.exec.bind(db);
  const prepare = db.prepare.bind(db) as unknown as (
    sql: string,
  ) => Record<string, (...values: unknown[]) => unknown>;
  db.exec = (sql) => {
    const statements = sql.includes('TRIGGER') ? [sql] : sql.split(';');
    for (const statement of statements.filter((each) => each.trim() !== '')) {
      action();
      exec(statement);
    }
    return db;
  };
  const pragma = db.pragma.bind(db);
  db.pragma = (source, options) => {
    action();
    return pragma(source, options);
  };
  db.prepare = ((sql: string) => {
    const statement = prepare(sql);
    for (const name of ['run', 'get', 'all']) {
      const run = statement[name]!.bind(statement);
      statement[name] = (...values) => {
        action();
        return run(...values);
      };
    }
    return statement;
  }) as never;
}

type State = { readonly at: number; readonly folder: string };

/** Upgrades a library and keeps what stands on the disk at each statement, as a program killed there would leave it. */
function statesWhileUpgrading(folder: string, journal: 'WAL' | 'DELETE'): { kills: number; states: State[] } {
  const path = join(folder, 'library.sqlite');
  const db = connectExisting(path, 0);
  db.pragma(`journal_mode = ${journal}`);
  db.pragma('synchronous = FULL');
  // With room for hardly a page, what is not yet committed goes to the disk.
  db.pragma('cache_size = 2');
  const seen = new Set<string>();
  const states: State[] = [];
  let kills = 0;
  const keep = (): void => {
    kills++;
    const there = FILES.filter((name) => existsSync(join(folder, name)));
    const print = createHash('sha256');
    for (const name of there) print.update(name).update(readFileSync(join(folder, name)));
    const hash = print.digest('hex');
    if (seen.has(hash)) return;
    seen.add(hash);
    const state = { at: kills, folder: join(`${folder}-killed`, `${kills}`) };
    mkdirSync(state.folder, { recursive: true });
    for (const name of there) cpSync(join(folder, name), join(state.folder, name));
    states.push(state);
  };
  beforeEach(db, keep);
  upgrade(db, MIGRATIONS);
  keep();
  db.close();
  return { kills, states };
}

function notWhole(db: LibraryDatabase): readonly string[] {
  return SEALED_TABLES.flatMap((table) =>
    db
      .prepare<[], Row>(`SELECT * FROM ${table}`)
      .all()
      .filter((row) => !isSealed(table, row) || changedBody(table, row) !== null)
      .map((row) => `${table} ${JSON.stringify(row)}`),
  );
}

function formatIn(folder: string): number {
  const db = connectExisting(join(folder, 'library.sqlite'), 0);
  const format = versionOf(db);
  db.close();
  return format;
}

function orderOf({ db }: { readonly db: LibraryDatabase }): unknown {
  return ['result', 'study'].map((table) =>
    db.prepare(`SELECT id FROM ${table} ORDER BY number DESC`).pluck().all(),
  );
}

test.each(
  OLDER_FORMATS.flatMap((format) =>
    (['WAL', 'DELETE'] as const).map((journal) => [format, journal] as const),
  ),
)(
  'a program killed at any statement of an upgrade from format %i (journal %s) leaves the old library or the new one, with every row',
  { timeout: 120_000 },
  (format, journal) => {
    const folder = join(root, `${format}-${journal}`);
    olderLibrary(folder, format);
    const before = connectExisting(join(folder, 'library.sqlite'), 0);
    const contents = contentsOf(before);
    before.close();
    const { kills, states } = statesWhileUpgrading(folder, journal);
    const wrong: string[] = [];
    const seen = { old: 0, new: 0 };
    for (const { at, folder: killed } of states) {
      const found = formatIn(killed);
      if (found === format) seen.old++;
      else if (found === MIGRATIONS.length) seen.new++;
      else wrong.push(`Statement ${at}: format ${found}.`);
      const library = openLibrary(killed);
      const said = contentsOf(library.db);
      if (JSON.stringify(said) !== JSON.stringify(contents)) wrong.push(`Statement ${at}: other rows.`);
      wrong.push(...notWhole(library.db).map((row) => `Statement ${at}: ${row} is not under its seal.`));
      const verdict = library.db.pragma('integrity_check', { simple: true });
      if (verdict !== 'ok') wrong.push(`Statement ${at}: ${String(verdict)}`);
      const studies = format >= 2 ? ['april', 'march'] : [];
      expect(orderOf(library)).toEqual([['april', 'march'], studies]);
      library.close();
      rmSync(killed, { recursive: true });
    }
    console.log(
      `format ${format}, journal ${journal}: killed at ${kills} statements, ${states.length} states of the disk, old ${seen.old} times, new ${seen.new} times, ${wrong.length} wrong`,
    );
    expect(wrong).toEqual([]);
    expect([kills > 50, seen.old > 0, seen.new > 0]).toEqual([true, true, true]);
  },
);
