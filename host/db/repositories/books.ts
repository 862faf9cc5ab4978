import type { Books } from '../../../core/exposure/books.ts';
import { digest } from '../digest.ts';
import { damaged } from '../failures.ts';
import type { Library } from '../open.ts';

type Listed = { readonly id: string; readonly name: string; readonly savedAt: string };

export type BooksShelf = {
  /** By name. */
  readonly list: () => readonly Listed[];
  /** @throws ContractError library-damaged when what is stored is not what was saved. */
  readonly get: (id: string) => Books | null;
  readonly save: (books: Books, savedAt: string) => void;
  /** False when there are none of that id. */
  readonly remove: (id: string) => boolean;
};

type Row = { readonly id: string; readonly saved_at: string; readonly body: string; readonly sha256: string };

export function booksOf(library: Library): BooksShelf {
  const { list, get, put, remove } = library.use((db) => ({
    list: db.prepare<[], Listed>(
      `SELECT id, json_extract(body, '$.name') AS name, saved_at AS savedAt FROM books ORDER BY name, id`,
    ),
    get: db.prepare<[string], Row>('SELECT * FROM books WHERE id = ?'),
    put: db.prepare<[Row]>(`
      INSERT INTO books (id, saved_at, body, sha256) VALUES (@id, @saved_at, @body, @sha256)
      ON CONFLICT (id) DO UPDATE SET saved_at = excluded.saved_at, body = excluded.body, sha256 = excluded.sha256`),
    remove: db.prepare<[string]>('DELETE FROM books WHERE id = ?'),
  }));
  return {
    list: () => library.use(() => list.all()),
    get: (id) => {
      const row = library.use(() => get.get(id));
      if (row === undefined) return null;
      if (digest(row.body) !== row.sha256)
        throw damaged(library.path, `the books "${id}" are not what was saved`);
      return JSON.parse(row.body) as Books;
    },
    save: (books, savedAt) => {
      const body = JSON.stringify(books);
      library.use(() => put.run({ id: books.id, saved_at: savedAt, body, sha256: digest(body) }));
    },
    remove: (id) => library.use(() => remove.run(id).changes > 0),
  };
}
