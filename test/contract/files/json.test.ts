import { assert, constantFrom, jsonValue, pre, property } from 'fast-check';
import { expect, test } from 'vitest';

import { JsonFault, readJson } from '../../../contract/files/json.ts';

function faultOf(text: string): JsonFault {
  try {
    readJson(text);
  } catch (error) {
    if (error instanceof JsonFault) return error;
    throw error;
  }
  throw new Error('No fault was found.');
}

test('reads every document that JSON.parse reads, to the same value', () => {
  assert(
    property(jsonValue(), constantFrom(0, 2), (value, spaces) => {
      const text = JSON.stringify(value, null, spaces);
      pre(!text.includes('__proto__'));
      expect(readJson(text)).toEqual(JSON.parse(text));
    }),
  );
});

test('reads escapes, surrogates and numbers in every notation', () => {
  const text = '["a\\"b\\\\c\\u00e9\\n", "£", -0.5e-3, 1E2, true, false, null, {}, []]';
  expect(readJson(text)).toEqual(JSON.parse(text));
});

test('ignores a byte order mark', () => {
  expect(readJson('\uFEFF{"a": 1}')).toEqual({ a: 1 });
});

test.each<[string, string, number, number, string]>([
  ['a trailing comma in an object', '{"a": 1,\n}', 2, 1, 'a key in double quotes'],
  ['a trailing comma in a list', '[1,\n 2,\n]', 3, 1, 'a value'],
  ['a missing comma', '{"a": 1\n "b": 2}', 2, 2, '"}"'],
  ['a missing colon', '{"a" 1}', 1, 6, '":"'],
  ['a key without quotes', '{a: 1}', 1, 2, 'a key in double quotes'],
  ['text that is never closed', '{"a": "b}', 1, 7, 'text that ends in a double quote on the same line'],
  ['text broken over two lines', '["a\nb"]', 1, 2, 'text that ends in a double quote on the same line'],
  ['a bad escape', '["\\x"]', 1, 2, 'a valid escape after a backslash'],
  ['a number with a leading zero', '[01]', 1, 3, '"]"'],
  ['a word that is none', '[nul]', 1, 2, 'a value'],
  ['more after the end', '{} {}', 1, 4, 'the end of the document'],
  ['an empty file', '', 1, 1, 'a value'],
  ['a key given twice', '{"a": 1,\n  "a": 2}', 2, 3, 'each key once'],
  ['a key given twice by escape', '{"a": 1, "\\u0061": 2}', 1, 10, 'each key once'],
  ['the key __proto__', '{"__proto__": {}}', 1, 2, 'a key of this format'],
  ['the key constructor, deep down', '[{"b": {"constructor": 1}}]', 1, 9, 'a key of this format'],
])('refuses %s with its line and column', (_what, text, line, column, expected) => {
  expect(faultOf(text)).toMatchObject({ line, column, expected });
});

test.each<[string, string, number, string]>([
  [
    'more keys beside one another',
    `{"a": {\n${Array.from({ length: 10_001 }, (_none, at) => `"k${at}": 0`).join(',\n')}}}`,
    10_002,
    'at most 10,000 keys beside one another',
  ],
  ['more values', `[\n${'0,'.repeat(5_000_000)}0]`, 2, 'at most 5,000,000 values in one file'],
])('refuses %s than any document has, without reading on', (_what, text, line, expected) => {
  expect(faultOf(text)).toMatchObject({ line, expected });
});

test('refuses nesting deep enough to exhaust the stack', () => {
  expect(faultOf('['.repeat(100_000)).expected).toBe('at most 64 levels of nesting');
});
