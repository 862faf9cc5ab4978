import type { Migration } from './migration.ts';

/**
 * Results are frozen: each row holds a full copy of what was run and what came out, with the sha256 of both.
 * Columns are what is listed or sorted by; everything else is a document or the block of numbers
 * (host/db/result-numbers.ts draws its layout).
 */
export const initial: Migration = {
  version: 1,
  name: 'initial',
  up: (db) => {
    db.exec(`
      CREATE TABLE result (
        id TEXT PRIMARY KEY,
        created_at TEXT NOT NULL,
        engine_version TEXT NOT NULL,
        inputs_hash TEXT NOT NULL,
        place_id TEXT NOT NULL,
        place_name TEXT NOT NULL,
        future_id TEXT NOT NULL,
        future_name TEXT NOT NULL,
        options TEXT NOT NULL CHECK (json_valid(options)),
        start TEXT NOT NULL,
        months INTEGER NOT NULL CHECK (months > 0),
        replicates INTEGER NOT NULL CHECK (replicates > 0),
        seed INTEGER NOT NULL CHECK (seed >= 0),
        inputs TEXT NOT NULL CHECK (json_valid(inputs)),
        inputs_sha256 TEXT NOT NULL,
        header TEXT NOT NULL CHECK (json_valid(header)),
        numbers BLOB NOT NULL,
        result_sha256 TEXT NOT NULL
      ) STRICT;
      CREATE INDEX result_by_time ON result (created_at DESC, id);

      CREATE TABLE scenario (
        kind TEXT NOT NULL CHECK (kind IN ('place', 'option', 'future')),
        id TEXT NOT NULL,
        revision INTEGER NOT NULL CHECK (revision > 0),
        saved_at TEXT NOT NULL,
        body TEXT NOT NULL CHECK (json_valid(body)),
        sha256 TEXT NOT NULL,
        PRIMARY KEY (kind, id)
      ) STRICT;

      CREATE TABLE setting (
        key TEXT PRIMARY KEY,
        value TEXT NOT NULL CHECK (json_valid(value))
      ) STRICT;
    `);
  },
};
