import { expect, test } from 'vitest';

import { WIDTH, wordsInto, wrapped } from '../../host/cli/wrap.ts';

test('a line never ends between a number and its sign', () => {
  const before = 'x'.repeat(WIDTH - 4);
  expect(wrapped(`${before} 95 % of lives`)).toBe(`${before}\n95 % of lives`);
  expect(wrapped(`${before} 0.1 pts more`)).toBe(`${before}\n0.1 pts more`);
  expect(wordsInto('about 95 % of it', 8, '')).toEqual(['about', '95 % of', 'it']);
});
