/** A table whose first columns are words and whose others are figures, on the right. */
export function numbersTable(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  isFigure: (column: number) => boolean,
): string {
  const rule = heads.map((_, column) => (isFigure(column) ? '---:' : '---'));
  return [heads, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
