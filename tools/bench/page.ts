/** The benchmark as text: line by line while it runs, and as tables in a page of the documentation. */
import type { Row } from './row.ts';

export const BEGIN =
  '<!-- bench: written by `npm run bench -- --write`; what is changed here by hand is lost -->';
export const END = '<!-- bench ends -->';

export type Measured = {
  readonly name: string;
  readonly title: string;
  /** When, on which machine, by which Node and engine. */
  readonly circumstances: string;
  readonly rows: readonly Row[];
};

const FIGURE_WIDTH = 10;

/** A row for the terminal. */
export function rowText({ what, figure, range, scale, aim }: Row): string {
  const rest = [range, scale, aim === '' ? '' : `aim ${aim}`].filter((part) => part !== '').join('; ');
  const indent = ' '.repeat(FIGURE_WIDTH);
  return `${figure.padStart(FIGURE_WIDTH)}  ${what}${rest === '' ? '' : `\n${indent}  (${rest})`}`;
}

/**
 * A page with what was measured in the place of what stood there for the same sections. Sections measured earlier stay as they are.
 * @param order names of all sections, as they are to follow one another
 * @throws Error for a page that has no place for it
 */
export function writtenInto(page: string, measured: readonly Measured[], order: readonly string[]): string {
  const begin = onlyPlaceOf(BEGIN, page);
  const end = onlyPlaceOf(END, page);
  if (end < begin) throw new Error(`The page has "${END}" before "${BEGIN}".`);
  const known = new Map(blocksIn(page.slice(begin + BEGIN.length, end)));
  for (const each of measured) known.set(each.name, blockOf(each));
  const blocks = order.flatMap((name) => known.get(name) ?? []);
  return `${page.slice(0, begin)}${BEGIN}\n\n${blocks.join('\n\n')}\n\n${page.slice(end)}`;
}

function onlyPlaceOf(marker: string, page: string): number {
  const place = page.indexOf(marker);
  if (place < 0) throw new Error(`The page has no line "${marker}", so nothing was written.`);
  if (page.includes(marker, place + 1))
    throw new Error(`The page has "${marker}" twice, so nothing was written.`);
  return place;
}

/** What was written before, section by section. */
function blocksIn(part: string): readonly (readonly [name: string, block: string])[] {
  return part
    .split(/^(?=### )/m)
    .map((block) => block.trim())
    .flatMap((block) => {
      const name = /^### ([\w-]+):/.exec(block)?.[1];
      return name === undefined ? [] : [[name, block] as const];
    });
}

function blockOf({ name, title, circumstances, rows }: Measured): string {
  const heads = ['what', 'figure', 'lowest to highest', 'scale, on this machine', 'aim'];
  const cells = rows.map(({ what, figure, range, scale, aim }) => [what, figure, range, scale, aim]);
  const lines = [heads, heads.map(() => '---'), ...cells.map((each) => each.map(asCell))];
  const table = lines.map((each) => `| ${each.join(' | ')} |`).join('\n');
  return `### ${name}: ${title}\n\n${circumstances}\n\n${table}`;
}

function asCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll(/\s*\n\s*/g, ' ');
}
