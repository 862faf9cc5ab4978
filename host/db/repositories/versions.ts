import { digest } from '../digest.ts';
import type { Library } from '../open.ts';
import { sealingOf } from './sealing.ts';

/** A document as it was when somebody kept it, with a name. */
export type Version = {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly keptAt: string;
  readonly revision: number;
};

/** A version, and the document it is of. */
export type VersionOf = Version & { readonly kind: string; readonly document: string };

/** Versions are only ever added: they outlive changes to their document, and its removal. */
export type Versions = {
  /** Of every document, the latest first. */
  readonly every: () => readonly VersionOf[];
  /** The latest first. */
  readonly list: (kind: string, document: string) => readonly Version[];
  readonly body: (kind: string, document: string, id: string) => unknown;
  /** Whether a version of whatever document has that id. */
  readonly isUsed: (id: string) => boolean;
  readonly add: (kind: string, document: string, version: Version & { readonly body: unknown }) => void;
};

type ListedColumns = {
  readonly number: number;
  readonly id: string;
  readonly kind: string;
  readonly document: string;
  readonly name: string;
  readonly note: string;
  readonly kept_at: string;
  readonly revision: number;
  readonly sha256: string;
  readonly seal: string;
};

type StoredColumns = ListedColumns & { readonly body: string };

const LISTED = 'number, id, kind, document, name, note, kept_at, revision, sha256, seal';

export function versionsOf(library: Library): Versions {
  const { whole, wholeWithBodies, sealed, atOnce, nextNumber } = sealingOf(library, 'version');
  const { list, get, used, insert } = library.use((db) => ({
    list: db.prepare<[], ListedColumns>(`SELECT ${LISTED} FROM version ORDER BY number DESC`),
    get: db.prepare<[string, string, string], StoredColumns>(
      'SELECT * FROM version WHERE kind = ? AND document = ? AND id = ?',
    ),
    used: db.prepare<[string], ListedColumns>(`SELECT ${LISTED} FROM version WHERE id = ?`),
    insert: db.prepare<[StoredColumns]>(`
      INSERT INTO version (${LISTED}, body)
      VALUES (@number, @id, @kind, @document, @name, @note, @kept_at, @revision, @sha256, @seal, @body)`),
  }));
  const rows = (): readonly ListedColumns[] => library.use(() => list.all()).map(whole);
  return {
    every: () => rows().map((row) => ({ ...versionIn(row), kind: row.kind, document: row.document })),
    list: (kind, document) =>
      rows()
        .filter((row) => row.kind === kind && row.document === document)
        .map(versionIn),
    /** Null when there is no such version. */
    body: (kind, document, id) => {
      const row = library.use(() => get.get(kind, document, id));
      return row === undefined ? null : (JSON.parse(wholeWithBodies(row).body) as unknown);
    },
    isUsed: (id) => {
      const row = library.use(() => used.get(id));
      return row !== undefined && whole(row).id === id;
    },
    add: (kind, document, { id, name, note, keptAt, revision, body }) =>
      atOnce(() => {
        const text = JSON.stringify(body);
        const about = { id, kind, document, name, note, kept_at: keptAt, revision };
        insert.run(sealed({ ...about, number: nextNumber(), body: text, sha256: digest(text) }));
      }),
  };
}

function versionIn({ id, name, note, kept_at: keptAt, revision }: ListedColumns): Version {
  return { id, name, note, keptAt, revision };
}
