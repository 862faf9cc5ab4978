import { digest } from '../digest.ts';
import { damaged } from '../failures.ts';
import type { Library } from '../open.ts';

/** What the user makes: documents of their own, and notes about anything. */
export type EntryShelf = 'document' | 'note';

export type Entry = {
  readonly kind: string;
  readonly id: string;
  /** 1 when first saved, one more each time; it goes on counting where a removed entry is brought back. */
  readonly revision: number;
  readonly savedAt: string;
  /** Null for one that is gone. */
  readonly body: unknown;
};

export type Entries = {
  /** Those that are there, by kind and id. */
  readonly list: (kind?: string) => readonly Entry[];
  /** Null for one that never was. */
  readonly get: (kind: string, id: string) => Entry | null;
  /** Put a body in the place of what is there and give the new revision. */
  readonly put: (entry: Omit<Entry, 'revision'>) => number;
  /** The ids of a kind that are there, without looking at what is under them. */
  readonly ids: (kind: string) => readonly string[];
  /** Every id that is there or has been. */
  readonly everUsed: (kind: string) => ReadonlySet<string>;
};

type Row = {
  readonly kind: string;
  readonly id: string;
  readonly revision: number;
  readonly saved_at: string;
  readonly body: string | null;
  readonly sha256: string | null;
};

export function entriesOf(library: Library, shelf: EntryShelf): Entries {
  const { list, get, put, ids, used } = library.use((db) => ({
    list: db.prepare<[string], Row>(
      'SELECT * FROM entry WHERE shelf = ? AND body IS NOT NULL ORDER BY kind, id',
    ),
    get: db.prepare<[string, string, string], Row>(
      'SELECT * FROM entry WHERE shelf = ? AND kind = ? AND id = ?',
    ),
    put: db.prepare<[Omit<Row, 'revision'> & { shelf: string }], { revision: number }>(`
      INSERT INTO entry (shelf, kind, id, revision, saved_at, body, sha256)
      VALUES (@shelf, @kind, @id, 1, @saved_at, @body, @sha256)
      ON CONFLICT (shelf, kind, id) DO UPDATE SET
        revision = revision + 1, saved_at = excluded.saved_at, body = excluded.body, sha256 = excluded.sha256
      RETURNING revision`),
    ids: db.prepare<[string, string], { id: string }>(
      'SELECT id FROM entry WHERE shelf = ? AND kind = ? AND body IS NOT NULL ORDER BY id',
    ),
    used: db.prepare<[string, string], { id: string }>('SELECT id FROM entry WHERE shelf = ? AND kind = ?'),
  }));
  const entryOf = ({ kind, id, revision, saved_at: savedAt, body, sha256 }: Row): Entry => {
    if (body === null) return { kind, id, revision, savedAt, body };
    if (digest(body) !== sha256) {
      throw damaged(library.path, `the ${shelf} "${id}" (${kind}) is not what was saved`);
    }
    return { kind, id, revision, savedAt, body: JSON.parse(body) as unknown };
  };
  return {
    list: (kind) =>
      library
        .use(() => list.all(shelf))
        .filter((row) => kind === undefined || row.kind === kind)
        .map(entryOf),
    get: (kind, id) => {
      const row = library.use(() => get.get(shelf, kind, id));
      return row === undefined ? null : entryOf(row);
    },
    put: ({ kind, id, savedAt, body }) => {
      const text = body === null ? null : JSON.stringify(body);
      const row = { shelf, kind, id, saved_at: savedAt, body: text };
      return library.use(() => put.get({ ...row, sha256: text === null ? null : digest(text) })!.revision);
    },
    ids: (kind) => library.use(() => ids.all(shelf, kind)).map(({ id }) => id),
    everUsed: (kind) => new Set(library.use(() => used.all(shelf, kind)).map(({ id }) => id)),
  };
}
