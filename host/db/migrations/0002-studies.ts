import type { Migration } from './migration.ts';

/** Studies are frozen as results are: the question, a full copy of what it was asked of, and the answer, each with its sha256. */
export const studies: Migration = {
  version: 2,
  name: 'studies',
  up: (db) => {
    db.exec(`
      CREATE TABLE study (
        id TEXT PRIMARY KEY,
        created_at TEXT NOT NULL,
        kind TEXT NOT NULL,
        engine_version TEXT NOT NULL,
        inputs_hash TEXT NOT NULL,
        place_id TEXT NOT NULL,
        place_name TEXT NOT NULL,
        options TEXT NOT NULL CHECK (json_valid(options)),
        futures TEXT NOT NULL CHECK (json_valid(futures)),
        start TEXT NOT NULL,
        months INTEGER NOT NULL CHECK (months > 0),
        seed INTEGER NOT NULL CHECK (seed >= 0),
        runs INTEGER NOT NULL CHECK (runs >= 0),
        inputs TEXT NOT NULL CHECK (json_valid(inputs)),
        inputs_sha256 TEXT NOT NULL,
        question TEXT NOT NULL CHECK (json_valid(question)),
        answer TEXT NOT NULL CHECK (json_valid(answer)),
        answer_sha256 TEXT NOT NULL
      ) STRICT;
      CREATE INDEX study_by_time ON study (created_at DESC, id);
    `);
  },
};
