import { basename } from 'node:path';

import { CsvError, parse } from 'csv-parse/sync';

import { readText } from './read-text.ts';
import { UnusableFile } from './unusable-file.ts';

/**
 * The rows of a table with a head, each cell by the name of its column.
 * @throws UnusableFile when it cannot be read, or a row has more or fewer cells than the head or a quotation mark that stands open
 */
export function readCsv(path: string): readonly Readonly<Record<string, string>>[] {
  const file = basename(path);
  try {
    return parse(readText(path, file), { bom: true, columns: true, skip_empty_lines: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const isUneven = error.code.includes('INCONSISTENT');
    const line = Number(error['lines'] ?? 1);
    throw new UnusableFile([
      {
        file,
        path: `line ${line}`,
        expected: isUneven
          ? 'as many values as the head of the table has columns'
          : 'values parted by commas',
        found: isUneven ? 'more or fewer' : 'a quotation mark that stands open or in the wrong place',
        remedy: 'Correct the line, or save the table again as CSV with commas.',
      },
    ]);
  }
}
