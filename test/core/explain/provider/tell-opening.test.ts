import { expect, test } from 'vitest';

import { PROVIDER_COLUMNS } from '../../../../core/explain/provider/provider-row.ts';
import type { ProviderRow } from '../../../../core/explain/provider/provider-row.ts';
import { tellFounding, tellStart } from '../../../../core/explain/provider/tell-opening.ts';
import { AGENCY, MICRO_PROVIDER, SOCIAL_ENTERPRISE } from '../../../../core/model/vocabulary.ts';

const NOTHING = Object.fromEntries(PROVIDER_COLUMNS.map((name) => [name, 0])) as ProviderRow;

test.each([
  ['an agency', { kind: AGENCY }],
  ['a social enterprise', { kind: SOCIAL_ENTERPRISE }],
  ['an owner-run provider', { kind: MICRO_PROVIDER }],
  ['the council’s own service', { kind: AGENCY, inHouse: 1 }],
])('a provider that opens is called %s by who runs it', (called, is) => {
  expect(tellFounding({ ...NOTHING, ...is }, 0).sentence).toMatch(
    new RegExp(`^Opens: ${called}, with staff`),
  );
});

test('an owner-run provider that has grown is not told as a small one', () => {
  const is = { ...NOTHING, kind: MICRO_PROVIDER, clients: 226, staff: 120_000 };
  const { sentence } = tellStart(is, 0, 36);
  expect(sentence).toContain(': an owner-run provider, founded 3 years before, with staff for 2000 h 00 min');
  expect(sentence).not.toContain('micro');
});
