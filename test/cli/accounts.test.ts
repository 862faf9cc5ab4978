import { readFileSync } from 'node:fs';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { answerOf } from './care-market.ts';

const SCILLY = ['accounts', '--place', 'isles-of-scilly'] as const;
const USUAL = [...SCILLY, '--option', 'business-as-usual'] as const;
const BLOCK = [...SCILLY, '--option', 'block-to-direct-payments'] as const;

test('shows each financial year line by line, the part of a year that was run, and the over-spend', async () => {
  const { code, out } = await answerOf(...USUAL, '--months', '14');
  expect(code).toBe(0);
  expect(out).toMatch(
    /^The council’s account in Isles of Scilly under "Business as usual"; future "central"; 14 months/,
  );
  expect(out).toMatch(/^Financial year 2026-27$/m);
  expect(out).toMatch(/^Financial year 2027-28, 2 months of it$/m);
  expect(out).toMatch(/^ {2}Framework care +£[\d,]+$/m);
  expect(out).toMatch(/^Over-spend +-?£[\d,]+$/m);
  expect(out).toMatch(/^Paid in cash, net: £[\d,]+/m);
});

test('sets business as usual and the difference beside an option, month by month if asked', async () => {
  const years = await answerOf(...BLOCK, '--months', '3');
  expect(years.out).toMatch(/^Line +Option +Business as usual +Difference$/m);
  const months = await answerOf(...BLOCK, '--months', '3', '--by', 'month');
  expect(months.out).toMatch(/^2026-04( +-?£[\d,]+){7}$/m);
});

test('gives every line as JSON and as a table', async () => {
  const { out } = await answerOf(...BLOCK, '--months', '2', '--json', '-');
  const { format, by, periods, against } = JSON.parse(out) as {
    format: string;
    by: string;
    periods: { period: string; months: number; figures: Record<string, number>; overSpend: number }[];
    against: { option: string; periods: unknown[] };
  };
  expect([format, by, against.option, against.periods.length]).toEqual([
    'care-market-accounts',
    'year',
    'business-as-usual',
    1,
  ]);
  const [year] = periods;
  expect([year!.period, year!.months, year!.overSpend]).toEqual([
    '2026-27',
    2,
    year!.figures['net']! - year!.figures['envelope']!,
  ]);
  const file = join(mkdtempSync(join(tmpdir(), 'accounts-')), 'accounts.csv');
  await answerOf(...BLOCK, '--months', '2', '--csv', file);
  const [head, ...rows] = readFileSync(file, 'utf8').trim().split('\r\n');
  expect(head).toBe('option,period,months,group,line,label,pence');
  expect(rows).toContain(
    `block-to-direct-payments,2026-27,2,care the council buys,framework,Framework care,${year!.figures['framework']}`,
  );
  expect(rows.filter((row) => row.startsWith('business-as-usual,2026-27,2,'))).toHaveLength(rows.length / 2);
});

test.each([
  [[...USUAL, '--by', 'week'], '--by must be month or year, but found "week"'],
  [[...USUAL, '--csv', '-'], '--csv needs the name of a file'],
  [[...SCILLY], '--option ID is needed'],
  [[...USUAL, '--replicate', '-1'], '--replicate must be a whole number from 0'],
])('refuses %j in a sentence', async (args, expected) => {
  const { code, err } = await answerOf(...args);
  expect(err).toContain(expected);
  expect(code).toBe(2);
});
