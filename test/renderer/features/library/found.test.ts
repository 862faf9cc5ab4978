import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foundIn, lookedFor, PAGE, pageOf, tagsOf } from '../../../../renderer/features/library/found.ts';
import { rowOf } from '../../../../renderer/features/library/row.ts';
import type { Row } from '../../../../renderer/features/library/row.ts';
import type { NoteRow } from '../../../../renderer/api/types.ts';

const ALL = { words: '', tag: null, withArchived: false };

function row(id: string, name: string, noted: Partial<NoteRow> | null = null): Row {
  const subject = { kind: 'option' as const, id };
  const none = { note: '', tags: [], archived: false, revision: 1, savedAt: '' };
  const facts = { kind: 'option' as const, id, name, line: `About ${id}`, marks: ['Yours'] };
  return rowOf(
    { ...facts, canRemove: true, choice: null, screen: null },
    noted === null ? null : { subject, ...none, ...noted },
  );
}

const ROWS = [
  row('fee-cut', 'Fees are cut', { note: 'For the March cabinet' }),
  row('fee-freeze', 'Fees stand still', { tags: ['draft', 'cabinet March'] }),
  row('old', 'An old one', { archived: true, tags: ['draft'] }),
];

describe('a search', () => {
  it.each([
    ['in the name, in any letters', 'FEES', ['fee-cut', 'fee-freeze']],
    ['with every word, in any order', 'cabinet  march', ['fee-cut', 'fee-freeze']],
    ['in the line below the name', 'about fee-freeze', ['fee-freeze']],
    ['in the marks', 'yours still', ['fee-freeze']],
    ['with words nobody wrote', 'unicorn', []],
  ])('finds %s', (_what, words, ids) => {
    expect(foundIn(ROWS, { ...ALL, words }).map(({ id }) => id)).toEqual(ids);
  });

  it('leaves out what is archived unless it is asked for', () => {
    expect(foundIn(ROWS, ALL).map(({ id }) => id)).toEqual(['fee-cut', 'fee-freeze']);
    expect(foundIn(ROWS, { ...ALL, withArchived: true })).toHaveLength(3);
  });

  it('keeps to one tag, whole', () => {
    expect(foundIn(ROWS, { words: '', tag: 'draft', withArchived: true }).map(({ id }) => id)).toEqual([
      'fee-freeze',
      'old',
    ]);
    expect(foundIn(ROWS, { ...ALL, tag: 'cabinet' })).toEqual([]);
  });
});

it.each([
  ['higher wage', null, 'all of these words'],
  ['higher', null, 'this word'],
  ['higher', 'draft', 'this word and this tag'],
  [' ', 'draft', 'this tag'],
  ['', null, null],
])('says of “%s” and the tag %s that it looked for %s', (words, tag, looked) => {
  expect(lookedFor({ words, tag })).toBe(looked);
});

it('lists every tag once, by the alphabet', () => {
  expect(tagsOf([ROWS, ROWS])).toEqual(['cabinet March', 'draft']);
});

describe('pages', () => {
  it('show every row once and in order, whatever their number', () => {
    fc.assert(
      fc.property(fc.nat({ max: 200 }), (length) => {
        const rows = Array.from({ length }, (_, at) => row(`r${at}`, `Row ${at}`));
        const pages = Array.from({ length: pageOf(rows, 1).of }, (_, at) => pageOf(rows, at + 1));
        expect(pages.flatMap((page) => page.rows)).toEqual(rows);
        expect(pages.every((page) => page.rows.length <= PAGE)).toBe(true);
      }),
    );
  });

  it('say which rows they show', () => {
    const rows = Array.from({ length: PAGE + 3 }, (_, at) => row(`r${at}`, `Row ${at}`));
    expect(pageOf(rows, 2)).toMatchObject({ number: 2, of: 2, from: PAGE + 1, until: PAGE + 3 });
    expect(pageOf([], 1)).toMatchObject({ number: 1, of: 1, from: 0, until: 0 });
  });

  it('go back to the last there is when what is looked for has fewer', () => {
    expect(pageOf(ROWS, 9).number).toBe(1);
  });
});

it('searches 5,000 rows in less time than one sees', () => {
  const rows = Array.from({ length: 5_000 }, (_, at) => row(`r${at}`, `A result of the option number ${at}`));
  const started = performance.now();
  expect(foundIn(rows, { ...ALL, words: 'result number 4999' })).toHaveLength(1);
  const milliseconds = performance.now() - started;
  console.log(`searched 5,000 rows in ${milliseconds.toFixed(1)} ms`);
  expect(milliseconds).toBeLessThan(100);
});
