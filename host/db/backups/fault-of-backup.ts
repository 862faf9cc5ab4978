import { ContractError } from '../../../contract/errors.ts';
import { checkLibrary } from '../check/check-library.ts';
import { connectExisting } from '../database.ts';
import { explained } from '../failures.ts';
import { versionOf } from '../format.ts';

const BUSY_TIMEOUT_MS = 5_000;

/**
 * Why a backup cannot take the place of the library, in a sentence; null where it can. A library that holds nothing yet is an empty
 * file; a backup that is one has lost all it held.
 * @throws ContractError library-newer, and where it cannot be looked through.
 */
export function faultOfBackup(path: string): string | null {
  const [finding] = checkLibrary(path).findings;
  return finding ?? (isEmpty(path) ? 'There is nothing in it.' : null);
}

/** The same, where one that cannot be looked through will not do either. */
export function isFitToRestore(path: string): boolean {
  try {
    return faultOfBackup(path) === null;
  } catch (error) {
    if (error instanceof ContractError) return false;
    throw error;
  }
}

function isEmpty(path: string): boolean {
  return explained(path, () => {
    const db = connectExisting(path, BUSY_TIMEOUT_MS);
    try {
      return versionOf(db) === 0;
    } finally {
      db.close();
    }
  });
}
