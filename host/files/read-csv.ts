import { basename } from 'node:path';

import { parse } from 'csv-parse/sync';

import { readText } from './read-text.ts';

/** The rows of a table with a head, each cell by the name of its column. */
export function readCsv(path: string): readonly Readonly<Record<string, string>>[] {
  return parse(readText(path, basename(path)), { columns: true, skip_empty_lines: true });
}
