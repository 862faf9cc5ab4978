import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { EXIT } from '../../host/cli/failure.ts';
import { answerOf } from './care-market.ts';

const folder = mkdtempSync(join(tmpdir(), 'care-market-books-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SMALL = ['--place', 'hartlepool', '--months', '1', '--replicates', '1', '--threads', '1'];

test('a template can be filled in and asked about; no figure of the books is in the answer', async () => {
  const [books, csv] = [join(folder, 'books.csv'), join(folder, 'levels.csv')];
  expect((await answerOf('exposure', '--template', books)).code).toBe(EXIT.done);
  writeFileSync(books, readFileSync(books, 'utf8').replace('cash,140000', 'cash,123456.78'));
  const { code, out } = await answerOf(
    'exposure',
    '--books',
    books,
    ...SMALL,
    '--floor',
    '13.50',
    '--csv',
    csv,
    '--json',
    '-',
  );
  expect(code).toBe(EXIT.done);
  const answer = JSON.parse(out) as {
    format: string;
    answer: { kind: string };
    levels: { share: number; runsOut: { of: number }; months: unknown[] }[];
    rise: { fees: { now: number; fee: number }[] };
  };
  expect(answer).toMatchObject({ format: 'care-market-exposure', answer: { kind: 'never' } });
  expect(answer.levels.map(({ share }) => share)).toEqual([0, 0.25, 0.5, 0.75, 1]);
  expect(answer.levels[0]).toMatchObject({ runsOut: { of: 1 } });
  expect(answer.rise.fees.every(({ now, fee }) => fee > now)).toBe(true);
  expect(out).not.toContain('123456.78');
  expect(readFileSync(csv, 'utf8').split('\r\n')).toHaveLength(1 + 5 + 1);
}, 240_000);

test('books with mistakes are refused with each mistake’s line', async () => {
  const books = join(folder, 'wrong.csv');
  await answerOf('exposure', '--template', books);
  writeFileSync(books, readFileSync(books, 'utf8').replace('miles,3', 'mile,three'));
  const { code, err } = await answerOf('exposure', '--books', books, ...SMALL);
  expect(code).not.toBe(EXIT.done);
  expect(err).toMatch(/wrong\.csv, line \d+: There is no figure "mile"/);
});

test.each([
  [['--place', 'hartlepool'], /--books FILE is needed/],
  [['--books', 'example'], /--place ID is needed/],
  [['--books', 'example', '--place', 'hartlepool', '--from', 'soon'], /--from/],
  [['--books', 'example', '--place', 'hartlepool', '--moves', 'some'], /moves/],
  [['--books', 'example', '--place', 'hartlepool', '--to', 'nothing'], /--to must be/],
  [
    ['--books', 'example', '--place', 'hartlepool', '--to', 'framework', '--moves', 'framework'],
    /--moves framework: people go over to framework from block or direct-payment/,
  ],
])('%j is refused with what is needed', async (args, sentence) => {
  const { code, err } = await answerOf('exposure', ...args);
  expect(code).not.toBe(EXIT.done);
  expect(err).toMatch(sentence);
});

test('a file of another kind is refused as one, by its name', async () => {
  const file = join(folder, 'option.json');
  writeFileSync(file, '{"format": "care-market-option", "formatVersion": 1}');
  const { code, err } = await answerOf('exposure', '--books', file, ...SMALL);
  expect(code).toBe(EXIT.usage);
  expect(err).toMatch(/^option\.json, format: expected "care-market-books", but found "care-market-option"/);
});

test('uptake of service funds is asked by name, and told by it', async () => {
  const { code, out } = await answerOf('exposure', '--books', 'example', ...SMALL, '--to', 'isf');
  expect(code).toBe(EXIT.done);
  expect(out).toMatch(/uptake of individual\s+service\s+funds/);
}, 240_000);
