import type { Migration } from './migration.ts';

/**
 * What the user makes, and the record of what was done to it. An entry whose body is null is gone; its revision stays, so that one
 * brought back never has a number it had before. The changes of an action hold each entry before and after. A result or study that
 * was removed is hidden first and deleted later, so that it can be brought back.
 */
export const library: Migration = {
  version: 3,
  name: 'library',
  up: (db) => {
    db.exec(`
      CREATE TABLE entry (
        shelf TEXT NOT NULL CHECK (shelf IN ('document', 'note')),
        kind TEXT NOT NULL,
        id TEXT NOT NULL,
        revision INTEGER NOT NULL CHECK (revision > 0),
        saved_at TEXT NOT NULL,
        body TEXT CHECK (body IS NULL OR json_valid(body)),
        sha256 TEXT CHECK ((body IS NULL) = (sha256 IS NULL)),
        PRIMARY KEY (shelf, kind, id)
      ) STRICT;
      INSERT INTO entry (shelf, kind, id, revision, saved_at, body, sha256)
        SELECT 'document', kind, id, revision, saved_at, body, sha256 FROM scenario;
      DROP TABLE scenario;

      CREATE TABLE action (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        at TEXT NOT NULL,
        subject_kind TEXT NOT NULL,
        subject_id TEXT NOT NULL,
        undone INTEGER NOT NULL CHECK (undone IN (0, 1)),
        changes TEXT NOT NULL CHECK (json_valid(changes)),
        sha256 TEXT NOT NULL
      ) STRICT;

      CREATE TABLE version (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL,
        document TEXT NOT NULL,
        name TEXT NOT NULL,
        note TEXT NOT NULL,
        kept_at TEXT NOT NULL,
        revision INTEGER NOT NULL CHECK (revision > 0),
        body TEXT NOT NULL CHECK (json_valid(body)),
        sha256 TEXT NOT NULL
      ) STRICT;
      CREATE INDEX version_of_document ON version (kind, document, number);

      ALTER TABLE result ADD COLUMN removed_at TEXT;
      ALTER TABLE study ADD COLUMN removed_at TEXT;
    `);
  },
};
