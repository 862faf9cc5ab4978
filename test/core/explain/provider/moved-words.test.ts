import { expect, it } from 'vitest';
import { movedWords } from '../../../../core/explain/provider/moved-words.ts';

it.each([
  ['9.6', '9.8', '9.6 to 9.8'],
  ['42', '42', 'still 42'],
])('a figure of a bridge that is %s before and %s after is told as "%s"', (before, after, words) => {
  expect(movedWords(before, after)).toBe(words);
});
