import { linesOfName } from './plot.tsx';

/** What stands over a row. */
type Named = { readonly text: string; readonly figure?: string; readonly mark?: string };

/** Pixels: one line of a name, and what stands under the name of a row. */
type Sizes = { readonly line: number; readonly under: number };

export type NamedRow = {
  readonly lines: readonly string[];
  readonly top: number;
  /** Where the name ends and what it names begins. */
  readonly under: number;
};

export type NamedRows = { readonly rows: readonly NamedRow[]; readonly bottom: number };

/** Rows one under another: a name takes as many lines as it needs, since two that are cut may read alike. */
export function namedRows(names: readonly Named[], room: number, { line, under }: Sizes): NamedRows {
  const rows: NamedRow[] = [];
  let top = 0;
  for (const name of names) {
    const lines = linesOfName({ room, ...name });
    rows.push({ lines, top, under: top + lines.length * line });
    top += lines.length * line + under;
  }
  return { rows, bottom: top };
}
