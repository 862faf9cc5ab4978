import Database from 'better-sqlite3';

/** The one door to better-sqlite3: the rest of the host names this type only. */
export type LibraryDatabase = Database.Database;

export function connect(path: string, busyTimeoutMs: number): LibraryDatabase {
  return new Database(path, { timeout: busyTimeoutMs });
}

/**
 * One that is there already. Not for reading alone: what a crash left half done beside it is put right first, which SQLite
 * refuses to do for those who may not write.
 */
export function connectExisting(path: string, busyTimeoutMs: number): LibraryDatabase {
  return new Database(path, { timeout: busyTimeoutMs, fileMustExist: true });
}

export function isSqliteError(error: unknown): error is Error & { code: string } {
  return error instanceof Database.SqliteError;
}
