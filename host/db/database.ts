import Database from 'better-sqlite3';

/** The one door to better-sqlite3: the rest of the host names this type only. */
export type LibraryDatabase = Database.Database;

export function connect(path: string, busyTimeoutMs: number): LibraryDatabase {
  return new Database(path, { timeout: busyTimeoutMs });
}

export function isSqliteError(error: unknown): error is Error & { code: string } {
  return error instanceof Database.SqliteError;
}
