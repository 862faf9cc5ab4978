import type { Row, SealedTable } from '../seal.ts';

const LONGEST = 120;

/** What a person calls a row, as far as it can be read: "The result for Kent of 3 March 2026". It may itself be what is damaged. */
export function nameRow(table: SealedTable, row: Row): string {
  const text = (column: string): string => readable(row[column]);
  switch (table) {
    case 'result':
      return `The result for ${text('place_name')} of ${dayOf(row['created_at'])}`;
    case 'study':
      return `The answer for ${text('place_name')} of ${dayOf(row['created_at'])}`;
    case 'entry':
      return row['shelf'] === 'note'
        ? `The note on the ${text('kind')} “${text('id')}”`
        : `The ${text('kind')} “${nameIn(row['body']) ?? text('id')}”`;
    case 'action':
      return `What was done by “${text('name')}”`;
    case 'version':
      return `The version “${text('name')}” of “${text('document')}”`;
    case 'books':
      return `The books “${nameIn(row['body']) ?? text('id')}”`;
    case 'setting':
      return `What the program remembers as “${text('key')}”`;
  }
}

/** Damage can turn letters into anything: what cannot be shown is left out. */
function readable(value: unknown): string {
  const text = typeof value === 'string' ? value.replaceAll(/[\p{C}\uFFFD]/gu, '').slice(0, LONGEST) : '';
  return text === '' ? '?' : text;
}

function dayOf(value: unknown): string {
  const at = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(at)) return 'a day that cannot be read';
  // Made here: it takes longer than many a command, and rows are named only where one is damaged.
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(at);
}

function nameIn(body: unknown): string | null {
  try {
    const { name } = JSON.parse(String(body)) as { readonly name?: unknown };
    return typeof name === 'string' ? readable(name) : null;
  } catch {
    return null;
  }
}
