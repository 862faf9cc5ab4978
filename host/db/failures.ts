import { dirname } from 'node:path';

import { ContractError } from '../../contract/errors.ts';
import { isSqliteError } from './database.ts';

/** Run an action on the library and say in a sentence what went wrong with its file, and the mend. */
export function explained<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw explain(path, error);
  }
}

/** The error a reader should see for an error of SQLite or of the file system; any other error unchanged. */
export function explain(path: string, error: unknown): unknown {
  if (error instanceof ContractError) return error;
  const code = codeOf(error);
  const folder = dirname(path);
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) {
    return new ContractError(
      'library-locked',
      `The library in ${folder} is being used by another program. Close the other window or command of Care Market Modeller and try again.`,
    );
  }
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') {
    return new ContractError(
      'disk-full',
      `There is no room left on the disk for the library in ${folder}. Nothing was changed. Free some space and try again.`,
    );
  }
  const isUnknownFormat = code === 'SQLITE_ERROR' && /unsupported file format/.test(String(error));
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code) || isUnknownFormat)
    return damaged(path, 'it is not a sound database');
  if (code === 'SQLITE_READONLY_DBMOVED') return exchanged(path);
  if (/^SQLITE_(READONLY|CANTOPEN|PERM|IOERR|AUTH)/.test(code) || FILE_CODES.has(code)) {
    return new ContractError(
      'library-unwritable',
      `The library cannot be kept in ${folder}: the folder is missing, is not a folder or may not be written to (${code}). Mend that, and try again.`,
    );
  }
  return error;
}

/** The error for a library file whose contents cannot be trusted. The reason alone goes with it, for whoever says the rest otherwise. */
export function damaged(path: string, reason: string): ContractError {
  return new ContractError(
    'library-damaged',
    `The library ${path} is damaged: ${reason}. It has been left as it is. Under “Backups” in the Library of the window a backup can be restored, or all that can still be read be saved.`,
    { damage: reason },
  );
}

/** The error for a library that no longer has its name: what is written into it would never be found again. */
export function exchanged(path: string): ContractError {
  return new ContractError(
    'library-unwritable',
    `The library in ${dirname(path)} has been moved, removed or exchanged for another by some other program since it was opened here, as when a backup is restored. Nothing was changed. End the program, start it again, and try once more.`,
  );
}

/** What is wrong with a damaged library, without what to do about it. */
export function damageOf({ message, details }: ContractError): string {
  const reason = (details as { readonly damage?: string } | undefined)?.damage;
  return reason === undefined ? message : `The library is damaged: ${reason}.`;
}

const FILE_CODES = new Set([
  'EEXIST',
  'ENOTDIR',
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOENT',
  'EISDIR',
  'EIO',
  'ENAMETOOLONG',
]);

/** What SQLite or the file system calls it; empty for anything else. */
export function codeOf(error: unknown): string {
  if (isSqliteError(error)) return error.code;
  const code = error instanceof Error && 'code' in error ? error.code : '';
  return typeof code === 'string' ? code : '';
}
