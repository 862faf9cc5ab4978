import { expect, test } from 'vitest';

import { proseWidth, terminalWidth, USUAL_WIDTH } from '../../host/cli/line-width.ts';
import { folded, wordsInto, wrapped } from '../../host/cli/wrap.ts';

test('a line never ends between a number and its sign', () => {
  const before = 'x'.repeat(USUAL_WIDTH - 4);
  expect(wrapped(`${before} 95 % of runs`)).toBe(`${before}\n95 % of runs`);
  expect(wrapped(`${before} 0.1 pts more`)).toBe(`${before}\n0.1 pts more`);
  expect(wordsInto('about 95 % of it', 8, '')).toEqual(['about', '95 % of', 'it']);
});

test('a line is as wide as the terminal says it is, and a file or another program has room for any', () => {
  expect(terminalWidth({ isTTY: true, columns: 80 })).toBe(80);
  expect(terminalWidth({ isTTY: true, columns: 0 })).toBeUndefined();
  expect(terminalWidth({ isTTY: true, columns: 3 })).toBe(40);
  expect(terminalWidth({ isTTY: false, columns: 80 })).toBeUndefined();
});

test('prose is never wider than the eye keeps hold of', () => {
  expect([proseWidth(80), proseWidth(300), proseWidth(undefined)]).toEqual([80, 100, 100]);
});

test('lines that are too wide for a terminal go on below, set in as they began, and lose no word', () => {
  expect(folded('one two three\nshort', 8)).toBe('one two\nthree\nshort');
  expect(folded('  one two three', 10)).toBe('  one two\n    three');
  expect(folded('  - one two three', 12)).toBe('  - one two\n    three');
});

test('a number keeps its points on its line', () => {
  expect(wrapped('it is higher by 0.5 points', '', '', 19)).toBe('it is higher by\n0.5 points');
});
