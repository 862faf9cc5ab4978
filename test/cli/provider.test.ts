import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { answerOf } from './care-market.ts';

const WHERE = ['provider', '--place', 'hartlepool', '--seed', '1', '--months', '6'];
const ONE = [...WHERE, '--option', 'business-as-usual'];
const TWO = [...ONE, '--option', 'block-to-direct-payments'];

/** The largest provider, whatever its number. */
async function largest(): Promise<string> {
  const { out } = await answerOf(...ONE, '--json', '-');
  const { providers } = JSON.parse(out) as {
    providers: { identity: number; care: number; ended: unknown }[];
  };
  const going = providers.filter(({ ended }) => ended === null);
  return String(going.toSorted((a, b) => b.care - a.care)[0]!.identity);
}

const ID = await largest();

test('says which providers there are and which are worth following when none is named', async () => {
  const { code, out, err } = await answerOf(...ONE);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(
    /\d+\s+providers\s+when\s+the\s+months\s+begin,\s+\d+\s+more\s+that\s+open\s+later,\s+\d+\s+of\s+all\s+that\s+end\./,
  );
  expect(out).toMatch(new RegExp(`^ *${ID} +[\\d.,]+ +\\d+ `, 'm'));
  expect(out).toContain('Follow one: care-market provider --place hartlepool --option ID --id N');
});

test('replays a life with its events, its months, an account that adds up and lines of 100 at most', async () => {
  const { code, out, err } = await answerOf(...ONE, '--id', ID);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain(
    `Provider ${ID}, hartlepool, future central, 6 months from 2026-04, seed 1, replicate 0`,
  );
  expect(out).toMatch(/^2026-04\n {2}Trades when the reported months begin: /m);
  expect(out.match(/^2026-0\d +[\d.,]+ +\d+ +£[\d,]+/gm)).toHaveLength(6);
  expect(out).toContain('Account of 2026-09, per hour of the ');
  for (const line of ['Pay for time with people', 'Branch', 'Surplus before grants', 'Closing']) {
    expect(out).toMatch(new RegExp(`^${line} .*£`, 'm'));
  }
  expect(out.split('\n').filter((line) => line.length > 100)).toEqual([]);
});

test('gives the account of the month asked for, and bridges from the month asked for', async () => {
  const { out } = await answerOf(...ONE, '--id', ID, '--statement', '2026-06', '--from', '2026-05');
  expect(out).toContain('Account of 2026-06, ');
  expect(out).toMatch(/^Surplus of a month, 2026-05 to 2026-09 /m);
  expect(out).toMatch(/^Cash, end of 2026-05 to end of 2026-09 /m);
  expect(out.split('\n').filter((line) => line.length > 100)).toEqual([]);
});

test('sets two lives side by side, and each is the life alone', async () => {
  const { code, out } = await answerOf(...TWO, '--id', ID);
  expect(code).toBe(0);
  expect(out).toContain('A: business-as-usual: ');
  expect(out).toContain('B: block-to-direct-payments: ');
  expect(out).toMatch(/^The (two )?lives /m);
  const [alone, beside] = await Promise.all([
    answerOf(...ONE, '--id', ID, '--json', '-'),
    answerOf(...TWO, '--id', ID, '--json', '-'),
  ]);
  const { option, ending, events, months, why } = JSON.parse(alone.out);
  expect(JSON.parse(beside.out).lives[0]).toEqual({ option, ending, events, months, why });
});

test('writes JSON and CSV whose cash opens, moves and closes alike in every month', async () => {
  const [json, csv] = ['json', 'csv'].map((end) => join(tmpdir(), `provider-${process.pid}.${end}`));
  const { code } = await answerOf(...ONE, '--id', ID, '--json', json!, '--csv', csv!);
  expect(code).toBe(0);
  const document = JSON.parse(readFileSync(json!, 'utf8'));
  expect(document).toMatchObject({ format: 'care-market-provider', formatVersion: 1, id: Number(ID) });
  const [heads, ...rows] = readFileSync(csv!, 'utf8')
    .trim()
    .split('\r\n')
    .map((line) => line.split(','));
  expect(rows).toHaveLength(6);
  for (const [index, row] of rows.entries()) {
    const cell = (name: string) => Number(row[heads!.indexOf(name)]);
    const moved = heads!
      .filter((head) => /^cash\.(?!opening|closing$)/.test(head))
      .reduce((sum, head) => sum + cell(head), 0);
    expect(cell('cash.opening') + moved).toBe(cell('cash.closing'));
    expect(cell('cash.closing')).toBe(document.months[index].cash.closing);
    expect(cell('revenue') - cell('cost')).toBe(cell('surplus'));
  }
});

test.each<[string, readonly string[], string]>([
  ['no option', WHERE, '--option ID is needed'],
  [
    'the same option twice',
    [...ONE, '--option', 'business-as-usual', '--id', '1'],
    'does not differ from itself',
  ],
  ['two options and no provider', TWO, '--id N is needed to set two lives side by side.'],
  ['a table of nobody', [...ONE, '--csv', 'x.csv'], '--csv needs --id N: it is about one provider.'],
  ['an id that is no number', [...ONE, '--id', 'Ada'], '--id must be a whole number from 0'],
  [
    'no provider of that number',
    [...ONE, '--id', '999999'],
    '--id: No provider 999999 trades in these 6 months. Those that do are ',
  ],
  [
    'an account beyond the life',
    [...ONE, '--id', ID, '--statement', '2030-01'],
    `--statement 2030-01: provider ${ID} does not trade in that month. It trades from 2026-04 to 2026-09.`,
  ],
  [
    'a base month beyond the life',
    [...ONE, '--id', ID, '--from', '2025-01'],
    `--from 2025-01: provider ${ID} does not trade in that month.`,
  ],
  ['a base that is no month', [...ONE, '--id', ID, '--from', 'May'], '--from: Expected a month as YYYY-MM'],
])('answers %s with one sentence and exit code 2', async (_, args, sentence) => {
  const { code, out, err } = await answerOf(...args);
  expect(err).toContain(sentence);
  expect({ code, out }).toEqual({ code: 2, out: '' });
});
