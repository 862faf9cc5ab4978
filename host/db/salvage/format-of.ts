import { versionBySchema } from '../check/schema.ts';
import type { LibraryDatabase } from '../database.ts';
import { MIGRATIONS } from '../migrations/all.ts';

/** What came with each format and was there in none before, the latest first. */
const SIGNS: readonly (readonly [version: number, table: string, column: string])[] = [
  [5, 'result', 'seal'],
  [5, 'entry', 'seal'],
  [4, 'books', 'body'],
  [3, 'entry', 'body'],
  [2, 'study', 'answer'],
  [1, 'result', 'numbers'],
];

/** The format of a damaged library, by its tables rather than by the number it gives; null where it has none of ours. */
export function formatOf(db: LibraryDatabase): number | null {
  const exact = versionBySchema(db, MIGRATIONS);
  if (exact !== null) return exact;
  const has = db
    .prepare<[string, string], number>('SELECT count(*) FROM pragma_table_info(?) WHERE name = ?')
    .pluck();
  const sign = SIGNS.find(([, table, column]) => has.get(table, column) === 1);
  return sign?.[0] ?? null;
}
