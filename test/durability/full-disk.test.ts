import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

import { writeWhole } from '../../host/cli/write-file.ts';
import { backupsIn } from '../../host/db/backups/backup.ts';
import { makeBackup } from '../../host/db/backups/make-backup.ts';
import { refuseUnsound } from '../../host/db/backups/refuse-unsound.ts';
import { restoreBackup } from '../../host/db/backups/restore-backup.ts';
import { MIGRATIONS } from '../../host/db/migrations/all.ts';
import { openLibrary } from '../../host/db/open.ts';
import { openDesk } from '../../host/library/desk.ts';
import type { Desk } from '../../host/library/desk.ts';
import { sampleResult } from '../host/db/sample-result.ts';
import { mayHaveDisk, smallDisk } from './small-disk.ts';
import type { SmallDisk } from './small-disk.ts';

const AT = new Date('2027-01-01T00:00:00Z');
const SAVER = fileURLToPath(new URL('./save-over-and-over.ts', import.meta.url));

let ids = 0;

function deskAt(folder: string): Desk {
  return openDesk(folder, { now: () => AT, newId: () => `id-${ids++}`, emit: () => {} });
}

function save({ ledger }: Desk, number: number): void {
  const subject = { kind: 'option' as const, id: 'mine' };
  const after = { number, filler: 'x'.repeat(30_000) };
  ledger.perform(() => ({
    deed: { name: `Save ${number}`, subject, edits: [{ shelf: 'document' as const, ...subject, after }] },
    answer: null,
  }));
}

function savedIn(folder: string): number {
  const desk = deskAt(folder);
  const { number } = desk.documents.get('option', 'mine')!.body as { number: number };
  desk.close();
  return number;
}

function failureOf(action: () => unknown): { code?: string; message: string } {
  try {
    action();
  } catch (error) {
    return error as { code: string; message: string };
  }
  throw new Error('Expected a failure, but there was none.');
}

/** A folder on a disk of its own, with a library in which 1 is saved. */
function onSmallDisk(): { disk: SmallDisk; folder: string } {
  const disk = smallDisk(4);
  const folder = join(disk.path, 'data');
  const desk = deskAt(folder);
  save(desk, 1);
  desk.close();
  return { disk, folder };
}

describe.skipIf(!mayHaveDisk)('on a full disk', { timeout: 120_000 }, () => {
  test('a save says that there is no room, loses nothing, and works again once there is', () => {
    const { disk, folder } = onSmallDisk();
    const desk = deskAt(folder);
    disk.fill();
    let saved = 1;
    const failure = failureOf(() => {
      for (;;) {
        save(desk, saved + 1);
        saved++;
      }
    });
    expect(failure).toMatchObject({ code: 'disk-full', message: expect.stringContaining('no room left') });
    expect((desk.documents.get('option', 'mine')!.body as { number: number }).number).toBe(saved);
    disk.makeRoom();
    save(desk, saved + 1);
    desk.close();
    expect(savedIn(folder)).toBe(saved + 1);
  });

  test('a result that does not fit is refused whole', () => {
    const { disk, folder } = onSmallDisk();
    const desk = deskAt(folder);
    disk.fill();
    let kept = 0;
    const failure = failureOf(() => {
      for (;;) {
        desk.results.freeze({
          id: `r${kept}`,
          createdAt: AT.toISOString(),
          result: sampleResult(),
          inputs: {} as never,
        });
        kept++;
      }
    });
    expect(failure.code).toBe('disk-full');
    disk.makeRoom();
    expect(desk.results.list().map(({ id }) => desk.results.get(id) !== null)).toEqual(
      Array(kept).fill(true),
    );
    desk.close();
  });

  test('a backup that does not fit leaves those there are, and nothing half made', () => {
    const { disk, folder } = onSmallDisk();
    const path = join(folder, 'library.sqlite');
    const first = makeBackup(path, { reason: 'routine', at: AT });
    const desk = deskAt(folder);
    save(desk, 2);
    desk.close();
    disk.fill();
    expect(failureOf(() => makeBackup(path, { reason: 'routine', at: AT })).code).toBe('disk-full');
    expect(readdirSync(join(folder, 'backups'))).toEqual([first.name]);
    refuseUnsound(join(folder, 'backups', first.name));
    expect(savedIn(folder)).toBe(2);
  });

  test('a backup that cannot be restored for want of room changes nothing', async () => {
    const { disk, folder } = onSmallDisk();
    const path = join(folder, 'library.sqlite');
    const first = makeBackup(path, { reason: 'asked', at: AT });
    const desk = deskAt(folder);
    save(desk, 2);
    desk.close();
    disk.fill();
    await expect(restoreBackup(path, first.name, AT)).rejects.toMatchObject({ code: 'disk-full' });
    expect(backupsIn(join(folder, 'backups'))).toEqual([first]);
    disk.makeRoom();
    expect(savedIn(folder)).toBe(2);
  });

  test('a file that does not fit leaves the one that was there', () => {
    const disk = smallDisk(1);
    const file = join(disk.path, 'out.csv');
    writeFileSync(file, 'old');
    disk.fill();
    expect(failureOf(() => writeWhole(file, 'new,'.repeat(100_000))).message).toContain('has room');
    expect(readdirSync(disk.path).toSorted()).toEqual(['ballast', 'out.csv']);
    expect(readFileSync(file, 'utf8')).toBe('old');
  });

  test('an older library that cannot be brought up to date is as it was, and is brought up to date once there is room', () => {
    const disk = smallDisk(2);
    const folder = join(disk.path, 'data');
    openLibrary(folder, { migrations: MIGRATIONS.slice(0, 2) }).close();
    const before = readFileSync(join(folder, 'library.sqlite'));
    disk.fill();
    expect(failureOf(() => openLibrary(folder)).code).toBe('disk-full');
    expect(readFileSync(join(folder, 'library.sqlite')).equals(before)).toBe(true);
    disk.makeRoom();
    const library = openLibrary(folder);
    expect(library.db.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length);
    library.close();
  });

  test('a library whose program was killed there opens again once there is room, with every save it said was done', async () => {
    const { disk, folder } = onSmallDisk();
    const child = spawn(process.execPath, [SAVER, folder], { stdio: ['ignore', 'pipe', 'ignore'] });
    let said = '';
    child.stdout.on('data', (bytes: Buffer) => void (said += bytes.toString()));
    const ended = new Promise((resolve) => {
      child.on('close', resolve);
    });
    await expect.poll(() => said.split('\n').length, { timeout: 30_000 }).toBeGreaterThan(3);
    child.kill('SIGSTOP');
    disk.fill();
    child.kill('SIGKILL');
    await ended;
    const last = Number(said.trimEnd().split(/\s/).at(-1));
    // It opens, or says in a sentence that there is no room: it does not lose, and it does not crash.
    const found = ((): number | string => {
      try {
        return savedIn(folder);
      } catch (error) {
        return (error as { code: string }).code;
      }
    })();
    expect(found === 'disk-full' || (typeof found === 'number' && found >= last)).toBe(true);
    disk.makeRoom();
    expect(savedIn(folder)).toBeGreaterThanOrEqual(last);
  });
});

test.skipIf(!mayHaveDisk)('the disk of these tests is really full when it is filled', () => {
  const disk = smallDisk(1);
  disk.fill();
  mkdirSync(join(disk.path, 'empty'), { recursive: true });
  expect(failureOf(() => writeFileSync(join(disk.path, 'empty', 'a'), 'x'.repeat(5_000))).code).toBe(
    'ENOSPC',
  );
  expect(execFileSync('df', ['--output=pcent', disk.path], { encoding: 'utf8' })).toContain('100%');
});
