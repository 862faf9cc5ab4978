/** Parts of a page that a program writes, each between two comments. */

export const END = '<!-- measured ends -->';

function beginOf(name: string): string {
  return `<!-- measured: ${name}; written by \`npm run docs:measured\` -->`;
}

/** The names of the parts a page has, in order. */
export function blockNames(page: string): readonly string[] {
  return [...page.matchAll(/<!-- measured: ([^;]+);/g)].map(([, name]) => name!);
}

/**
 * A page with what some of its parts say replaced; the rest stays as it is. A part inside a list stands as far in as its comments.
 * @throws when the page has no such part, or has it twice or without an end.
 */
export function withBlocks(page: string, blocks: ReadonlyMap<string, string>): string {
  let written = page;
  for (const [name, content] of blocks) written = withBlock(written, name, content);
  return written;
}

function withBlock(page: string, name: string, content: string): string {
  const lines = page.split('\n');
  const begins = [...lines.keys()].filter((at) => lines[at]!.trim() === beginOf(name));
  if (begins.length !== 1) {
    throw new Error(`The page has ${begins.length} lines "${beginOf(name)}" in place of one.`);
  }
  const begin = begins[0]!;
  const end = lines.findIndex((line, at) => at > begin && line.trim() === END);
  const next = lines.findIndex((line, at) => at > begin && line.trim().startsWith('<!-- measured: '));
  if (end < 0 || (next >= 0 && next < end)) throw new Error(`"${name}" has no line "${END}" after it.`);
  const margin = /^ */.exec(lines[begin]!)![0];
  const inner = ['', ...content.split('\n'), ''].map((line) => (line === '' ? '' : margin + line));
  return [...lines.slice(0, begin + 1), ...inner, ...lines.slice(end)].join('\n');
}
