import type { Library } from '../open.ts';

/** Results and studies are hidden when they are removed, and deleted when that was long ago. */
export type Removal = {
  /** Null for one that never was, or is no longer kept. */
  readonly isHidden: (id: string) => boolean | null;
  readonly hide: (id: string, at: string) => void;
  readonly bringBack: (id: string) => void;
  /** Delete those removed before a moment, and say which they were. */
  readonly purge: (before: string) => readonly string[];
};

export function removalOf(library: Library, table: 'result' | 'study'): Removal {
  const { find, set, purge } = library.use((db) => ({
    find: db.prepare<[string], { removed_at: string | null }>(`SELECT removed_at FROM ${table} WHERE id = ?`),
    set: db.prepare<[string | null, string]>(`UPDATE ${table} SET removed_at = ? WHERE id = ?`),
    purge: db.prepare<[string], { id: string }>(`DELETE FROM ${table} WHERE removed_at < ? RETURNING id`),
  }));
  return {
    isHidden: (id) => {
      const row = library.use(() => find.get(id));
      return row === undefined ? null : row.removed_at !== null;
    },
    hide: (id, at) => void library.use(() => set.run(at, id)),
    bringBack: (id) => void library.use(() => set.run(null, id)),
    purge: (before) => library.use(() => purge.all(before)).map(({ id }) => id),
  };
}
