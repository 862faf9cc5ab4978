/**
 * Rows as comma-separated text: the one way by which the program, its command line and its window write a table that a
 * spreadsheet may open.
 */
import { harmless } from './harmless.ts';

export type Cells = readonly (string | number)[];

/** Numbers stand as they are; text that a spreadsheet would run as a formula is made plain. */
export function csvText(rows: readonly Cells[]): string {
  return `${rows.map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

/** One cell of a table, in quotes where it needs them, with text that a spreadsheet would run made harmless. */
export function csvCell(value: string | number): string {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  const text = harmless(String(value));
  // A cell that begins with # would make its line a remark where such lines are passed over.
  return /[",;\t\r\n]|^#/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
