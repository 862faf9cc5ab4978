import { statSync } from 'node:fs';

import { backupsFolder, backupsIn } from './backups/backup.ts';
import { damaged } from './failures.ts';

/** No database is smaller. */
const LEAST_BYTES = 512;

/**
 * Of a file that has lost all or nearly all of its bytes SQLite would make a new library, as if there had never been another.
 * @throws ContractError library-damaged where there was one.
 */
export function refuseStub(path: string): void {
  const file = statSync(path, { throwIfNoEntry: false });
  // A folder in its place has been cut short by nobody, however few bytes it has.
  if (file === undefined || !file.isFile() || file.size >= LEAST_BYTES) return;
  const { size } = file;
  const hadContents = size > 0 || backupsIn(backupsFolder(path)).length > 0;
  if (hadContents) throw damaged(path, `it has been cut short to ${size} bytes`);
}
