import { lstatSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';

const FILE_NAME = 'library.sqlite';

/** Where the library of a data folder is kept. Of a link, where it leads: SQLite keeps its log there. */
export function libraryFile(folder: string): string {
  const path = join(folder, FILE_NAME);
  return isLink(path) ? whereItLeads(path) : path;
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

function whereItLeads(link: string): string {
  try {
    return realpathSync(link);
  } catch {
    // There is nothing yet where it leads.
    return link;
  }
}

/** Whether a data folder has a library that can be seen, found out without loading the database. */
export function hasLibrary(folder: string): boolean {
  try {
    return statSync(libraryFile(folder)).size > 0;
  } catch {
    return false;
  }
}
