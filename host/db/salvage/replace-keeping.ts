import { copyFileSync, existsSync, linkSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

import { putWhole, syncFolder } from '../../files/put-whole.ts';
import { savesBehindDamage } from '../log-damage.ts';
import { inUse, refuseIfInUse } from './refuse-if-in-use.ts';

/** What exchanges one file for another. */
type Disk = {
  readonly linkSync: (path: string, other: string) => void;
  readonly renameSync: (from: string, to: string) => void;
};

/** What SQLite keeps beside a database and would take for part of the new one. */
const BESIDE = ['-wal', '-shm', '-journal'] as const;

/**
 * Put another library in the place of a damaged one, which is kept under another name as it was. At no moment is there none: a
 * program that starts meanwhile would begin an empty one. Whatever fails, the damaged one stands where it stood.
 * @param write makes the new file under the name it is given.
 */
export function replaceKeeping<T>(
  libraryPath: string,
  at: Date,
  write: (unfinished: string) => T,
  disk: Disk = { linkSync, renameSync },
): { readonly setAside: string; readonly written: T } {
  const setAside = freeName(`${libraryPath}.damaged-${at.toISOString().replaceAll(/[:.]/g, '-')}`);
  const fresh = `${libraryPath}.${process.pid}.fresh`;
  try {
    if (savesBehindDamage(libraryPath) > 0) copyFileSync(`${libraryPath}-wal`, `${setAside}-wal`);
    refuseIfInUse(libraryPath);
    const before = stampOf(libraryPath);
    const written = wholly(fresh, write);
    refuseIfInUse(libraryPath);
    if (stampOf(libraryPath) !== before) throw inUse(libraryPath);
    keep(libraryPath, setAside, disk);
    try {
      moveBeside(libraryPath, setAside);
      disk.renameSync(fresh, libraryPath);
    } catch (error) {
      putBack(libraryPath, setAside);
      throw error;
    }
    syncFolder(dirname(libraryPath));
    return { setAside, written };
  } finally {
    rmSync(fresh, { force: true });
  }
}

function wholly<T>(path: string, write: (unfinished: string) => T): T {
  const written: T[] = [];
  putWhole(path, (unfinished) => void written.push(write(unfinished)));
  return written[0]!;
}

/** Another when somebody has written meanwhile. */
function stampOf(libraryPath: string): string {
  const { size, mtimeMs } = statSync(libraryPath);
  return `${size} ${mtimeMs}`;
}

/** None that was kept before is lost under another. */
function freeName(name: string, tried = 1): string {
  const next = tried === 1 ? name : `${name}-${tried}`;
  return existsSync(next) ? freeName(name, tried + 1) : next;
}

/** A second name for the same file; where there are no such names, the file under the other. */
function keep(libraryPath: string, setAside: string, disk: Disk): void {
  try {
    disk.linkSync(libraryPath, setAside);
  } catch {
    disk.renameSync(libraryPath, setAside);
  }
}

function moveBeside(from: string, to: string): void {
  for (const beside of BESIDE) {
    if (existsSync(`${from}${beside}`)) renameSync(`${from}${beside}`, `${to}${beside}`);
  }
}

function putBack(libraryPath: string, setAside: string): void {
  moveBeside(setAside, libraryPath);
  if (existsSync(libraryPath)) rmSync(setAside, { force: true });
  else renameSync(setAside, libraryPath);
}
