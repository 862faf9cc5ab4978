import { expect, test } from 'vitest';

import { staffTransfer, staysTheClient } from '../../../core/employment/transfer.ts';
import type { Client } from '../../../core/employment/transfer.ts';

const CASES: readonly (readonly [before: Client, after: Client, same: boolean, transfer: boolean])[] = [
  ['council', 'council', true, true],
  ['council', 'broker for the council', true, true],
  ['council', 'person', false, false],
  ['broker for the council', 'council', true, true],
  ['broker for the council', 'broker for the council', true, true],
  ['broker for the council', 'person', false, false],
  ['person', 'council', false, false],
  ['person', 'broker for the council', false, false],
  ['person', 'person', true, false],
];

test.each(CASES)('from %s to %s: the same client %s, staff transfer %s', (before, after, same, transfer) => {
  expect(staysTheClient(before, after)).toBe(same);
  expect(staffTransfer(before, after)).toBe(transfer);
});

test('a carer who works mostly for one person moves with the work when that person, still the client, changes provider', () => {
  expect(staffTransfer('person', 'person', true)).toBe(true);
  expect(staffTransfer('council', 'person', true)).toBe(false);
});

test('nobody transfers who is not organised for the client, whoever that is', () => {
  for (const [before, after] of CASES) expect(staffTransfer(before, after, false)).toBe(false);
});
