/** Figures drawn from the shipped tables. What a table lacks is said with its file, column and row. */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Drawn, DrawnMiddle, DrawnRate } from '../../core/backtest/backtest.ts';
import { halfByCassr } from '../../core/backtest/halves.ts';
import { middleOf } from '../../core/backtest/middle.ts';
import { quoted } from '../../core/scenario/problems.ts';
import type { Problem } from '../../core/scenario/problems.ts';
import { readCsv } from './read-csv.ts';
import { UnusableFile } from './unusable-file.ts';

type Row = Readonly<Record<string, string>>;

/**
 * The value an observation draws from a table of scenarios/data.
 * @param where the observation, for messages.
 * @throws UnusableFile when the table, a column of it or every row wanted is missing.
 */
export function drawValue(scenarios: string, drawn: Drawn, where: Pick<Problem, 'file' | 'path'>): number {
  const rows = rowsOf(scenarios, drawn.table);
  return drawn.kind === 'middle' ? middle(rows, drawn, where) : rate(rows, drawn, where);
}

/** The rows of a table of scenarios/data, which must have some columns. */
export function rowsOf(scenarios: string, table: string, columns: readonly string[] = []): readonly Row[] {
  const path = join(scenarios, 'data', basename(table));
  if (!existsSync(path)) {
    throw new UnusableFile([
      {
        file: `data/${table}`,
        path: '',
        expected: 'the table a back-test draws from',
        found: 'no such file',
        remedy:
          'Put it back from the distribution; scenarios/data/README.md says what it is and who published it.',
      },
    ]);
  }
  const rows = readCsv(path);
  requireColumns(rows, table, columns);
  return rows;
}

function requireColumns(rows: readonly Row[], table: string, columns: readonly string[]): void {
  const known = Object.keys(rows[0] ?? {});
  const lacking = columns.filter((column) => !known.includes(column));
  if (lacking.length === 0) return;
  throw new UnusableFile(
    lacking.map((column) => ({
      file: `data/${table}`,
      path: `column ${column}`,
      expected: 'a column of that name',
      found: `only ${known.join(', ')}`,
      remedy: 'Correct the name in the back-test, or put the column back from the published table.',
      unknown: { name: column, candidates: known },
    })),
  );
}

/** The middle over the councils that score; a council that lacks either year is left out. */
function middle(
  rows: readonly Row[],
  { table, column, year, since }: DrawnMiddle,
  where: Pick<Problem, 'file' | 'path'>,
): number {
  requireColumns(rows, table, ['cassr_code', 'year', column]);
  const scored = rows.filter((row) => halfByCassr(Number(row['cassr_code'])) === 'score');
  const inYear = (wanted: string): ReadonlyMap<string, number> =>
    new Map(
      scored
        .filter((row) => row['year'] === wanted && Number(row[column]) > 0)
        .map((row) => [row['cassr_code'] ?? '', Number(row[column])]),
    );
  const now = inYear(year);
  const before = since === undefined ? null : inYear(since);
  const values = Array.from(now).flatMap(([code, value]) => {
    if (before === null) return [value];
    const then = before.get(code);
    return then === undefined ? [] : [value / then];
  });
  if (values.length > 0) return middleOf(values);
  const years = since === undefined ? year : `${since} and ${year}`;
  throw missingRows(table, `${column}, ${years}`, 'figures of councils that score', where);
}

function rate(
  rows: readonly Row[],
  { table, events, atRisk, by, rows: wanted }: DrawnRate,
  where: Pick<Problem, 'file' | 'path'>,
): number {
  requireColumns(rows, table, [events, atRisk, by]);
  const taken = wanted.map((name) => {
    // Where a table divides by ownership as well, all owners together come first.
    const row = rows.find((one) => one[by] === name);
    if (row === undefined) throw missingRows(table, `${by} ${name}`, 'a row', where);
    return row;
  });
  const sum = (column: string): number =>
    taken.reduce((total, row) => total + numberIn(row, column, table, `${by} ${row[by]}`), 0);
  const exposed = sum(atRisk);
  if (exposed > 0) return sum(events) / exposed;
  throw missingRows(table, `${by} ${wanted.join(', ')}, ${atRisk}`, 'more than nothing at risk', where);
}

/**
 * A count of a table of scenarios/data.
 * @param row what the row is called, for messages.
 * @throws UnusableFile when the cell holds no number from 0 up: it would be scored as if it were a figure.
 */
export function numberIn(cells: Row, column: string, table: string, row: string): number {
  const text = (cells[column] ?? '').trim();
  const value = Number(text);
  if (text !== '' && Number.isFinite(value) && value >= 0) return value;
  throw new UnusableFile([
    {
      file: `data/${table}`,
      path: `${row}, column ${column}`,
      expected: 'a number from 0',
      found: text === '' ? 'nothing' : quoted(text),
      remedy: 'Put the figure back from the published table.',
    },
  ]);
}

function missingRows(
  table: string,
  at: string,
  what: string,
  { file = '', path }: Pick<Problem, 'file' | 'path'>,
): UnusableFile {
  return new UnusableFile([
    {
      file: `data/${table}`,
      path: at,
      expected: `${what}, as ${file}, ${path} asks for`,
      found: 'none',
      remedy: 'Put the rows back from the published table, or take the figure out of the back-test.',
    },
  ]);
}
