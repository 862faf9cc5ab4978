import type { LibraryDatabase } from '../database.ts';

/** One step of the library's shape. A shipped migration is never edited; a new one is added after it. */
export type Migration = {
  readonly version: number;
  readonly name: string;
  readonly up: (db: LibraryDatabase) => void;
};
