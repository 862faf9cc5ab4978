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
      `The library in ${folder} is being used by another program. Close the other window or command of Care Market Modeller, or choose another folder with --data, and try again.`,
    );
  }
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') {
    return new ContractError(
      'disk-full',
      `There is no room left on the disk for the library in ${folder}. Nothing was changed. Free some space, or choose another folder with --data, and try again.`,
    );
  }
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return damaged(path, 'it is not a sound database');
  if (/^SQLITE_(READONLY|CANTOPEN|PERM|IOERR|AUTH)/.test(code) || FILE_CODES.has(code)) {
    return new ContractError(
      'library-unwritable',
      `The library cannot be kept in ${folder}: the folder is missing, is not a folder or may not be written to (${code}). Choose a folder of your own with --data or CARE_MARKET_DATA, or mend its permissions.`,
    );
  }
  return error;
}

/** The error for a library file whose contents cannot be trusted. */
export function damaged(path: string, reason: string): ContractError {
  return new ContractError(
    'library-damaged',
    `The library ${path} is damaged: ${reason}. It has been left as it is. Put a copy from the backups folder beside it in its place, or choose another folder with --data.`,
  );
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

function codeOf(error: unknown): string {
  if (isSqliteError(error)) return error.code;
  const code = error instanceof Error && 'code' in error ? error.code : '';
  return typeof code === 'string' ? code : '';
}
