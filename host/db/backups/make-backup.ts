import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { putWhole } from '../../files/put-whole.ts';
import { haveSameContents } from '../../files/same-contents.ts';
import { connectExisting } from '../database.ts';
import { explained } from '../failures.ts';
import { refuseDamagedLog } from '../log-damage.ts';
import { refuseUnreadable, refuseUnsound } from './refuse-unsound.ts';
import { sweepUnfinished } from './sweep-unfinished.ts';
import { backupsFolder, backupsIn, nameOfBackup } from './backup.ts';
import type { Backup, Reason } from './backup.ts';
import { lettingGo } from './let-go.ts';
import { makeUsable } from './using-folder.ts';

type Occasion = { readonly reason: Reason; readonly at: Date };

/** How long a copy waits for another program to end its own writing. */
const BUSY_TIMEOUT_MS = 5_000;

/**
 * Keep a copy of the library as it stands on the disk, checked before it counts, and let those go that are no longer needed.
 * Where nothing has changed since the latest copy and that is kept as long, it is the answer and none is made.
 * @throws ContractError when the copy cannot be made or is not sound; the library and the backups are as they were.
 */
export function makeBackup(libraryPath: string, { reason, at }: Occasion): Backup {
  const folder = backupsFolder(libraryPath);
  return explained(libraryPath, () => {
    refuseDamagedLog(libraryPath);
    makeUsable(folder);
    for (const each of [folder, dirname(libraryPath)]) sweepUnfinished(each, at);
    const [latest] = backupsIn(folder);
    const name = nameOfBackup((latest?.number ?? 0) + 1, at, reason);
    const path = join(folder, name);
    putWhole(path, (unfinished) => {
      copyTo(libraryPath, unfinished);
      // An older format is brought up to date even where rows in it are damaged, each of which is then told of when it is read.
      if (reason === 'before-upgrade') refuseUnreadable(unfinished);
      else refuseUnsound(unfinished);
    });
    if (latest !== undefined && isKeptAsLong(latest, reason) && isSame(path, join(folder, latest.name))) {
      rmSync(path);
      return latest;
    }
    for (const old of lettingGo(backupsIn(folder))) rmSync(join(folder, old.name), { force: true });
    return backupsIn(folder).find((backup) => backup.name === name)!;
  });
}

/** One consistent file whatever the write-ahead log holds; the same contents give the same bytes. */
function copyTo(libraryPath: string, to: string): void {
  const db = connectExisting(libraryPath, BUSY_TIMEOUT_MS);
  try {
    db.prepare('VACUUM INTO ?').run(to);
  } finally {
    db.close();
  }
}

/** A routine backup is let go sooner than any other, so it does not stand for one of those. */
function isKeptAsLong(latest: Backup, reason: Reason): boolean {
  return reason === 'routine' || latest.reason !== 'routine';
}

/** One that cannot be read stands for nothing. */
function isSame(path: string, latest: string): boolean {
  try {
    return haveSameContents(path, latest);
  } catch {
    return false;
  }
}
