import { dirname, join } from 'node:path';

import { ContractError } from '../../../contract/errors.ts';
import type { Salvaged } from '../../../contract/schemas/safety.ts';
import { backupsFolder, backupsIn } from '../backups/backup.ts';
import type { Backup } from '../backups/backup.ts';
import { isFitToRestore } from '../backups/fault-of-backup.ts';
import { sweepUnfinished } from '../backups/sweep-unfinished.ts';
import { refuseUnsound } from '../backups/refuse-unsound.ts';
import { checkLibrary } from '../check/check-library.ts';
import { explained } from '../failures.ts';
import { savesBehindDamage } from '../log-damage.ts';
import { beginEmpty, fillAnew } from './fill-anew.ts';
import { withReadableCopy } from './readable-copy.ts';
import { refuseIfInUse } from './refuse-if-in-use.ts';
import { replaceKeeping } from './replace-keeping.ts';

const MOST_LOST = 200;
const NOTHING =
  'Nothing could be read, and there is no backup that is sound: the library begins empty. Keep the file that was set aside; somebody who mends databases may get more out of it.';

/**
 * Begin a new library with every row of a damaged one that can be read and is what was saved. The damaged one is kept as it was.
 * @throws ContractError conflict where it is sound, library-locked where another program has it open, library-damaged where nothing
 * can be read and a backup could be restored; then nothing has changed.
 */
export function salvageLibrary(libraryPath: string, at: Date): Salvaged {
  return explained(libraryPath, () => {
    sweepUnfinished(dirname(libraryPath), at);
    const hidden = savesBehindDamage(libraryPath);
    if (hidden === 0) refuseIfInUse(libraryPath);
    if (checkLibrary(libraryPath).findings.length === 0) throw nothingToMend(libraryPath);
    const { setAside, written: filled } = replaceKeeping(libraryPath, at, (fresh) => {
      const read = withReadableCopy(libraryPath, (db) => fillAnew(db, fresh));
      const backup = read === null ? latestSound(libraryPath) : null;
      if (backup !== null) throw nothingReadable(libraryPath, backup);
      const written = read ?? { kept: beginEmpty(fresh), lost: [NOTHING] };
      refuseUnsound(fresh);
      return written;
    });
    const { kept } = filled;
    const lost = hidden === 0 ? filled.lost : [lostInLog(hidden), ...filled.lost];
    const more = Math.max(0, lost.length - MOST_LOST);
    return { setAside, kept, lost: lost.slice(0, MOST_LOST), more };
  });
}

function lostInLog(saves: number): string {
  return `At least ${saves} saves, the last before the program was killed, stood behind damage in a log and could not be read.`;
}

function nothingToMend(libraryPath: string): ContractError {
  return new ContractError(
    'conflict',
    `The library ${libraryPath} is not damaged: all that it holds is what was saved. Nothing was changed.`,
  );
}

/** A backup that could be restored in the place of a library of which nothing can be read. */
function latestSound(libraryPath: string): Backup | null {
  const folder = backupsFolder(libraryPath);
  return backupsIn(folder).find(({ name }) => isFitToRestore(join(folder, name))) ?? null;
}

function nothingReadable(libraryPath: string, { name }: Backup): ContractError {
  return new ContractError(
    'library-damaged',
    `Nothing can be read out of the library ${libraryPath}: what says where in the file things stand is damaged itself. It has been left as it is. The latest backup that is sound, ${name}, can be restored instead.`,
    { damage: 'nothing can be read out of it' },
  );
}
