import { expect, test } from 'vitest';

import { capital, lowerFirst } from '../../../core/scenario/first-letter.ts';

test('a sentence begins with a capital, whatever follows it', () => {
  expect([capital('under option a'), capital('“a” is'), capital('')]).toEqual([
    'Under option a',
    '“a” is',
    '',
  ]);
});

test('a label within a sentence begins small, unless it begins with an abbreviation', () => {
  expect([lowerFirst('People supported'), lowerFirst('VAT due'), lowerFirst('A plan')]).toEqual([
    'people supported',
    'VAT due',
    'a plan',
  ]);
});
