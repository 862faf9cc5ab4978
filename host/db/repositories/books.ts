import type { Books } from '../../../core/exposure/books.ts';
import { digest } from '../digest.ts';
import type { Library } from '../open.ts';
import { sealingOf } from './sealing.ts';

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

type Row = {
  readonly id: string;
  readonly saved_at: string;
  readonly sha256: string;
  readonly seal: string;
  readonly body: string;
};

export function booksOf(library: Library): BooksShelf {
  const { wholeWithBodies, sealed } = sealingOf(library, 'books');
  const { list, get, put, remove } = library.use((db) => ({
    list: db.prepare<[], Row>('SELECT * FROM books ORDER BY id'),
    get: db.prepare<[string], Row>('SELECT * FROM books WHERE id = ?'),
    put: db.prepare<[Row]>(`
      INSERT INTO books (id, saved_at, sha256, seal, body) VALUES (@id, @saved_at, @sha256, @seal, @body)
      ON CONFLICT (id) DO UPDATE SET saved_at = excluded.saved_at, sha256 = excluded.sha256, seal = excluded.seal,
        body = excluded.body`),
    remove: db.prepare<[string]>('DELETE FROM books WHERE id = ?'),
  }));
  const booksIn = (row: Row): Books => JSON.parse(wholeWithBodies(row).body) as Books;
  return {
    list: () =>
      library
        .use(() => list.all())
        .map((row) => ({ id: row.id, name: booksIn(row).name, savedAt: row.saved_at }))
        .toSorted((a, b) => Number(a.name > b.name) - Number(a.name < b.name)),
    get: (id) => {
      const row = library.use(() => get.get(id));
      return row === undefined ? null : booksIn(row);
    },
    save: (books, savedAt) => {
      const body = JSON.stringify(books);
      const row = { id: books.id, saved_at: savedAt, sha256: digest(body), body };
      library.change(() => put.run(sealed(row)));
    },
    remove: (id) => library.change(() => remove.run(id).changes > 0),
  };
}
