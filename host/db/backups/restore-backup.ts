import { chmodSync, copyFileSync, existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { ContractError } from '../../../contract/errors.ts';
import { putWhole } from '../../files/put-whole.ts';
import { connectExisting } from '../database.ts';
import { explained } from '../failures.ts';
import { upgrade } from '../migrate.ts';
import { MIGRATIONS } from '../migrations/all.ts';
import { replaceKeeping } from '../salvage/replace-keeping.ts';
import { backupsFolder, backupsIn } from './backup.ts';
import type { Backup } from './backup.ts';
import { faultOfBackup } from './fault-of-backup.ts';
import { makeBackup } from './make-backup.ts';
import { pourInto } from './pour-into.ts';
import { refuseUnsound } from './refuse-unsound.ts';
import { usingFolder } from './using-folder.ts';

export type Restored = {
  readonly restored: Backup;
  /** Where what stood there before can be found: another backup, or the file itself where it could not be read. */
  readonly before: { readonly backup: Backup } | { readonly setAside: string } | null;
};

const BUSY_TIMEOUT_MS = 5_000;
const OWNER_WRITES = 0o200;

/**
 * Put the contents of a backup in place of those of the library, which are kept as another backup first. Programs that have the
 * library open see the change as they would any other: it is one transaction. A damaged library is set aside as it is.
 * @throws ContractError when there is no such backup, it is not sound or newer than this program, or the library is in use; then nothing has changed.
 */
export async function restoreBackup(libraryPath: string, name: string, at: Date): Promise<Restored> {
  const folder = backupsFolder(libraryPath);
  const restored = backupNamed(folder, name);
  const copy = join(folder, `${restored.name}.${process.pid}.restoring`);
  try {
    usingFolder(folder, () => copyToChange(join(folder, restored.name), copy));
    makeCurrent(copy, restored);
    if (!existsSync(libraryPath)) {
      explained(libraryPath, () => putWhole(libraryPath, (unfinished) => copyFileSync(copy, unfinished)));
      return { restored, before: null };
    }
    if (!isSound(libraryPath)) {
      const { setAside } = explained(libraryPath, () =>
        replaceKeeping(libraryPath, at, (fresh) => copyFileSync(copy, fresh)),
      );
      return { restored, before: { setAside } };
    }
    const keep = (): Backup => makeBackup(libraryPath, { reason: 'before-restore', at });
    const backup = await pourInto(libraryPath, copy, keep);
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

/** A backup may have been made read-only, so that nobody changes it; the library may not be. */
function copyToChange(from: string, to: string): void {
  copyFileSync(from, to);
  chmodSync(to, statSync(to).mode | OWNER_WRITES);
}

/** Sound, of this program and in the format of today. */
function makeCurrent(copy: string, { name }: Backup): void {
  const fault = faultUnlessNewer(copy, name);
  if (fault !== null) {
    throw new ContractError(
      'library-damaged',
      `The backup ${name} is damaged: ${fault} It was not restored and nothing has changed. Choose another.`,
    );
  }
  explained(copy, () => {
    const db = connectExisting(copy, BUSY_TIMEOUT_MS);
    try {
      upgrade(db, MIGRATIONS);
    } finally {
      db.close();
    }
  });
}

/** One that is newer is told of by its own name rather than that of the copy. */
function faultUnlessNewer(copy: string, name: string): string | null {
  try {
    return faultOfBackup(copy);
  } catch (error) {
    if (!(error instanceof ContractError && error.code === 'library-newer')) throw error;
    throw new ContractError(
      'library-newer',
      `The backup ${name} was made by a newer version of Care Market Modeller. It was not restored and nothing has changed. Install the newer version, or choose another backup.`,
    );
  }
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
