import { ContractError } from '../../../contract/errors.ts';
import { connectExisting, isSqliteError } from '../database.ts';
import { explain } from '../failures.ts';

const BUSY_TIMEOUT_MS = 2_000;

/**
 * Make sure that no other program has the library open, as far as it can be found out: one that cannot be opened cannot be asked.
 * What was left in a write-ahead log is in the file afterwards.
 * @throws ContractError library-locked where another has it open.
 */
export function refuseIfInUse(libraryPath: string): void {
  try {
    const db = connectExisting(libraryPath, BUSY_TIMEOUT_MS);
    try {
      // Asked before the file is first read, this also shuts out those who have it open and are doing nothing.
      db.pragma('locking_mode = EXCLUSIVE');
      db.exec('BEGIN EXCLUSIVE');
      // Where the header is damaged, ending a transaction any other way may tidy the file up.
      db.exec('ROLLBACK');
    } finally {
      db.close();
    }
  } catch (error) {
    if (isSqliteError(error) && /^SQLITE_(?:CORRUPT|NOTADB|ERROR|IOERR_SHORT_READ)/.test(error.code)) return;
    const told = explain(libraryPath, error);
    throw told instanceof ContractError && told.code === 'library-locked' ? inUse(libraryPath) : told;
  }
}

export function inUse(libraryPath: string): ContractError {
  return new ContractError(
    'library-locked',
    `The library ${libraryPath} is being used by another program, so nothing was restored or saved from it and nothing has changed. Close the other window or command and try again.`,
  );
}
