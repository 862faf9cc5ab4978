import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';

import { openWorkStore } from '../../../host/db/work-store.ts';
import { temporaryFolder } from './temporary-folder.ts';

const FIGURES = Float64Array.of(0.1 + 0.2, -0, 1e300, 3);

/** A later look at the same folder, as after a restart. */
function lookAgain<T>(folder: string, look: (store: ReturnType<typeof openWorkStore>) => T): T {
  const store = openWorkStore(folder);
  try {
    return look(store);
  } finally {
    store.close();
  }
}

test('what is written is read back bit for bit, before and after it reaches the disk', () => {
  const folder = temporaryFolder();
  const store = openWorkStore(folder);
  store.write('key', 7, FIGURES);
  expect(store.read('key', 7)).toEqual(FIGURES);
  store.close();
  expect(lookAgain(folder, ({ read }) => read('key', 7))).toEqual(FIGURES);
});

test('another key or another replicate is not known', () => {
  const folder = temporaryFolder();
  const store = openWorkStore(folder);
  store.write('key', 7, FIGURES);
  store.flush();
  expect([store.read('key', 8), store.read('other', 7)]).toEqual([null, null]);
  store.close();
});

test('figures changed behind its back are not given out', () => {
  const folder = temporaryFolder();
  const store = openWorkStore(folder);
  store.write('key', 0, FIGURES);
  store.close();
  const db = new Database(join(folder, 'work.sqlite'));
  db.prepare('UPDATE figures SET numbers = ?').run(Buffer.from(Float64Array.of(1, 2, 3, 4).buffer));
  db.close();
  expect(lookAgain(folder, ({ read }) => read('key', 0))).toBeNull();
});

test('a file that is no store of work is set aside with its bytes, a new one begun, and both are told', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'work.sqlite'), 'not a database at all, and somebody may want it');
  const store = openWorkStore(folder);
  store.write('key', 0, FIGURES);
  store.flush();
  expect(store.read('key', 0)).toEqual(FIGURES);
  expect(store.trouble()).toMatch(/set aside/);
  store.close();
  const aside = readdirSync(folder).find((name) => name.includes('set-aside'));
  expect(readFileSync(join(folder, aside!), 'utf8')).toBe('not a database at all, and somebody may want it');
});

test('a store found to be damaged inside is set aside, and the next start begins a new one', () => {
  const folder = temporaryFolder();
  const store = openWorkStore(folder);
  for (let key = 0; key < 64; key++) store.write(`key ${key}`, 0, FIGURES);
  store.close();
  const path = join(folder, 'work.sqlite');
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.fill(0xff, 4096));
  const damaged = openWorkStore(folder);
  expect(damaged.read('key 0', 0)).toBeNull();
  expect(damaged.trouble()).toMatch(/damaged; it has been set aside/);
  damaged.close();
  const next = openWorkStore(folder);
  next.write('key 0', 0, FIGURES);
  next.flush();
  expect([next.read('key 0', 0), next.trouble()]).toEqual([FIGURES, null]);
  next.close();
});

test('a sound store that cannot be used just now stays where it is, and serves again when it can', () => {
  const folder = temporaryFolder();
  const store = openWorkStore(folder);
  store.write('key', 0, FIGURES);
  store.close();
  const log = join(folder, 'work.sqlite-wal');
  mkdirSync(log);
  expect(lookAgain(folder, ({ trouble }) => trouble())).toMatch(/cannot be kept/);
  rmdirSync(log);
  expect(lookAgain(folder, ({ read }) => read('key', 0))).toEqual(FIGURES);
  expect(readdirSync(folder)).toEqual(['work.sqlite']);
});

test('two programs that begin a store at the same moment share it', async () => {
  const folder = temporaryFolder();
  // Another program that has begun the store, but not finished, when this one finds nothing there.
  const other = new Worker(
    `const { parentPort, workerData } = require('node:worker_threads');
    const { path, module } = workerData;
    const db = new (require(module))(path);
    db.exec('BEGIN IMMEDIATE; CREATE TABLE work (id); PRAGMA application_id = 0x434d4d77; PRAGMA user_version = 1');
    parentPort.postMessage('begun');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    db.exec('COMMIT');
    db.close();`,
    {
      eval: true,
      workerData: {
        path: join(folder, 'work.sqlite'),
        module: createRequire(import.meta.url).resolve('better-sqlite3'),
      },
    },
  );
  const ended = once(other, 'exit');
  await once(other, 'message');
  expect(lookAgain(folder, ({ trouble }) => trouble())).toBeNull();
  await ended;
  expect(readdirSync(folder)).toEqual(['work.sqlite']);
});

test('without a place to write everything is answered, nothing is remembered, and the reason is told', () => {
  const folder = temporaryFolder();
  const file = join(folder, 'a-file');
  writeFileSync(file, '');
  const store = openWorkStore(join(file, 'below'));
  store.write('key', 0, FIGURES);
  store.flush();
  expect(store.read('key', 0)).toBeNull();
  expect(store.trouble()).toMatch(/cannot be kept/);
  store.close();
});

test.each([
  ['is right', 0],
  ['is set two hours back', -120],
  ['is set ten years on and right again', 10 * 365 * 24 * 60],
])(
  'the least recently used work goes first when there is too much of it, where the clock %s',
  (_how, jump) => {
    const folder = temporaryFolder();
    const large = new Float64Array(40_000).fill(1);
    let minute = 0;
    const now = (): Date => new Date(Date.UTC(2026, 0, 1, 0, minute++));
    const store = openWorkStore(folder, { now });
    for (let key = 0; key < 8; key++) {
      if (key === 3) minute += jump;
      if (key === 5 && jump > 0) minute -= jump;
      store.write(`key ${key}`, 0, large);
      store.flush();
    }
    // Looked up again, the eldest is in use again.
    expect(store.read('key 0', 0)).not.toBeNull();
    store.close();
    const later = openWorkStore(folder, { mostBytes: 2_000_000, now });
    const left = Array.from({ length: 8 }, (_, key) => later.read(`key ${key}`, 0) !== null);
    later.close();
    expect(left).toEqual([true, false, false, false, false, false, true, true]);
  },
);

test('a store in use by one program serves another at the same time', () => {
  const folder = temporaryFolder();
  const one = openWorkStore(folder);
  const other = openWorkStore(folder);
  one.write('key', 1, FIGURES);
  one.flush();
  expect(other.read('key', 1)).toEqual(FIGURES);
  one.close();
  other.close();
  expect(existsSync(join(folder, 'work.sqlite'))).toBe(true);
});
