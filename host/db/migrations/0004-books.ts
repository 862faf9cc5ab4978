import type { Migration } from './migration.ts';

/** Books of providers of the user’s own. They stand apart from all that is shared, kept in versions or packed into files. */
export const books: Migration = {
  version: 4,
  name: 'books',
  up: (db) => {
    db.exec(`
      CREATE TABLE books (
        id TEXT PRIMARY KEY,
        saved_at TEXT NOT NULL,
        body TEXT NOT NULL CHECK (json_valid(body)),
        sha256 TEXT NOT NULL
      ) STRICT;
    `);
  },
};
