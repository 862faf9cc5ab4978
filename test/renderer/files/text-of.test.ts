import { expect, it } from 'vitest';
import { textOf } from '../../../renderer/files/text-of.ts';

it('reads UTF-8, and what a spreadsheet under Windows writes, to the same letters', async () => {
  const text = 'name,Café £5 Care';
  const windows = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  expect(await textOf(new Blob([text]))).toBe(text);
  expect(await textOf(new Blob([windows]))).toBe(text);
});
