import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { makeFolder } from '../../files/make-folder.ts';
import { putWhole } from '../../files/put-whole.ts';
import { connectExisting } from '../database.ts';
import { explained } from '../failures.ts';
import { refuseUnsound } from './refuse-unsound.ts';
import { backupsFolder, backupsIn, nameOfBackup } from './backup.ts';
import type { Backup, Reason } from './backup.ts';
import { lettingGo } from './let-go.ts';

type Occasion = { readonly reason: Reason; readonly at: Date };

/** How long a copy waits for another program to end its own writing. */
const BUSY_TIMEOUT_MS = 5_000;

/**
 * Keep a copy of the library as it stands on the disk, checked before it counts, and let those go that are no longer needed.
 * Where nothing has changed since the latest copy, that one is the answer and none is made.
 * @throws ContractError when the copy cannot be made or is not sound; the library and the backups are as they were.
 */
export function makeBackup(libraryPath: string, { reason, at }: Occasion): Backup {
  const folder = backupsFolder(libraryPath);
  return explained(libraryPath, () => {
    makeFolder(folder);
    const [latest] = backupsIn(folder);
    const name = nameOfBackup((latest?.number ?? 0) + 1, at, reason);
    const path = join(folder, name);
    putWhole(path, (unfinished) => {
      copyTo(libraryPath, unfinished);
      refuseUnsound(unfinished);
    });
    if (latest !== undefined && contents(path) === contents(join(folder, latest.name))) {
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

function contents(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
