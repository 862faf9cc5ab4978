import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { ContractError } from '../../../contract/errors.ts';
import { putWhole } from '../../files/put-whole.ts';
import { connectExisting } from '../database.ts';
import { explained } from '../failures.ts';
import { refuseNewer } from '../format.ts';
import { upgrade } from '../migrate.ts';
import { MIGRATIONS } from '../migrations/all.ts';
import { backupsFolder, backupsIn } from './backup.ts';
import type { Backup } from './backup.ts';
import { makeBackup } from './make-backup.ts';
import { refuseUnsound } from './refuse-unsound.ts';

export type Restored = {
  readonly restored: Backup;
  /** Where what stood there before can be found: another backup, or the file itself where it could not be read. */
  readonly before: { readonly backup: Backup } | { readonly setAside: string } | null;
};

const BUSY_TIMEOUT_MS = 5_000;
/** How long a library that another program is using is waited for, and how long between two tries. */
const WAIT_MS = 5_000;
const PAUSE_MS = 250;
const PAGES_AT_ONCE = 1_000;

/**
 * Put the contents of a backup in place of those of the library, which are kept as another backup first. Programs that have the
 * library open see the change as they would any other: it is one transaction. A library that cannot be read is set aside as it is.
 * @throws ContractError when there is no such backup, it is not sound or newer than this program, or the library is in use; then nothing has changed.
 */
export async function restoreBackup(libraryPath: string, name: string, at: Date): Promise<Restored> {
  const folder = backupsFolder(libraryPath);
  const restored = backupNamed(folder, name);
  const copy = join(folder, `${restored.name}.${process.pid}.restoring`);
  try {
    explained(libraryPath, () => copyFileSync(join(folder, restored.name), copy));
    makeCurrent(copy);
    if (!existsSync(libraryPath)) {
      explained(libraryPath, () => putWhole(libraryPath, (unfinished) => copyFileSync(copy, unfinished)));
      return { restored, before: null };
    }
    if (!isSound(libraryPath)) {
      const setAside = explained(libraryPath, () => replaceUnreadable(libraryPath, copy, at));
      return { restored, before: { setAside } };
    }
    const backup = makeBackup(libraryPath, { reason: 'before-restore', at });
    await pourInto(libraryPath, copy);
    return { restored, before: { backup } };
  } finally {
    rmSync(copy, { force: true });
  }
}

function backupNamed(folder: string, name: string): Backup {
  const all = backupsIn(folder);
  const found = all.find((backup) => backup.name === name);
  if (found !== undefined) return found;
  const there = all.length === 0 ? 'there are none yet' : `the latest is ${all[0]!.name}`;
  throw new ContractError('not-found', `There is no backup called "${name}" in ${folder}; ${there}.`);
}

/** Sound, of this program and in the format of today. */
function makeCurrent(copy: string): void {
  refuseUnsound(copy);
  explained(copy, () => {
    const db = connectExisting(copy, BUSY_TIMEOUT_MS);
    try {
      refuseNewer(db, copy, MIGRATIONS);
      upgrade(db, MIGRATIONS);
    } finally {
      db.close();
    }
  });
}

function isSound(libraryPath: string): boolean {
  try {
    refuseUnsound(libraryPath);
    return true;
  } catch (error) {
    if (error instanceof ContractError && error.code === 'library-damaged') return false;
    throw error;
  }
}

/** Nobody can have it open: it cannot be opened. */
function replaceUnreadable(libraryPath: string, copy: string, at: Date): string {
  const setAside = `${libraryPath}.damaged-${at.toISOString().replaceAll(/[:.]/g, '-')}`;
  renameSync(libraryPath, setAside);
  for (const beside of ['-wal', '-shm']) {
    if (existsSync(`${libraryPath}${beside}`)) renameSync(`${libraryPath}${beside}`, `${setAside}${beside}`);
  }
  putWhole(libraryPath, (unfinished) => copyFileSync(copy, unfinished));
  return setAside;
}

/** SQLite’s own copying between databases. While another program reads or writes it waits for it, and does not end by itself. */
async function pourInto(libraryPath: string, copy: string): Promise<void> {
  const source = connectExisting(copy, BUSY_TIMEOUT_MS);
  const until = performance.now() + WAIT_MS;
  const refuseToWaitLonger = (): number => {
    if (performance.now() > until) throw inUse(libraryPath);
    return PAGES_AT_ONCE;
  };
  try {
    // Where the first step found it in use, nothing is copied and that is all that is said of it.
    while ((await source.backup(libraryPath, { progress: refuseToWaitLonger })).totalPages === 0) {
      refuseToWaitLonger();
      await wait(PAUSE_MS);
    }
  } finally {
    source.close();
  }
}

function inUse(libraryPath: string): ContractError {
  return new ContractError(
    'library-locked',
    `The library ${libraryPath} is being used by another program, so the backup was not restored and nothing has changed. Close the other window or command and try again.`,
  );
}
