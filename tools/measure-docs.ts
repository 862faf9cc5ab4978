/** Runs what the figures of some hand-written pages rest on and writes them there: `npm run docs:measured`, some two minutes. */
import { readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { format, getFileInfo, resolveConfig } from 'prettier';
import { withBlocks } from './measured-docs/blocks.ts';
import { MEASURED } from './measured-docs/pages.ts';

for (const [path, parts] of MEASURED) {
  const blocks = new Map<string, string>();
  // A page that cannot be written into is told before minutes of runs.
  withBlocks(readFileSync(path, 'utf8'), new Map(parts.map(({ name }) => [name, ''])));
  for (const { name, write } of parts) {
    console.log(`${relative('.', path)}: ${name}`);
    blocks.set(name, write());
  }
  writeFileSync(path, await tidied(path, withBlocks(readFileSync(path, 'utf8'), blocks)));
}

/** As the formatter wants a page, unless it is told to leave it alone. */
async function tidied(path: string, text: string): Promise<string> {
  const { ignored } = await getFileInfo(path, { ignorePath: '.prettierignore' });
  return ignored ? text : await format(text, { ...(await resolveConfig(path)), filepath: path });
}
