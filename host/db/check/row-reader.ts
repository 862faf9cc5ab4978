import type { LibraryDatabase } from '../database.ts';
import { changedBody, isSealed, SEALED_TABLES } from '../seal.ts';
import type { Row, SealedTable } from '../seal.ts';

/** The first format whose rows are sealed. Those before have the sums of their bodies only. */
const SEALED_FROM = 5;

/** Tables of results, documents and so on as a format has them, with what stands for one of today’s. */
export type TableOf = { readonly name: string; readonly like: SealedTable };

/** The tables of a library of that format, as far as they are there. */
export function tablesOf(db: LibraryDatabase): readonly TableOf[] {
  const there = db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
  return [
    ...SEALED_TABLES.map((name) => ({ name, like: name })),
    { name: 'scenario', like: 'entry' as const },
  ].filter(({ name }) => there.includes(name));
}

/** Whether a row, read with its bodies, is what was saved. */
export function isWhole({ like }: TableOf, row: Row, version: number): boolean {
  if (changedBody(like, row) !== null) return false;
  return version < SEALED_FROM || isSealed(like, row);
}
