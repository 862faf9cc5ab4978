/** Writes scenarios/schema from the schemas in contract/files: `node tools/generate-schema.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemas } from '../contract/files/json-schema.ts';

const folder = join(import.meta.dirname, '..', 'scenarios', 'schema');
mkdirSync(folder, { recursive: true });
for (const [name, content] of jsonSchemas()) writeFileSync(join(folder, name), content);
console.log(`Wrote ${jsonSchemas().size} schemas to scenarios/schema.`);
