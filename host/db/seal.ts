import { hash } from 'node:crypto';

import { digest } from './digest.ts';

/** A row as SQLite gives it, by the names of its columns. */
export type Row = Readonly<Record<string, unknown>>;

/** Columns too large for a list to read. Each stands in the seal of its row by a sha256 of its own, which is named first. */
const BODIES = {
  result: { inputs_sha256: ['inputs'], result_sha256: ['header', 'numbers'] },
  study: { inputs_sha256: ['inputs'], answer_sha256: ['question', 'answer'] },
  entry: { sha256: ['body'] },
  action: { sha256: ['changes'] },
  version: { sha256: ['body'] },
  books: { sha256: ['body'] },
  setting: {},
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

export type SealedTable = keyof typeof BODIES;

/** Every table of the library. */
export const SEALED_TABLES = Object.keys(BODIES) as readonly SealedTable[];

/** A column may stand here as a blob; every other body is text. */
const BLOBS: ReadonlySet<string> = new Set(['numbers']);

/**
 * The sha256 of all that a row says, but for its bodies, which are in it by their own. The columns are taken by name, so that one
 * added later is in it unasked; whoever leaves one out finds that the seal does not hold. What changes here goes with a migration that
 * seals every row anew.
 */
export function sealOf(table: SealedTable, row: Row): string {
  const bodies = new Set(Object.values(BODIES[table]).flat());
  const said = Object.keys(row)
    .filter((column) => column !== 'seal' && !bodies.has(column))
    .toSorted()
    .map((column) => `${column} ${told(row[column])}`);
  return hash('sha256', [table, ...said].join('\n'));
}

/** Whether a row, read without or with its bodies, says what it was sealed with. */
export function isSealed(table: SealedTable, row: Row): boolean {
  return row['seal'] === sealOf(table, row);
}

/** The name of the first sha256 whose bodies are not those it was made of; null where all are. For a row read with its bodies. */
export function changedBody(table: SealedTable, row: Row): string | null {
  const sums = Object.entries(BODIES[table]) as readonly (readonly [string, readonly string[]])[];
  return sums.find(([sum, columns]) => row[sum] !== digestOf(columns, row))?.[0] ?? null;
}

/** What is gone has neither a body nor a sha256. */
function digestOf(columns: readonly string[], row: Row): string | null | undefined {
  const bodies = columns.map((column) => row[column]);
  if (bodies.every((body) => body === null)) return null;
  const fits = columns.every((column) =>
    BLOBS.has(column) ? Buffer.isBuffer(row[column]) : typeof row[column] === 'string',
  );
  return fits ? digest(...(bodies as readonly (string | Buffer)[])) : undefined;
}

/** Each kind of value is told from every other, with its length, so that none runs into the next. */
function told(value: unknown): string {
  if (value === null) return 'null';
  if (typeof value === 'number') return `${Number.isInteger(value) ? 'integer' : 'real'} ${value}`;
  if (typeof value === 'string') return `text ${value.length}:${value}`;
  if (Buffer.isBuffer(value)) return `blob ${value.length}:${value.toString('hex')}`;
  throw new TypeError(`A column cannot hold a ${typeof value}.`);
}
