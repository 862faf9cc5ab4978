/** Writes the pages of docs/model that are drawn from the code: `npm run docs`. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { modelPages } from './model-docs/pages.ts';

const FOLDER = fileURLToPath(new URL('../docs/model', import.meta.url));
const STEPS = join(FOLDER, 'steps');

const pages = modelPages();
mkdirSync(STEPS, { recursive: true });
for (const name of readdirSync(STEPS)) if (!pages.has(`steps/${name}`)) rmSync(join(STEPS, name));
for (const [path, text] of pages) {
  mkdirSync(dirname(join(FOLDER, path)), { recursive: true });
  writeFileSync(join(FOLDER, path), text);
}
console.log(`Wrote ${pages.size} pages in ${FOLDER}.`);
