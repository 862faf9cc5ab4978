import { SUBJECT_KINDS } from '../../../contract/schemas/library.ts';
import { digest } from '../digest.ts';
import type { Library } from '../open.ts';
import { sealingOf } from './sealing.ts';

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
  /** The ids of a kind that are there, with those of what is damaged and may be of that kind: asking for one of these says so. */
  readonly ids: (kind: string) => readonly string[];
  /** Every id that is there or has been. */
  readonly everUsed: (kind: string) => ReadonlySet<string>;
};

type ListedColumns = {
  readonly shelf: string;
  readonly kind: string;
  readonly id: string;
  readonly revision: number;
  readonly saved_at: string;
  readonly sha256: string | null;
  readonly seal: string;
};

type StoredColumns = ListedColumns & { readonly body: string | null };

const LISTED = 'shelf, kind, id, revision, saved_at, sha256, seal';

const KINDS: ReadonlySet<string> = new Set(SUBJECT_KINDS);
const OTHER_SHELF = { document: 'note', note: 'document' } as const satisfies Record<EntryShelf, EntryShelf>;

/** What stands on no shelf has been on either, so all but what is known to be on the other is looked at. */
export function entriesOf(library: Library, shelf: EntryShelf): Entries {
  const { whole, wholeWithBodies, isWhole, sealed, atOnce } = sealingOf(library, 'entry');
  const other = OTHER_SHELF[shelf];
  const { list, get, namesakes, put, rows } = library.use((db) => ({
    list: db.prepare<[string], StoredColumns>('SELECT * FROM entry WHERE shelf IS NOT ? ORDER BY kind, id'),
    get: db.prepare<[string, string, string], StoredColumns>(
      'SELECT * FROM entry WHERE shelf = ? AND kind = ? AND id = ?',
    ),
    namesakes: db.prepare<[string, string], ListedColumns>(
      `SELECT ${LISTED} FROM entry WHERE shelf IS NOT ? AND id = ?`,
    ),
    put: db.prepare<[StoredColumns]>(`
      INSERT INTO entry (${LISTED}, body) VALUES (@shelf, @kind, @id, @revision, @saved_at, @sha256, @seal, @body)
      ON CONFLICT (shelf, kind, id) DO UPDATE SET revision = excluded.revision, saved_at = excluded.saved_at,
        sha256 = excluded.sha256, seal = excluded.seal, body = excluded.body`),
    rows: db.prepare<[string], ListedColumns>(`SELECT ${LISTED} FROM entry WHERE shelf IS NOT ? ORDER BY id`),
  }));
  const stored = (kind: string, id: string): StoredColumns | null => {
    const row = library.use(() => get.get(shelf, kind, id));
    if (row !== undefined) return wholeWithBodies(row);
    library.use(() => namesakes.all(other, id)).forEach(whole);
    return null;
  };
  return {
    list: (kind) =>
      library
        .use(() => list.all(other))
        .map(whole)
        .filter((row) => row.sha256 !== null && (kind === undefined || row.kind === kind))
        .map((row) => entryOf(wholeWithBodies(row))),
    get: (kind, id) => {
      const row = stored(kind, id);
      return row === null ? null : entryOf(row);
    },
    put: ({ kind, id, savedAt, body }) =>
      atOnce(() => {
        const revision = (stored(kind, id)?.revision ?? 0) + 1;
        const text = body === null ? null : JSON.stringify(body);
        const sha256 = text === null ? null : digest(text);
        put.run(sealed({ shelf, kind, id, revision, saved_at: savedAt, sha256, body: text }));
        return revision;
      }),
    ids: (kind) => {
      const all = library.use(() => rows.all(other));
      const wanted = all.filter((row) =>
        isWhole(row) ? row.kind === kind && row.sha256 !== null : row.kind === kind || !KINDS.has(row.kind),
      );
      return [...new Set(wanted.map(({ id }) => id))];
    },
    everUsed: (kind) => {
      const all = library.use(() => rows.all(other)).map(whole);
      return new Set(all.filter((row) => row.kind === kind).map(({ id }) => id));
    },
  };
}

function entryOf({ kind, id, revision, saved_at: savedAt, body }: StoredColumns): Entry {
  return { kind, id, revision, savedAt, body: body === null ? null : (JSON.parse(body) as unknown) };
}
