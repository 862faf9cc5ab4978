import { statSync } from 'node:fs';
import { join } from 'node:path';

const FILE_NAME = 'library.sqlite';

/** Where the library of a data folder is kept. */
export function libraryFile(folder: string): string {
  return join(folder, FILE_NAME);
}

/** Whether a data folder has a library that can be seen, found out without loading the database. */
export function hasLibrary(folder: string): boolean {
  try {
    return statSync(libraryFile(folder)).size > 0;
  } catch {
    return false;
  }
}
