import * as fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';

import { EXAMPLE_BOOKS } from '../../../core/exposure/example-books.ts';
import { writeBooksCsv } from '../../../core/exposure/books-table.ts';
import { csvText } from '../../../core/spreadsheet/csv-text.ts';
import type { Cells } from '../../../core/spreadsheet/csv-text.ts';
import { asItWas, harmless, looksLikeFormula } from '../../../core/spreadsheet/harmless.ts';
import { readBooksCsv } from '../../../host/files/books-csv.ts';

const SIGNS = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
const FORMULA = fc
  .tuple(
    fc.constantFrom('', ' ', '\u00a0', '\ufeff', '\u0000', '\u0001 ', '\u200b', '\u202e'),
    fc.constantFrom(...SIGNS),
    fc.string({ unit: 'binary' }),
  )
  .map((parts) => parts.join(''));
const TEXT = fc.oneof(
  fc.string({ unit: 'binary' }),
  FORMULA,
  FORMULA.map((text) => `'${text}`),
  fc.constantFrom('#', '"', ',', ';', '""=1', '\r\n=1', `=cmd|' /C calc'!A0`, '=HYPERLINK("http://x")'),
);
const NUMBER = fc.double({ noNaN: true, noDefaultInfinity: true });

const read = (text: string): readonly (readonly string[])[] =>
  parse(text, { relax_column_count: true, record_delimiter: '\r\n' });

test('no cell of a table is a formula, whatever text it is made of, and the text is not lost', () => {
  fc.assert(
    fc.property(fc.array(fc.array(TEXT, { minLength: 2, maxLength: 5 }), { minLength: 1 }), (rows) => {
      const cells = read(csvText(rows));
      expect(cells.flat().filter(looksLikeFormula)).toEqual([]);
      expect(cells.map((row) => row.map(asItWas))).toEqual(rows);
    }),
    { numRuns: 300 },
  );
});

test.each(['\u0000', '\u200b', '\u202e', ' \u00ad\u007f '])(
  'a formula behind what nobody sees is made harmless too: %j',
  (unseen) => {
    expect(csvText([[`${unseen}=1+1`, 'Kent']])).toBe(`'${unseen}=1+1,Kent\r\n`);
    expect(asItWas(harmless(`${unseen}=1+1`))).toBe(`${unseen}=1+1`);
  },
);

test('numbers stay numbers to the last bit, those below nothing too', () => {
  fc.assert(
    fc.property(fc.array(NUMBER, { minLength: 1 }), (numbers) => {
      const [row = []] = read(csvText([numbers]));
      expect(row.map(Number)).toEqual(numbers.map((number) => number + 0));
      expect(row.filter((cell) => !/^-?\d/.test(cell))).toEqual([]);
    }),
    { numRuns: 100 },
  );
  expect(csvText([[-1.5, -0, 1e-7, -1e21]])).toBe('-1.5,0,1e-7,-1e+21\r\n');
});

test('a number that is none stands as the word for it, and is no formula either', () => {
  const cells: Cells = [Number.NaN, Infinity, -Infinity];
  expect(csvText([cells])).toBe("NaN,Infinity,'-Infinity\r\n");
});

test('plain words are left alone', () => {
  expect(csvText([['Kent', 'a - b', '1=1', "'tis", 'x@y']])).toBe("Kent,a - b,1=1,'tis,x@y\r\n");
});

test('what was made harmless is told apart from what looked so before', () => {
  fc.assert(
    fc.property(TEXT, (text) => {
      expect(asItWas(harmless(text))).toBe(text);
    }),
  );
});

test('the name of a provider that looks like a formula goes into a table of books harmless and comes back as it was', () => {
  for (const name of ['=1+1', '@cmd', "-2+3, 'care'", "'=1", '#1 care', '+44 care; "home"']) {
    const text = writeBooksCsv({ ...EXAMPLE_BOOKS, name });
    const [, , cell = ''] = /^name,("?)(.*)\1\r?$/m.exec(text) ?? [];
    expect(looksLikeFormula(cell)).toBe(false);
    expect(readBooksCsv(text, EXAMPLE_BOOKS.id).books?.name).toBe(name);
  }
});
