import { mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { ContractError } from '../../../contract/errors.ts';
import { makeBackup } from '../../../host/db/backups/make-backup.ts';
import { checkLibrary } from '../../../host/db/check/check-library.ts';
import { refuseDamagedLog } from '../../../host/db/log-damage.ts';
import { openLibrary } from '../../../host/db/open.ts';
import { settingsOf } from '../../../host/db/repositories/settings.ts';
import { salvageLibrary } from '../../../host/db/salvage/salvage-library.ts';
import { temporaryFolder } from './temporary-folder.ts';

const root = temporaryFolder();
const SAVES = 12;
const AT = new Date('2027-02-01T00:00:00Z');

/** What a program that was killed after some saves leaves: a library, and a log with all that was saved. */
function killed(): { readonly library: Buffer; readonly log: Buffer; readonly ends: readonly number[] } {
  const library = openLibrary(join(root, 'living'));
  library.db.pragma('wal_checkpoint(TRUNCATE)');
  const settings = settingsOf(library);
  const ends = Array.from({ length: SAVES }, (_, n) => {
    settings.set(`key ${n}`, 'x'.repeat(n * 900));
    return statSync(`${library.path}-wal`).size;
  });
  const left = { library: readFileSync(library.path), log: readFileSync(`${library.path}-wal`), ends };
  library.close();
  return left;
}

const left = killed();

function isRefused(log: Buffer): boolean {
  const folder = join(root, 'left');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'library.sqlite');
  writeFileSync(path, left.library);
  writeFileSync(`${path}-wal`, log);
  try {
    refuseDamagedLog(path);
    return false;
  } catch (error) {
    return error instanceof ContractError && error.message.includes('-wal');
  }
}

function withDamagedLog(name: string): {
  readonly folder: string;
  readonly path: string;
  readonly log: Buffer;
} {
  const folder = join(root, name);
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'library.sqlite');
  const log = Buffer.from(left.log);
  log[left.ends[3]!]! ^= 1;
  writeFileSync(path, left.library);
  writeFileSync(`${path}-wal`, log);
  return { folder, path, log };
}

test('a log cut off anywhere, as by a kill in the middle of a save, is taken for what it is', () => {
  for (const length of [0, 31, 32, 33, ...left.ends.flatMap((end) => [end - 5_000, end - 1, end])]) {
    expect(isRefused(left.log.subarray(0, Math.max(0, length)))).toBe(false);
  }
});

test('a last save of which a piece is missing though its end is there, as where the power failed, is taken for one nobody was told of', () => {
  const torn = Buffer.from(left.log);
  torn.fill(0, left.ends.at(-2)! + 24, left.ends.at(-2)! + 24 + 4_096);
  expect(isRefused(torn)).toBe(false);
});

test('a log that was begun anew over an older one is not taken for damaged', () => {
  const begunAnew = Buffer.from(left.log);
  const half = left.ends[5]!;
  for (let at = half; at < begunAnew.length; at += 4_096 + 24) begunAnew[at + 11]! ^= 0xff;
  expect(isRefused(begunAnew)).toBe(false);
});

test('a bit that changed in any save of a log before the last two is told of, for SQLite would hide every save after it', () => {
  const until = left.ends.at(-3)!;
  const silent = [];
  for (let at = 32; at < until; at += 1_597) {
    const flipped = Buffer.from(left.log);
    flipped[at]! ^= 1 << (at % 8);
    if (!isRefused(flipped)) silent.push(at);
  }
  expect(silent).toEqual([]);
});

test('a library with such a log is not opened, backed up or looked into, so that nothing of the log is lost', () => {
  const { folder, path, log } = withDamagedLog('opened');
  const refused = expect.objectContaining({ code: 'library-damaged' });
  expect(() => openLibrary(folder)).toThrow(refused);
  expect(() => makeBackup(path, { reason: 'asked', at: AT })).toThrow(refused);
  expect(checkLibrary(path).findings).toEqual([expect.stringMatching(/8 saves stand behind damage/)]);
  expect(readFileSync(`${path}-wal`).equals(log)).toBe(true);
});

test('what was saved before the damage is saved into a new library, the rest is told, and the log is kept as it was', () => {
  const { folder, path, log } = withDamagedLog('salvaged');
  const { setAside, lost } = salvageLibrary(path, AT);
  expect(lost).toEqual([expect.stringContaining('At least 8 saves')]);
  expect(readFileSync(`${setAside}-wal`).equals(log)).toBe(true);
  const library = openLibrary(folder);
  expect(settingsOf(library).get('key 3')).toBe('x'.repeat(2_700));
  expect(settingsOf(library).get('key 4')).toBeUndefined();
  library.close();
});

test('reads a log that is larger than a file that can be read at once, as a large library leaves when a restore of it is killed', () => {
  const { path } = withDamagedLog('large');
  writeFileSync(`${path}-wal`, left.log);
  truncateSync(`${path}-wal`, 2 ** 31 + 1);
  expect(() => refuseDamagedLog(path)).not.toThrow();
});
