import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { answerOf } from './care-market.ts';

const PLACE = ['person', '--place', 'hartlepool', '--seed', '1'];
const WHERE = [...PLACE, '--months', '6'];
const ONE = [...WHERE, '--option', 'business-as-usual'];
const TWO = [...ONE, '--option', 'block-to-direct-payments'];

/** What the arrangement an option plans looks like in the accounts. */
const ARRANGED: Readonly<Record<string, readonly string[]>> = {
  'individual-service-funds': ['isf isf-holder'],
  'mixed-packages': ['mixed framework'],
  'pooled-commissioning': ['direct-payment pooled'],
  'bring-care-in-house': ['council-managed in-house'],
  'preferred-provider-list': ['council-managed preferred-list'],
};

test('says who there is and whom to look at first when no person is named', async () => {
  const { code, out, err } = await answerOf(...ONE);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/\d+ people when the months begin and \d+ who come later/);
  expect(out).toMatch(/^ *\d+ +holds a direct payment$/m);
  for (const group of ['older', 'older with memory needs', 'learning disability']) {
    expect(out).toMatch(new RegExp(`^ *\\d+ +client group ${group}$`, 'm'));
  }
});

test('replays a life with its reasons, its account of every month and a budget statement', async () => {
  const { code, out, err } = await answerOf(...ONE, '--id', '26');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain('Person 26, hartlepool, future central, 6 months from 2026-04, seed 1, replicate 0');
  expect(out).toMatch(/^2026-04\n {2}Is there when the reported months begin, with /m);
  expect(out).toMatch(/Contribution: income £[\d,.]+ a week \+ tariff income/);
  expect(out.match(/^2026-0\d +\d+ h \d\d min/gm)).toHaveLength(6);
  expect(out).toContain('Personal budget statement, 2026-09');
  expect(out).toMatch(/^cost of care and support +£[\d,.]+$/m);
});

test('gives the statement of the month asked for', async () => {
  const { out } = await answerOf(...ONE, '--id', '26', '--statement', '2026-06');
  expect(out).toContain('Personal budget statement, 2026-06');
});

test('sets two lives side by side', async () => {
  const { code, out } = await answerOf(...TWO, '--id', '26');
  expect(code).toBe(0);
  expect(out).toContain('A: business-as-usual\nB: block-to-direct-payments\n');
  expect(out).toMatch(/^The (two )?lives /m);
  expect(out).toMatch(/^ {2}both Is there when the reported months begin/m);
  expect(out.match(/^Personal budget statement/gm)).toHaveLength(2);
});

test('writes the same JSON every time: to a file, and to standard output with nothing else', async () => {
  const file = join(tmpdir(), `person-${process.pid}.json`);
  const [first, second] = [
    await answerOf(...TWO, '--id', '26', '--json', '-'),
    await answerOf(...TWO, '--id', '26', '--json', file),
  ];
  expect(second.code).toBe(0);
  expect(readFileSync(file, 'utf8')).toBe(first.out);
  const document = JSON.parse(first.out);
  expect(document).toMatchObject({
    format: 'care-market-person-compared',
    formatVersion: 2,
    place: 'hartlepool',
    seed: 1,
    replicate: 0,
    id: 26,
  });
  expect(document.lives.map(({ option }: { option: string }) => option)).toEqual([
    'business-as-usual',
    'block-to-direct-payments',
  ]);
  expect(document.lives[0].accounts).toHaveLength(6);
});

test.each([
  [
    'individual-service-funds',
    'has an individual service fund',
    'an individual service fund',
    /^fee for holding the fund/m,
  ],
  ['mixed-packages', 'has a mixed package', 'a mixed package', /^In the account: £/m],
  [
    'pooled-commissioning',
    'pools a direct payment with neighbours',
    'pooled with those of neighbours',
    /^In the account: £/m,
  ],
  [
    'bring-care-in-house',
    'has a managed budget and the council’s own service',
    'care the council buys from its own service',
    /^(personal care|community support before VAT) +£/m,
  ],
  [
    'preferred-provider-list',
    'has a managed budget bought from a preferred provider',
    'from a preferred provider',
    /^(personal care|community support before VAT) +£/m,
  ],
])(
  'under %s follows someone who %s, and states their budget and what else there was',
  async (option, why, words, line) => {
    const run = [...PLACE, '--months', '24', '--option', option];
    const { out: people } = await answerOf(...run);
    const id = new RegExp(`^ *(\\d+) +${why}$`, 'm').exec(people)?.[1];
    expect(id).toBeDefined();
    const { out } = await answerOf(...run, '--id', id!, '--json', '-');
    const { accounts, statement } = JSON.parse(out);
    const month = accounts.findLast(({ deployment, route }: Record<string, string>) =>
      ARRANGED[option]!.includes(`${deployment} ${route}`),
    )?.month;
    expect(statement.otherArrangements.length).toBe(7);
    const { out: text } = await answerOf(...run, '--id', id!, '--statement', month);
    expect(text).toContain(`Personal budget statement, ${month}: `);
    const stated = text.slice(text.indexOf('Personal budget statement'));
    expect(stated.split('\n')[0]).toContain(words);
    expect(stated).toMatch(line);
    expect(stated).toContain('Instead, as the market stands now:');
  },
);

test('lists what each open arrangement was worth below the choice of one', async () => {
  const { out } = await answerOf(...PLACE, '--option', 'bring-care-in-house', '--id', '26', '--months', '24');
  expect(out).toMatch(
    /^ {2}\S.* The draw fell on .*\n( {4}\S.*\n)* {4}care bought under the framework: a chance of [\d.]+%, worth /m,
  );
});

test('a life alone is the life beside another', async () => {
  const [alone, beside] = await Promise.all([
    answerOf(...ONE, '--id', '26', '--json', '-'),
    answerOf(...TWO, '--id', '26', '--json', '-'),
  ]);
  const { option, events, accounts, statement } = JSON.parse(alone.out);
  expect(JSON.parse(beside.out).lives[0]).toEqual({ option, events, accounts, statement });
});

test.each<[string, readonly string[], string]>([
  ['no place', ['person', '--option', 'business-as-usual'], '--place ID is needed'],
  ['no option', WHERE, '--option ID is needed'],
  [
    'three options',
    [...TWO, '--option', 'higher-uplift'],
    'The flag --option is given 3 times; give it at most 2 times.',
  ],
  [
    'the same option twice',
    [...ONE, '--option', 'business-as-usual', '--id', '1'],
    'a life does not differ from itself',
  ],
  ['two options and nobody', TWO, '--id N is needed to set two lives side by side.'],
  ['an option there is not', [...WHERE, '--option', 'moon', '--id', '1'], 'moon'],
  ['an id that is no number', [...ONE, '--id', 'Ada'], '--id must be a whole number from 0'],
  ['an id twice', [...ONE, '--id', '1', '--id', '2'], 'The flag --id is given twice; give it once.'],
  [
    'nobody of that number',
    [...ONE, '--id', '999999'],
    '--id: There is no person 999999: in these 6 months people are numbered 0 to ',
  ],
  [
    'a replicate below none',
    [...ONE, '--id', '1', '--replicate', '-1'],
    '--replicate must be a whole number from 0 to 9,999',
  ],
  [
    'too many months',
    ['person', '--place', 'hartlepool', '--option', 'business-as-usual', '--months', '999'],
    '--months must be a whole number from 1 to 180',
  ],
  ['a start that is no month', [...ONE, '--start', '2026'], '--start: Expected a month as YYYY-MM'],
  ['a start before the figures', [...ONE, '--start', '1991-01', '--id', '1'], '1991-01'],
  [
    'a statement of a month that is none',
    [...ONE, '--id', '26', '--statement', 'May'],
    '--statement: Expected a month as YYYY-MM',
  ],
  [
    'a statement beyond the life',
    [...ONE, '--id', '26', '--statement', '2030-01'],
    '--statement 2030-01: person 26 has no statement of that month. They are there from 2026-04 to 2026-09.',
  ],
])('answers %s with one sentence and exit code 2', async (_, args, sentence) => {
  const { code, out, err } = await answerOf(...args);
  expect(err).toContain(sentence);
  expect({ code, out }).toEqual({ code: 2, out: '' });
});
