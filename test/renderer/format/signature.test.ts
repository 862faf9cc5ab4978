import { expect, it } from 'vitest';
import { signatureSentence, signedWords } from '../../../renderer/format/signature.ts';

const signature = { by: 'B Else', on: '2026-05-01', remark: 'Seen.', isOfThis: true };
const change = {
  from: '2026-04',
  until: '',
  value: 9_000,
  reason: 'Invoices.',
  by: 'F Officer',
  on: '2026-11-23',
  future: 'mine',
};

it('who signed the figure of the register is not said to have signed what a future makes of it', () => {
  const signed = { signature, signedElsewhere: [], changes: [] };
  const changed = { ...signed, changes: [change] };
  expect(signedWords(signed)).toBe('B Else, 1 May 2026');
  expect(signedWords(changed)).toBe(
    'B Else, 1 May 2026, for the figure of the register and not for this change',
  );
  expect(signatureSentence(signed)).toBe('B Else, 1 May 2026: Seen.');
  expect(signatureSentence(changed)).toBe(
    'B Else, 1 May 2026, for the figure of the register and not for this change: Seen.',
  );
});
