import { WIDTH, wordsInto } from './wrap.ts';

export type Column = {
  readonly head: string;
  readonly align?: 'left' | 'right';
  /** The narrowest it may become, its words going on over more lines, where the table would not fit a terminal. */
  readonly narrowest?: number;
};

const GAP = '  ';
/** Before the later lines of a cell, so that they are not taken for rows. */
const SET_IN = '  ';

/**
 * Rows of text under heads, each column as wide as its widest cell, with a rule below the heads. Where that is too wide for a
 * terminal and would fit so, heads are broken between words, and then the cells of columns that may be narrower.
 */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const widths = widthsFor(columns, rows);
  const line = (cells: readonly string[]): string => {
    const broken = columns.map(({ align }, i) =>
      wordsInto(cells[i] ?? '', widths[i] ?? 0, align === 'right' ? '' : SET_IN),
    );
    const height = Math.max(...broken.map(({ length }) => length));
    return Array.from({ length: height }, (_, at) => oneLine(broken.map((cell) => cell[at] ?? ''))).join(
      '\n',
    );
  };
  const oneLine = (cells: readonly string[]): string =>
    columns
      .map(({ align }, i) => {
        const cell = cells[i] ?? '';
        return align === 'right' ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0);
      })
      .join(GAP)
      .trimEnd();
  return [
    line(columns.map(({ head }) => head)),
    line(widths.map((width) => '-'.repeat(width))),
    ...rows.map(line),
  ].join('\n');
}

function widthsFor(columns: readonly Column[], rows: readonly (readonly string[])[]): readonly number[] {
  const cells = columns.map((_, i) => Math.max(0, ...rows.map((row) => (row[i] ?? '').length)));
  const full = columns.map(({ head }, i) => Math.max(head.length, cells[i] ?? 0));
  if (total(full) <= WIDTH) return full;
  const widths = columns.map(({ head }, i) => Math.max(longestWord(head), cells[i] ?? 0));
  for (const [i, { narrowest }] of columns.entries()) {
    const over = total(widths) - WIDTH;
    const width = widths[i] ?? 0;
    if (over > 0 && narrowest !== undefined) widths[i] = Math.min(width, Math.max(narrowest, width - over));
  }
  return total(widths) <= WIDTH ? widths : full;
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0) + GAP.length * (widths.length - 1);
}

function longestWord(text: string): number {
  return Math.max(...text.split(' ').map((word) => word.length));
}
