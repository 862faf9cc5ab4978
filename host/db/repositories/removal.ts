import type { Library } from '../open.ts';
import type { Sealing } from './sealing.ts';

/** Results and studies are hidden when they are removed, and deleted when nothing can bring them back. */
export type Removal = {
  /** Null for one that never was, or is no longer kept. */
  readonly isHidden: (id: string) => boolean | null;
  readonly hide: (id: string, at: string) => void;
  readonly bringBack: (id: string) => void;
  /** Those that are hidden. */
  readonly hidden: () => readonly string[];
  /** Delete a hidden one for good. */
  readonly delete: (id: string) => void;
};

type Row = Readonly<Record<string, unknown>> & { readonly id: string; readonly removed_at: string | null };

/** @param columns All that stands in the seal of a row. */
export function removalOf(
  library: Library,
  table: 'result' | 'study',
  columns: string,
  { whole, sealed, atOnce }: Sealing,
): Removal {
  const { find, set, all, remove } = library.use((db) => ({
    find: db.prepare<[string], Row>(`SELECT ${columns} FROM ${table} WHERE id = ?`),
    set: db.prepare<[Row]>(`UPDATE ${table} SET removed_at = @removed_at, seal = @seal WHERE id = @id`),
    all: db.prepare<[], Row>(`SELECT ${columns} FROM ${table} ORDER BY number`),
    remove: db.prepare<[string]>(`DELETE FROM ${table} WHERE id = ? AND removed_at IS NOT NULL`),
  }));
  const put = (id: string, removedAt: string | null): void =>
    atOnce(() => {
      const row = find.get(id);
      if (row !== undefined) set.run(sealed({ ...whole(row), removed_at: removedAt }));
    });
  return {
    isHidden: (id) => {
      const row = library.use(() => find.get(id));
      return row === undefined ? null : whole(row).removed_at !== null;
    },
    hide: (id, at) => put(id, at),
    bringBack: (id) => put(id, null),
    hidden: () =>
      library
        .use(() => all.all())
        .map(whole)
        .flatMap((row) => (row.removed_at === null ? [] : [row.id])),
    delete: (id) => void library.use(() => remove.run(id)),
  };
}
