import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { jsonSchemas } from '../../../contract/files/json-schema.ts';
import { shipped } from './sample.ts';

test('are those that are shipped: run `node tools/generate-schema.ts` when not', () => {
  const names = readdirSync(join(import.meta.dirname, '../../../scenarios/schema')).toSorted();
  expect(names).toEqual([...jsonSchemas().keys()].toSorted());
  for (const [name, content] of jsonSchemas()) expect(shipped(`schema/${name}`)).toBe(content);
});

test('refuse unknown keys, as the reader does', () => {
  const schema = JSON.parse(jsonSchemas().get('option.schema.json') ?? '') as Record<string, unknown>;
  expect(schema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    additionalProperties: false,
    properties: {
      format: { const: 'care-market-option' },
      changes: { items: { additionalProperties: false } },
    },
  });
});
