import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { CLIENT_GROUPS } from '../../../core/scenario/client-group.ts';
import { jsonSchemas } from '../../../contract/files/json-schema.ts';
import { shipped } from './sample.ts';

type Change = {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly required: readonly string[];
};
type Changes = { readonly properties: { readonly changes: { readonly items: Change } } };

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

test('let the value of a lever be a number or a word, that of a parameter only a number', () => {
  expect(changeIn('option.schema.json').properties['value']).toMatchObject({
    anyOf: [{ type: 'number' }, { type: 'string' }],
  });
  expect(changeIn('future.schema.json').properties['value']).toEqual({ type: 'number' });
});

test('name the client groups a change may be for, each at most once', () => {
  const { properties, required } = changeIn('option.schema.json');
  expect(properties['groups']).toMatchObject({
    items: { enum: CLIENT_GROUPS },
    minItems: 1,
    uniqueItems: true,
  });
  expect(required).toEqual(['lever', 'from', 'value']);
});

function changeIn(name: string): Change {
  return (JSON.parse(jsonSchemas().get(name) ?? '') as Changes).properties.changes.items;
}
