import { expect, test } from 'vitest';

import { table } from '../../host/cli/table.ts';

const LONG = 'a sentence of words that go on '.repeat(4).trim();

test('gives a row a line where the table fits a terminal', () => {
  expect(table([{ head: 'Name' }, { head: 'Pounds', align: 'right' }], [['one', '12']])).toBe(
    'Name  Pounds\n----  ------\none       12',
  );
});

test('breaks a column that may be narrower between words, later lines set in, to fit a terminal', () => {
  const lines = table([{ head: 'Id' }, { head: 'Name', narrowest: 30 }], [['7', LONG]]).split('\n');
  expect(lines.every(({ length }) => length <= 100)).toBe(true);
  expect(lines).toHaveLength(4);
  expect(lines[3]).toMatch(/^ {6}\S/);
  expect(lines.slice(2).join(' ').replaceAll(/\s+/g, ' ')).toBe(`7 ${LONG}`);
});

test('breaks heads too, but leaves a row a line where no breaking makes the table fit', () => {
  const wide = [{ head: 'Two words' }, { head: 'Name', narrowest: 30 }, { head: 'Other' }];
  expect(table(wide, [['1', LONG, LONG]]).split('\n')).toHaveLength(3);
  const fits = [
    { head: 'Two words', align: 'right' as const },
    { head: 'Name', narrowest: 95 },
  ];
  expect(
    table(fits, [['1', 'x'.repeat(92)]])
      .split('\n')
      .slice(0, 2),
  ).toEqual(['  Two  Name', 'words']);
});
