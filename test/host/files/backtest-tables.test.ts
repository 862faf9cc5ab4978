import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import type { DrawnMiddle, DrawnRate } from '../../../core/backtest/backtest.ts';
import { drawValue, rowsOf } from '../../../host/files/backtest-tables.ts';
import { UnusableFile } from '../../../host/files/unusable-file.ts';
import { temporaryFolder } from '../db/temporary-folder.ts';

const TABLE = 'prices.csv';
const WHERE = { file: 'backtests/one.json', path: 'setting.series[0].observations[1]' };

function folderWith(text: string): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'data'));
  writeFileSync(join(folder, 'data', TABLE), text);
  return folder;
}

// 101 and 105 fit, 103, 107 and 111 score, 102 is held back.
const PRICES = folderWith(
  [
    'cassr_code,year,price',
    '101,2010,50',
    '102,2010,60',
    '103,2010,10',
    '105,2010,70',
    '107,2010,20',
    '111,2010,',
    '101,2011,90',
    '103,2011,11',
    '107,2011,30',
    '111,2011,14',
  ].join('\n'),
);
const middle = (rest: Partial<DrawnMiddle> = {}): DrawnMiddle => ({
  kind: 'middle',
  table: TABLE,
  column: 'price',
  year: '2010',
  ...rest,
});

function problemOf(work: () => unknown) {
  try {
    work();
  } catch (error) {
    if (error instanceof UnusableFile) return error.problems[0];
    throw error;
  }
  return undefined;
}

test('the middle is that of the councils that score', () => {
  expect(drawValue(PRICES, middle(), WHERE)).toBe(15);
});

test('growth is the middle of each council’s own, where it has both years', () => {
  expect(drawValue(PRICES, middle({ year: '2011', since: '2010' }), WHERE)).toBeCloseTo(1.3, 12);
});

test('a rate is all events over all at risk of the rows taken, the first of a name', () => {
  const folder = folderWith('owner,year,gone,there\nAll,2018,5,100\nAll,2019,7,20\nPrivate,2018,9,10');
  const rate: DrawnRate = {
    kind: 'rate',
    table: TABLE,
    events: 'gone',
    atRisk: 'there',
    by: 'year',
    rows: ['2018', '2019'],
  };
  expect(drawValue(folder, rate, WHERE)).toBeCloseTo(0.1, 12);
  const lacking = problemOf(() => drawValue(folder, { ...rate, rows: ['2031'] }, WHERE));
  expect(lacking).toMatchObject({ file: `data/${TABLE}`, path: 'year 2031' });
});

test('a table that is not there is named with where to find it', () => {
  const problem = problemOf(() => rowsOf(PRICES, 'gone.csv'));
  expect(problem).toMatchObject({ file: 'data/gone.csv', found: 'no such file' });
  expect(problem?.remedy).toContain('scenarios/data/README.md');
});

test('a column that is not there is named with those there are', () => {
  const problem = problemOf(() => drawValue(PRICES, middle({ column: 'prise' }), WHERE));
  expect(problem).toMatchObject({ path: 'column prise', found: 'only cassr_code, year, price' });
});

test('a year without figures is named with the column and the observation that asked', () => {
  const problem = problemOf(() => drawValue(PRICES, middle({ year: '1999' }), WHERE));
  expect(problem).toMatchObject({ file: `data/${TABLE}`, path: 'price, 1999' });
  expect(problem?.expected).toContain(`as ${WHERE.file}, ${WHERE.path} asks for`);
});

test.each([
  ['a word', 'about five', '"about five"'],
  ['nothing', '', 'nothing'],
  ['less than nothing', '-5', '"-5"'],
])('a count that is %s is refused with its row and column, not scored', (_what, cell, found) => {
  const folder = folderWith(`year,gone,there\n2018,${cell},100`);
  const rate: DrawnRate = {
    kind: 'rate',
    table: TABLE,
    events: 'gone',
    atRisk: 'there',
    by: 'year',
    rows: ['2018'],
  };
  expect(problemOf(() => drawValue(folder, rate, WHERE))).toMatchObject({
    file: `data/${TABLE}`,
    path: 'year 2018, column gone',
    found,
  });
});

test('a rate of nobody at risk is refused', () => {
  const folder = folderWith('year,gone,there\n2018,5,0');
  const rate: DrawnRate = {
    kind: 'rate',
    table: TABLE,
    events: 'gone',
    atRisk: 'there',
    by: 'year',
    rows: ['2018'],
  };
  expect(problemOf(() => drawValue(folder, rate, WHERE))).toMatchObject({ path: 'year 2018, there' });
});
