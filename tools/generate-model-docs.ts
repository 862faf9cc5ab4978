/** Writes docs/model/steps.md from the steps' own declarations: `node tools/generate-model-docs.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describeSteps } from './model-docs.ts';

const TARGET = fileURLToPath(new URL('../docs/model/steps.md', import.meta.url));
mkdirSync(fileURLToPath(new URL('../docs/model', import.meta.url)), { recursive: true });
writeFileSync(TARGET, describeSteps());
console.log(`Wrote ${TARGET}.`);
