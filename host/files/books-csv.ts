import { CsvError, parse } from 'csv-parse/sync';

import { BOOK_FIGURE_IDS, PAYER_NAMES, PAYERS, RATINGS } from '../../core/exposure/books.ts';
import type { Books, Payer } from '../../core/exposure/books.ts';
import { PAYER } from '../../core/exposure/books-table.ts';
import { booksProblems } from '../../core/exposure/books-problems.ts';
import { grouped } from '../../core/numeric/grouped.ts';
import { asItWas } from '../../core/spreadsheet/harmless.ts';
import { describeProblem, quoted } from '../../core/scenario/problems.ts';
import { didYouMean } from './near-names.ts';

/** Lines that are told of one by one: a table of something else has thousands. */
const MOST_TOLD = 100;
/** Longer than any number a person writes: to look for one in a cell of spaces takes the square of its length. */
const LONGEST_NUMBER = 40;

export type CsvProblem = { readonly line: number; readonly sentence: string };
export type BooksRead = { readonly books: Books | null; readonly problems: readonly CsvProblem[] };

type Cells = { readonly line: number; readonly cells: readonly string[] };

/**
 * Books from a table: a row for each figure with its name and value, and a row for each payer that begins with "payer" and
 * gives its hours a week and its fee. Lines that are empty or begin with # are passed over.
 */
export function readBooksCsv(text: string, id: string): BooksRead {
  const rows = rowsOf(text);
  if ('sentence' in rows) return { books: null, problems: [rows] };
  const problems: CsvProblem[] = [];
  const seen = new Map<string, number>();
  const values = new Map<string, string>();
  const payers = new Map<Payer, { hours: number; fee: number }>();
  for (const { line, cells } of rows) {
    const [name = '', ...rest] = cells;
    const key = name === PAYER ? `${PAYER} ${rest[0] ?? ''}` : name;
    const before = seen.get(key);
    if (before !== undefined) {
      problems.push({ line, sentence: `“${key}” stands on line ${before} already.` });
      continue;
    }
    seen.set(key, line);
    if (name === PAYER) readPayer(line, rest);
    else readValue(line, name, rest);
  }
  const missing = ['name', ...BOOK_FIGURE_IDS].filter((wanted) => !seen.has(wanted));
  if (missing.length > 0) {
    problems.push({ line: (rows.at(-1)?.line ?? 0) + 1, sentence: missingSentence(missing) });
  }
  if (problems.length > 0) return { books: null, problems: told(problems) };
  const books = composed();
  const wrong = booksProblems(books).map((problem) => ({
    line: seen.get(lineNameOf(problem.path)) ?? rows.length,
    sentence: describeProblem(problem),
  }));
  return wrong.length > 0 ? { books: null, problems: wrong } : { books, problems: [] };

  function readPayer(line: number, [payer = '', hours = '', fee = '']: readonly string[]): void {
    const known = PAYERS.find((each) => each === payer);
    if (known === undefined) {
      problems.push({
        line,
        sentence: `There is no payer ${quoted(payer)}. ${didYouMean(payer, PAYERS) || `The payers are ${PAYERS.join(', ')}.`}`,
      });
      return;
    }
    const [soldHours, charged] = [numberOf(hours), numberOf(fee)];
    const unread = [
      ...(soldHours === null ? [`hours ${quoted(hours)}`] : []),
      ...(charged === null ? [`fee ${quoted(fee)}`] : []),
    ];
    if (unread.length > 0) {
      const what = unread.join(' and the ');
      const are = unread.length === 1 ? 'is not a number' : 'are not numbers';
      problems.push({ line, sentence: `The ${what} of “${PAYER_NAMES[known]}” ${are}.` });
    }
    if (soldHours !== null && charged !== null) payers.set(known, { hours: soldHours, fee: charged });
  }

  function readValue(line: number, name: string, [value = '']: readonly string[]): void {
    const names: readonly string[] = ['name', 'rating', ...BOOK_FIGURE_IDS];
    if (!names.includes(name)) {
      problems.push({
        line,
        sentence: `There is no figure ${quoted(name)}. ${didYouMean(name, names) || 'The template has every name.'}`,
      });
    } else if (name === 'rating' && !RATINGS.some((rating) => rating === value)) {
      problems.push({ line, sentence: `The rating ${quoted(value)} is none of ${RATINGS.join(', ')}.` });
    } else if (name !== 'name' && name !== 'rating' && numberOf(value) === null) {
      problems.push({ line, sentence: `The value ${quoted(value)} of “${name}” is not a number.` });
    } else {
      values.set(name, value);
    }
  }

  function composed(): Books {
    const figures = Object.fromEntries(
      BOOK_FIGURE_IDS.map((figure) => [figure, numberOf(values.get(figure) ?? '') ?? 0]),
    );
    return {
      id,
      name: asItWas(values.get('name') ?? ''),
      rating: RATINGS.find((rating) => rating === values.get('rating')) ?? 'not-rated',
      payers: Object.fromEntries(
        PAYERS.map((payer) => [payer, payers.get(payer) ?? { hours: 0, fee: 0 }]),
      ) as Books['payers'],
      ...figures,
    } as Books;
  }
}

/** In the order of their lines; of very many the first, and how many more there are. */
function told(problems: readonly CsvProblem[]): readonly CsvProblem[] {
  const inOrder = problems.toSorted((a, b) => a.line - b.line);
  const next = inOrder[MOST_TOLD];
  if (next === undefined) return inOrder;
  const more = grouped(inOrder.length - MOST_TOLD);
  return [
    ...inOrder.slice(0, MOST_TOLD),
    { line: next.line, sentence: `From here on there are ${more} more mistakes.` },
  ];
}

/** Where most of it is missing the table is of something else, and a list would not help. */
function missingSentence(missing: readonly string[]): string {
  if (missing.length > BOOK_FIGURE_IDS.length / 2)
    return 'This is not a table of books. Save one as CSV first and change its values.';
  const names = missing.map((name) => `“${name}”`).join(', ');
  return missing.length === 1
    ? `${names} is missing: add a line with it and its value.`
    : `${names} are missing: add a line for each with its value.`;
}

function lineNameOf(path: string): string {
  const [first = '', payer = ''] = path.split('.');
  return first === 'payers' ? `${PAYER} ${payer}` : first;
}

function rowsOf(text: string): readonly Cells[] | CsvProblem {
  try {
    const records = parse(text, {
      bom: true,
      // A table is changed on machines whose ends of lines differ; a line must not go into the remark above it.
      record_delimiter: ['\r\n', '\n', '\r'],
      comment: '#',
      delimiter: delimiterOf(text),
      comment_no_infix: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as readonly {
      readonly record: readonly string[];
      readonly info: { readonly lines: number };
    }[];
    return records.map(({ record, info }) => ({ line: info.lines, cells: record }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return {
      line: Number(error['lines'] ?? 1),
      sentence:
        'This is not a table of values parted by commas: a quotation mark stands open or in the wrong place.',
    };
  }
}

/** Spreadsheets of some countries part values by semicolons. */
function delimiterOf(text: string): ',' | ';' {
  return /^name\s*;/m.test(text) ? ';' : ',';
}

/** Pounds may stand with their sign and thousands parted by commas, as spreadsheets write them; a comma elsewhere may be a point. */
function numberOf(text: string): number | null {
  if (text.length > LONGEST_NUMBER) return null;
  const [, sign = '', digits = ''] =
    /^([-−]?)\s*£?\s*((?:\d{1,3}(?:[,\s]\d{3})+|\d{1,9})(?:\.\d{1,6})?)$/.exec(text.trim()) ?? [];
  if (digits === '') return null;
  const size = Number(digits.replaceAll(/[,\s]/g, ''));
  return sign === '' ? size : 0 - size;
}
