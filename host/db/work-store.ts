import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { makeFolder } from '../files/make-folder.ts';
import { connect, isSqliteError } from './database.ts';
import type { LibraryDatabase } from './database.ts';
import { digest } from './digest.ts';

/**
 * Work already done: what each run of a study or replicate of a comparison came to, by the hash of all that it depends on. It stands in
 * a file of its own beside the library, because nothing in it is lost when it goes but time: it can be deleted while
 * the program is closed, and the least recently used work goes by itself when there is too much.
 */
export type WorkStore = {
  /** Null when that run is not known, or is not what was written. */
  readonly read: (key: string, replicate: number) => Float64Array | null;
  /** Written within a quarter of a second, or with the next `flush`. */
  readonly write: (key: string, replicate: number, figures: Float64Array) => void;
  readonly flush: () => void;
  readonly close: () => void;
  /** Why work is not kept, as a sentence; null while it is. */
  readonly trouble: () => string | null;
};

/** Remembers nothing, for those who want nothing kept. */
export const NO_WORK_STORE: WorkStore = {
  read: () => null,
  write: () => {},
  flush: () => {},
  close: () => {},
  trouble: () => null,
};

type Settings = { readonly mostBytes?: number; readonly now?: () => Date };

type Entry = { readonly key: string; readonly replicate: number; readonly figures: Buffer };

const FILE_NAME = 'work.sqlite';
/** "CMMw" in ASCII. */
const APPLICATION_ID = 0x434d4d77;
const FORMAT = 1;
const MOST_BYTES = 2 * 1024 ** 3;
const FLUSH_AFTER_MS = 250;
const FLUSH_AT = 64;
const BUSY_TIMEOUT_MS = 2000;

/** Opens the store of a data folder. It never throws: without it everything works and nothing is remembered. */
export function openWorkStore(
  folder: string,
  { mostBytes = MOST_BYTES, now = () => new Date() }: Settings = {},
): WorkStore {
  const path = join(folder, FILE_NAME);
  let trouble: string | null = null;
  let db: LibraryDatabase | null = null;
  let waiting: Entry[] = [];
  const found = new Set<string>();
  let timer: NodeJS.Timeout | null = null;

  const guarded = <T>(otherwise: T, action: (open: LibraryDatabase) => T): T => {
    if (db === null) return otherwise;
    try {
      return action(db);
    } catch (error) {
      close();
      trouble =
        isUnsound(error) && wasSetAside()
          ? `The file of finished runs ${path} is damaged; it has been set aside, and the next start begins a new one. Nothing is lost but time.`
          : `Finished runs are no longer kept in ${path} (${error instanceof Error ? error.message : String(error)}). The answer is not affected; the same question would start over.`;
      return otherwise;
    }
  };

  /** A damaged file is put out of the way, or it would be met again at every start. */
  function wasSetAside(): boolean {
    try {
      setAside(path, now());
      return true;
    } catch {
      return false;
    }
  }

  function open(): void {
    makeFolder(folder);
    db = connected(path);
    if (db === null) {
      setAside(path, now());
      db = connected(path);
      trouble = `The file of finished runs ${path} could not be read; it has been set aside and a new one begun. Nothing is lost but time.`;
    }
    guarded(undefined, (opened) => makeRoom(opened, mostBytes));
  }

  function close(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    try {
      db?.close();
    } finally {
      db = null;
    }
  }

  function flush(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (waiting.length === 0 && found.size === 0) return;
    const [entries, keys] = [waiting, [...found]];
    waiting = [];
    found.clear();
    guarded(undefined, (opened) =>
      opened
        .transaction(() => {
          const at = afterAll(opened, now());
          put(opened, entries, at);
          touch(opened, keys, at);
        })
        .immediate(),
    );
  }

  try {
    open();
  } catch (error) {
    trouble = `Finished runs cannot be kept in ${path} (${error instanceof Error ? error.message : String(error)}). The answer is not affected; the same question would start over.`;
    close();
  }

  return {
    read: (key, replicate) => {
      const early = waiting.find((entry) => entry.key === key && entry.replicate === replicate);
      const figures = early?.figures ?? guarded(null, (opened) => stored(opened, key, replicate));
      if (figures === null) return null;
      found.add(key);
      return numbersOf(figures);
    },
    write: (key, replicate, figures) => {
      waiting.push({ key, replicate, figures: bytesOf(figures) });
      if (waiting.length >= FLUSH_AT) flush();
      else timer ??= setTimeout(flush, FLUSH_AFTER_MS).unref();
    },
    flush,
    close: () => {
      flush();
      close();
    },
    trouble: () => trouble,
  };
}

/**
 * Null when the file is not one of ours, or damaged.
 * @throws for anything else, such as a full disk, which says nothing against the file
 */
function connected(path: string): LibraryDatabase | null {
  const db = connect(path, BUSY_TIMEOUT_MS);
  try {
    if (isEmpty(db)) create(db);
    if (isOurs(db)) {
      db.pragma('journal_mode = WAL');
      // A power cut may cost the last runs, which are then done again; the file stays sound.
      db.pragma('synchronous = NORMAL');
      return db;
    }
  } catch (error) {
    db.close();
    if (isUnsound(error)) return null;
    throw error;
  }
  db.close();
  return null;
}

function isUnsound(error: unknown): boolean {
  return isSqliteError(error) && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code);
}

function isOurs(db: LibraryDatabase): boolean {
  const id = db.pragma('application_id', { simple: true });
  return id === APPLICATION_ID && db.pragma('user_version', { simple: true }) === FORMAT;
}

function isEmpty(db: LibraryDatabase): boolean {
  return db.prepare('SELECT count(*) = 0 FROM sqlite_schema').pluck().get() === 1;
}

function create(db: LibraryDatabase): void {
  db.pragma('auto_vacuum = INCREMENTAL');
  db.transaction(() => {
    // Another program may have begun it just now.
    if (!isEmpty(db)) return;
    db.exec(`
      CREATE TABLE work (
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE,
        used_at TEXT NOT NULL
      ) STRICT;
      CREATE TABLE figures (
        work INTEGER NOT NULL REFERENCES work (id) ON DELETE CASCADE,
        replicate INTEGER NOT NULL,
        numbers BLOB NOT NULL,
        sha256 TEXT NOT NULL,
        PRIMARY KEY (work, replicate)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX work_by_use ON work (used_at);
    `);
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${FORMAT}`);
  }).immediate();
}

function put(db: LibraryDatabase, entries: readonly Entry[], at: string): void {
  const work = db
    .prepare<[string, string], number>(
      `INSERT INTO work (key, used_at) VALUES (?, ?)
        ON CONFLICT (key) DO UPDATE SET used_at = excluded.used_at RETURNING id`,
    )
    .pluck();
  const figures = db.prepare(
    'INSERT OR REPLACE INTO figures (work, replicate, numbers, sha256) VALUES (?, ?, ?, ?)',
  );
  for (const entry of entries) {
    const id = work.get(entry.key, at);
    figures.run(id, entry.replicate, entry.figures, digest(entry.figures));
  }
}

/** The time, or just after the latest there is where the clock was set back: what was used last is last. */
function afterAll(db: LibraryDatabase, now: Date): string {
  const latest = db.prepare<[], string | null>('SELECT max(used_at) FROM work').pluck().get() ?? '';
  const next = Date.parse(latest) + 1;
  return new Date(Math.max(now.getTime(), Number.isNaN(next) ? 0 : next)).toISOString();
}

/** What is found is in use. */
function touch(db: LibraryDatabase, keys: readonly string[], at: string): void {
  const used = db.prepare<[string, string]>('UPDATE work SET used_at = ? WHERE key = ?');
  for (const key of keys) used.run(at, key);
}

function stored(db: LibraryDatabase, key: string, replicate: number): Buffer | null {
  const row = db
    .prepare<[string, number], { numbers: Buffer; sha256: string }>(
      `SELECT numbers, sha256 FROM figures JOIN work ON work.id = figures.work WHERE key = ? AND replicate = ?`,
    )
    .get(key, replicate);
  return row === undefined || digest(row.numbers) !== row.sha256 ? null : row.numbers;
}

/** Lets the least recently used work go until half of the room is free. */
function makeRoom(db: LibraryDatabase, mostBytes: number): void {
  db.pragma('foreign_keys = ON');
  const pages = db.pragma('page_size', { simple: true }) as number;
  const held = (): number =>
    ((db.pragma('page_count', { simple: true }) as number) -
      (db.pragma('freelist_count', { simple: true }) as number)) *
    pages;
  if (held() <= mostBytes) return;
  const oldest = db.prepare<[], number>('SELECT id FROM work ORDER BY used_at, id LIMIT 1').pluck();
  const remove = db.prepare<[number]>('DELETE FROM work WHERE id = ?');
  db.transaction(() => {
    for (let id = oldest.get(); id !== undefined && held() > mostBytes / 2; id = oldest.get()) remove.run(id);
  }).immediate();
  db.pragma('incremental_vacuum');
}

function setAside(path: string, at: Date): void {
  if (existsSync(path)) renameSync(path, `${path}.set-aside-${at.toISOString().replaceAll(/[:.]/g, '-')}`);
  for (const suffix of ['-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true });
}

function bytesOf(figures: Float64Array): Buffer {
  return Buffer.from(figures.slice().buffer);
}

/** A copy, because a number of eight bytes must not begin at just any byte. */
function numbersOf(bytes: Buffer): Float64Array {
  return new Float64Array(new Uint8Array(bytes).buffer);
}
