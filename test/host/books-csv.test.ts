import { expect, test } from 'vitest';
import { EXAMPLE_BOOKS } from '../../core/exposure/example-books.ts';
import { writeBooksCsv } from '../../core/exposure/books-table.ts';
import { readBooksCsv } from '../../host/files/books-csv.ts';

const CSV = writeBooksCsv(EXAMPLE_BOOKS);

test('books written as a table are read in the same', () => {
  expect(readBooksCsv(CSV, EXAMPLE_BOOKS.id)).toEqual({ books: EXAMPLE_BOOKS, problems: [] });
  const odd = { ...EXAMPLE_BOOKS, name: 'Ash & Oak, "care" #1', cash: -1_234.56 };
  expect(readBooksCsv(writeBooksCsv(odd), odd.id).books).toEqual(odd);
});

test('pounds may be written as spreadsheets write them', () => {
  const { books } = readBooksCsv(CSV.replace('cash,140000', '"cash","£140,000.50"'), 'x');
  expect(books?.cash).toBe(140_000.5);
});

test.each([
  ['a value that is no number', 'office,24000', 'office,lots', /Line|lots.*office.*not a number/],
  ['a name nobody knows', 'office,24000', 'offfice,24000', /offfice.*[Oo]ffice/],
  ['a payer nobody knows', 'payer,other,', 'payer,nhs,', /no payer "nhs"/],
  ['a figure given twice', 'miles,3', 'miles,3\r\nmiles,4', /“miles” stands on line/],
  ['a figure too large', 'councilDays,30', 'councilDays,900', /from 0 to 120/],
])('%s is told by its line', (_, before, after, sentence) => {
  const text = CSV.replace(before, after);
  const { books, problems } = readBooksCsv(text, 'x');
  expect(books).toBeNull();
  const told = problems.find((problem) => sentence.test(problem.sentence))!;
  expect(text.split('\r\n')[told.line - 1]).toContain(after.split('\r\n').at(-1)!.split(',')[0]!);
});

test('a figure that is left out is told', () => {
  const { problems } = readBooksCsv(CSV.replace('overdraft,30000\r\n', ''), 'x');
  expect(problems.map(({ sentence }) => sentence)).toEqual([
    expect.stringContaining('“overdraft” is missing'),
  ]);
});

test('a cell longer than any number is none, without being searched for one', () => {
  const text = CSV.replace('cash,140000', `cash,"-${' '.repeat(60)}1"`);
  expect(readBooksCsv(text, 'x').problems).toEqual([
    {
      line: expect.any(Number) as number,
      sentence: expect.stringMatching(/of “cash” is not a number/) as string,
    },
  ]);
});

test('of very many mistakes the first are told by their lines, and how many more there are', () => {
  const wrong = Array.from({ length: 5_000 }, (_none, at) => `wish${at},1`);
  const { problems } = readBooksCsv([...CSV.trimEnd().split('\r\n'), ...wrong].join('\r\n'), 'x');
  expect(problems).toHaveLength(101);
  expect(problems.at(-1)).toEqual({
    line: problems[99]!.line + 1,
    sentence: 'From here on there are 4,900 more mistakes.',
  });
});

test('what is no table is refused with its line', () => {
  const { books, problems } = readBooksCsv('name,"My provider', 'x');
  expect(books).toBeNull();
  expect(problems[0]?.sentence).toMatch(/quotation mark/);
});

test('a table parted by semicolons is the same table', () => {
  expect(readBooksCsv(CSV.replaceAll(',', ';'), 'x').books).toMatchObject({ cash: EXAMPLE_BOOKS.cash });
});

test('a comma that may be meant as a point is no number', () => {
  const { books, problems } = readBooksCsv(CSV.replace('pay,13', 'pay,"13,5"'), 'x');
  expect(books).toBeNull();
  expect(problems.map(({ sentence }) => sentence)).toEqual([expect.stringMatching(/"13,5".*not a number/)]);
});

test.each(['', '<html><body>no</body></html>', '# nothing but a remark'])(
  'a file of something else, %j, is refused in a sentence or two',
  (text) => {
    const { books, problems } = readBooksCsv(text, 'x');
    expect(books).toBeNull();
    expect(problems.length).toBeLessThanOrEqual(2);
    expect(problems.at(-1)?.sentence).toMatch(/^This is not a table of books/);
  },
);

test('a table whose lines end in different ways, as one does that was changed on two machines, is read whole', () => {
  expect(readBooksCsv(CSV.replace('# Cash in the bank, £\r\n', '# In the bank\n'), EXAMPLE_BOOKS.id)).toEqual(
    {
      books: EXAMPLE_BOOKS,
      problems: [],
    },
  );
});

test('a line with several faults tells all of them', () => {
  const text = writeBooksCsv(EXAMPLE_BOOKS).replace(/^payer,framework,.*$/m, 'payer,framework,many,dear');
  expect(readBooksCsv(text, 'id').problems.map(({ sentence }) => sentence)).toEqual([
    'The hours "many" and the fee "dear" of “Council, framework or spot” are not numbers.',
  ]);
});
