import { expect, test } from 'vitest';

import { table } from '../../host/cli/table.ts';

const LONG = 'a sentence of words that go on '.repeat(4).trim();

test('makes every column as wide as its widest cell', () => {
  expect(
    table(
      [{ head: 'Name' }, { head: 'N', align: 'right' }],
      [
        ['a', '100'],
        ['longer', '1'],
      ],
    ),
  ).toBe('Name      N\n------  ---\na       100\nlonger    1');
});

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

const RIGHT = 'right' as const;

function widest(text: string): number {
  return Math.max(...text.split('\n').map(({ length }) => length));
}

test('a terminal that says how wide it is gets what fits it, and a wide one the whole', () => {
  const columns = [{ head: 'Id' }, { head: 'Name' }, { head: 'Pounds', align: RIGHT }];
  const rows = [['7', LONG, '12']];
  expect(widest(table(columns, rows, 80))).toBeLessThanOrEqual(80);
  expect(table(columns, rows, 80).replaceAll(/\s+/g, ' ')).toContain('a sentence of words');
  expect(table(columns, rows, 300).split('\n')).toHaveLength(3);
});

test('on a narrow terminal the first cell stands above its row, and what is remarked on the row below it', () => {
  const columns = [
    { head: 'Held by' },
    { head: 'Gross', align: RIGHT },
    { head: 'For care', align: RIGHT },
    { head: 'Note', remark: true as const },
  ];
  const rows = [
    ['a-name-that-cannot-be-broken-anywhere', '£100.00', '£92.00', LONG],
    ['none', '£100.00', '£100.00', ''],
  ];
  expect(table(columns, rows, 40).split('\n')).toEqual([
    'Held by',
    '    Gross  For care',
    '  -------  --------',
    'a-name-that-cannot-be-broken-anywhere',
    '  £100.00    £92.00',
    '  a sentence of words that go on a',
    '    sentence of words that go on a',
    '    sentence of words that go on a',
    '    sentence of words that go on',
    'none',
    '  £100.00   £100.00',
  ]);
});

test('where no row fits a narrow terminal the columns stand in parts, each with the first cell again, every figure whole', () => {
  const columns = [{ head: 'Month' }, ...['A', 'B', 'C', 'D'].map((head) => ({ head, align: RIGHT }))];
  const shown = table(columns, [['2026-04', '33 h 00 min', '34 h 00 min', '35 h 00 min', '36 h 00 min']], 40);
  expect(widest(shown)).toBeLessThanOrEqual(40);
  expect(shown.split('\n\n')).toHaveLength(2);
  expect(shown.match(/2026-04/g)).toHaveLength(2);
  expect(shown.match(/3\d h 00 min/g)).toEqual(['33 h 00 min', '34 h 00 min', '35 h 00 min', '36 h 00 min']);
});
