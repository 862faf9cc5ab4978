import { asTyped } from './as-typed.ts';
import { table } from './table.ts';
import type { Column } from './table.ts';

/**
 * A table of figures, written as the window and its sentences write them, but with the signs of a keyboard; percentage points are
 * abbreviated, and said once of a range, because a terminal is narrow.
 */
export function figureTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  return table(
    columns,
    rows.map((cells) => cells.map((cell) => shortened(asTyped(cell)))),
  );
}

function shortened(cell: string): string {
  return cell
    .replace(/^(.*\d) points to (.*\d) points$/, '$1 to $2 pts')
    .replace(/(?<=\d) points(?=\??\)$|.?$)/, ' pts');
}
