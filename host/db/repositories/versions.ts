import { digest } from '../digest.ts';
import { damaged } from '../failures.ts';
import type { Library } from '../open.ts';

/** A document as it was when somebody kept it, with a name. */
export type Version = {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly keptAt: string;
  readonly revision: number;
};

/** Versions are only ever added: they outlive changes to their document, and its removal. */
export type Versions = {
  /** The latest first. */
  readonly list: (kind: string, document: string) => readonly Version[];
  readonly body: (kind: string, document: string, id: string) => unknown;
  /** Whether a version of whatever document has that id. */
  readonly isUsed: (id: string) => boolean;
  readonly add: (kind: string, document: string, version: Version & { readonly body: unknown }) => void;
};

type Row = {
  readonly id: string;
  readonly kind: string;
  readonly document: string;
  readonly name: string;
  readonly note: string;
  readonly kept_at: string;
  readonly revision: number;
  readonly body: string;
  readonly sha256: string;
};

export function versionsOf(library: Library): Versions {
  const { list, get, used, insert } = library.use((db) => ({
    list: db.prepare<[string, string], Row>(
      `SELECT id, kind, document, name, note, kept_at, revision, '' AS body, '' AS sha256 FROM version
       WHERE kind = ? AND document = ? ORDER BY number DESC`,
    ),
    get: db.prepare<[string, string, string], Row>(
      'SELECT * FROM version WHERE kind = ? AND document = ? AND id = ?',
    ),
    used: db.prepare<[string], { id: string }>('SELECT id FROM version WHERE id = ?'),
    insert: db.prepare<[Row]>(`
      INSERT INTO version (id, kind, document, name, note, kept_at, revision, body, sha256)
      VALUES (@id, @kind, @document, @name, @note, @kept_at, @revision, @body, @sha256)`),
  }));
  return {
    list: (kind, document) =>
      library
        .use(() => list.all(kind, document))
        .map(({ id, name, note, kept_at: keptAt, revision }) => ({ id, name, note, keptAt, revision })),
    /** Null when there is no such version. */
    body: (kind, document, id) => {
      const row = library.use(() => get.get(kind, document, id));
      if (row === undefined) return null;
      if (digest(row.body) !== row.sha256) {
        throw damaged(library.path, `the version "${row.name}" of ${document} is not what was kept`);
      }
      return JSON.parse(row.body) as unknown;
    },
    isUsed: (id) => library.use(() => used.get(id)) !== undefined,
    add: (kind, document, { id, name, note, keptAt, revision, body }) => {
      const text = JSON.stringify(body);
      const row = { id, kind, document, name, note, kept_at: keptAt, revision };
      library.use(() => insert.run({ ...row, body: text, sha256: digest(text) }));
    },
  };
}
