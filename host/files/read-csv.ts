import { basename } from 'node:path';
import { readText } from './read-text.ts';

/** The rows of a table with a head, each cell by the name of its column. Cells in quotes may hold commas; quotes are doubled. */
export function readCsv(path: string): readonly Readonly<Record<string, string>>[] {
  const lines = readText(path, basename(path))
    .split(/\r?\n/)
    .filter((line) => line !== '');
  const [head = '', ...rows] = lines;
  const names = cellsOf(head);
  return rows.map((line) => {
    const cells = cellsOf(line);
    return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']));
  });
}

function cellsOf(line: string): readonly string[] {
  return Array.from(line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g), ([, quoted, bare]) =>
    quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'),
  );
}
