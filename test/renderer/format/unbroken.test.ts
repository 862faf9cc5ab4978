import { expect, it } from 'vitest';
import { unbroken } from '../../../renderer/format/unbroken.ts';

it.each([
  ['−£3k to +£4k', '−\u2060£3k to +\u2060£4k'],
  ['× 0.9 to × −1.2', '×\u00A00.9 to ×\u00A0−1.2'],
  ['£3k, 5 points', '£3k, 5 points'],
])('%j breaks between its amounts and in none of them', (text, kept) => {
  expect(unbroken(text)).toBe(kept);
});
