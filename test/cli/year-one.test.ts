import { expect, test } from 'vitest';

import { answerOf } from './care-market.ts';

test('sets the first year beside what is published, with band, verdict, grade and source', async () => {
  const { code, out } = await answerOf('year-one', '--place', 'isles-of-scilly', '--replicates', '1');
  expect(code).toBe(0);
  expect(out).toMatch(
    /^The first year of business as usual in Isles of Scilly, from 2026-04, beside what is published/,
  );
  expect(out).toMatch(/^Vacancies in home care +10\.1% +9\.0% to 13\.0% .* (inside|below|above) +A$/m);
  expect(out).toMatch(/\d of 8 figures lie inside the published band\./);
  expect(out).toContain('Published 2024-25: Skills for Care');
});

test('writes the same as JSON', async () => {
  const { code, out } = await answerOf(
    'year-one',
    '--place',
    'isles-of-scilly',
    '--replicates',
    '1',
    '--json',
    '-',
  );
  expect(code).toBe(0);
  const { format, marks } = JSON.parse(out) as {
    format: string;
    marks: { figure: string; verdict: string }[];
  };
  expect(format).toBe('care-market-year-one');
  expect(marks.map(({ figure }) => figure)).toContain('turnover');
});

test.each([
  [[], '--place ID is needed'],
  [['--place', 'leeds', '--replicates', '0'], '--replicates must be a whole number from 1 to 200'],
  [['--place', 'leeds', '--start', 'May'], '--start'],
  [['leeds'], 'Did not expect "leeds" here'],
])('refuses year-one %j in a sentence', async (args, expected) => {
  const { code, err } = await answerOf('year-one', ...args);
  expect(err).toContain(expected);
  expect(code).toBe(2);
});
