import { terminalWidth, USUAL_WIDTH } from './line-width.ts';
import { BREAK, wordsInto } from './wrap.ts';

export type Column = {
  readonly head: string;
  readonly align?: 'left' | 'right';
  /** The narrowest it may become, its words going on over more lines, where the table would not fit a terminal. */
  readonly narrowest?: number;
  /** Sentences about the row, as its last column: on lines of their own below it where a terminal has no room beside it. */
  readonly remark?: true;
};

const GAP = '  ';
/** Before the later lines of a cell, so that they are not taken for rows. */
const SET_IN = '  ';
/** A column of words that is narrower than this is slow to read. */
const NARROW = 16;

type Rows = readonly (readonly string[])[];

/**
 * Rows of text under heads, each column as wide as its widest cell, with a rule below the heads. Where that is too wide for a
 * terminal and would fit so, heads are broken between words, and then the cells of columns that may be narrower. A terminal that
 * says how wide it is gets what fits it, in the end with the first cell of each row on a line above the rest of it.
 */
export function table(columns: readonly Column[], rows: Rows, terminal = terminalWidth()): string {
  const widths = widthsFor(columns, rows, terminal ?? USUAL_WIDTH);
  if (terminal === undefined || total(widths) <= terminal) return drawn(columns, rows, widths);
  const folded = narrowed(columns, rows, terminal, 'even words');
  if (total(folded) <= terminal) return drawn(columns, rows, folded);
  return stacked(columns, rows, terminal) ?? inParts(columns, rows, terminal);
}

/** The first cell of each row on a line of its own, the rest of the row below it, and below that what is remarked on it. Undefined where it is too wide even so. */
function stacked([first, ...others]: readonly Column[], rows: Rows, terminal: number): string | undefined {
  const beside = others.filter(({ remark }) => remark !== true);
  const rest = rows.map(([, ...cells]) => cells.slice(0, beside.length));
  const room = terminal - SET_IN.length;
  const widths = (['even words', 'words'] as const)
    .map((how) => narrowed(beside, rest, room, how))
    .find((tried) => total(tried) <= room);
  if (widths === undefined) return undefined;
  const setIn = (lines: readonly string[]): readonly string[] =>
    lines.map((line) => `${SET_IN}${line}`.trimEnd());
  const below = (cells: readonly string[]): readonly string[] =>
    cells.every((cell) => cell === '') ? [] : setIn(row(beside, cells, widths, ''));
  const words = (text = ''): readonly string[] => (text === '' ? [] : wordsInto(text, room, SET_IN));
  return [
    ...words(first?.head),
    ...below(beside.map(({ head }) => head)),
    ...below(widths.map((width) => '-'.repeat(width))),
    ...rows.flatMap(([cell, ...cells]) => [
      ...words(cell),
      ...below(cells.slice(0, beside.length)),
      ...setIn(words(cells.slice(beside.length).join(' ').trim())),
    ]),
  ].join('\n');
}

/** As many columns as there is room for, and the others below in a table of their own, with the first cell of each row again. */
function inParts(columns: readonly Column[], rows: Rows, terminal: number): string {
  const parts: number[][] = [];
  for (const at of columns.keys()) {
    if (at === 0) continue;
    const part = parts.at(-1);
    if (part !== undefined && total(widthsIn([...part, at])) <= terminal) part.push(at);
    else parts.push([0, at]);
  }
  return parts
    .map((part) =>
      drawn(
        pick(columns, part),
        rows.map((each) => pick(each, part)),
        widthsIn(part),
      ),
    )
    .join('\n\n');

  function widthsIn(part: readonly number[]): readonly number[] {
    const [these, those] = [pick(columns, part), rows.map((each) => pick(each, part))];
    return narrowed(these, those, terminal, 'even words');
  }
}

function pick<T>(all: readonly T[], which: readonly number[]): readonly T[] {
  return all.filter((_, i) => which.includes(i));
}

function drawn(columns: readonly Column[], rows: Rows, widths: readonly number[]): string {
  return [columns.map(({ head }) => head), widths.map((width) => '-'.repeat(width)), ...rows]
    .flatMap((cells) => row(columns, cells, widths))
    .join('\n');
}

/** A row as lines: as many as the cell that takes most, the later lines of words set in by so much. */
function row(
  columns: readonly Column[],
  cells: readonly string[],
  widths: readonly number[],
  setIn = SET_IN,
): readonly string[] {
  const broken = columns.map(({ align }, i) =>
    wordsInto(cells[i] ?? '', widths[i] ?? 0, align === 'right' ? '' : setIn),
  );
  const height = Math.max(0, ...broken.map(({ length }) => length));
  return Array.from({ length: height }, (_, at) =>
    columns
      .map(({ align }, i) => {
        const cell = broken[i]?.[at] ?? '';
        return align === 'right' ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0);
      })
      .join(GAP)
      .trimEnd(),
  );
}

function widthsFor(columns: readonly Column[], rows: Rows, room: number): readonly number[] {
  const cells = columns.map((_, i) => Math.max(0, ...rows.map((each) => (each[i] ?? '').length)));
  const full = columns.map(({ head }, i) => Math.max(head.length, cells[i] ?? 0));
  if (total(full) <= room) return full;
  const widths = columns.map(({ head }, i) => Math.max(longestWord(head), cells[i] ?? 0));
  for (const [i, { narrowest }] of columns.entries()) {
    const over = total(widths) - room;
    const width = widths[i] ?? 0;
    if (over > 0 && narrowest !== undefined) widths[i] = Math.min(width, Math.max(narrowest, width - over));
  }
  return total(widths) <= room ? widths : full;
}

/** How far words are broken: down to a column that is still quick to read, or to the longest of them. Figures stay whole. */
type Breaking = 'even words' | 'words';

/** The widths with heads, and cells of words, narrowed, the widest first, until the table fits or nothing is left to narrow. */
function narrowed(columns: readonly Column[], rows: Rows, room: number, breaking: Breaking): number[] {
  const least = columns.map(({ head, align }, i) => {
    const cells = rows.map((each) => each[i] ?? '');
    const widest = Math.max(0, ...cells.map(({ length }) => length));
    // Later words are set in, but not under a cell that stands above its row.
    const setIn = breaking === 'words' ? 0 : SET_IN.length;
    const word = Math.max(...[head, ...cells].map((text) => longestWord(text, setIn)));
    if (align === 'right') return Math.max(longestWord(head), widest);
    return breaking === 'words' ? word : Math.max(word, Math.min(NARROW, widest));
  });
  const widths = columns.map(({ head }, i) =>
    Math.max(head.length, ...rows.map((each) => (each[i] ?? '').length)),
  );
  for (let over = total(widths) - room; over > 0; over--) {
    const spare = widths.map((width, i) => width - (least[i] ?? 0));
    const which = spare.indexOf(Math.max(...spare));
    if ((spare[which] ?? 0) <= 0) break;
    widths[which] = (widths[which] ?? 0) - 1;
  }
  return widths;
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0) + GAP.length * (widths.length - 1);
}

/** The longest stretch that is not broken: a number keeps its sign. Those after the first are set in by so much. */
function longestWord(text: string, setIn = 0): number {
  return Math.max(...text.split(BREAK).map((word, at) => word.length + (at === 0 ? 0 : setIn)));
}
