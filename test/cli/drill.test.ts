import { expect, test } from 'vitest';

import { answerOf } from './care-market.ts';

const PLACE = ['--place', 'hartlepool', '--seed', '1', '--option', 'business-as-usual', '--months', '5'];

/** The largest provider that goes on, whatever its number. */
async function largest(): Promise<string> {
  const { out } = await answerOf('provider', ...PLACE, '--json', '-');
  const { providers } = JSON.parse(out) as {
    providers: { identity: number; care: number; ended: unknown }[];
  };
  const going = providers.filter(({ ended }) => ended === null);
  return String(going.toSorted((a, b) => b.care - a.care)[1]!.identity);
}

const ID = await largest();
const DRILL = ['drill', ...PLACE, '--provider', ID, '--replicates', '2'];

test('shows whom a closure displaces, who takes them and what it costs, in lines of 100 at most', async () => {
  const { code, out, err } = await answerOf(...DRILL, '--month', '2026-05');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain(`Provider ${ID} closes by order at the end of 2026-05: hartlepool`);
  for (const line of ['People displaced', 'Care lost by those displaced', 'The council pays more, net']) {
    expect(out).toMatch(new RegExp(`^${line} +\\S+ +\\S+ +\\S+ `, 'm'));
  }
  expect(out).toMatch(/^Who takes them, people on average: /m);
  expect(out.split('\n').filter((line) => line.length > 100)).toEqual([]);
});

test('writes every replicate as JSON, the same every time', async () => {
  const [first, second] = [
    await answerOf(...DRILL, '--month', '2026-05', '--json', '-'),
    await answerOf(...DRILL, '--month', '2026-05', '--json', '-'),
  ];
  expect(second.out).toBe(first.out);
  const document = JSON.parse(first.out);
  expect(document).toMatchObject({ format: 'care-market-drill', provider: Number(ID), month: '2026-05' });
  expect(document.each).toHaveLength(2);
});

test.each<[string, readonly string[], string]>([
  ['no provider', ['drill', ...PLACE, '--month', '2026-05'], '--provider N is needed'],
  ['no month', DRILL, '--month YYYY-MM is needed: the month at whose end it closes.'],
  [
    'a month that is not simulated',
    [...DRILL, '--month', '2027-01'],
    '--month 2027-01 is not one of the months simulated, 2026-04 to 2026-08; change it, --start or --months.',
  ],
  [
    'a provider there is not',
    ['drill', ...PLACE, '--provider', '999999', '--month', '2026-05', '--replicates', '1'],
    '--provider 999999 does not trade to the end of 2026-05 in any replicate of 1. In the first, those that trade as that month begins are ',
  ],
])('answers %s with one sentence and exit code 2', async (_, args, sentence) => {
  const { code, out, err } = await answerOf(...args);
  expect(err).toContain(sentence);
  expect({ code, out }).toEqual({ code: 2, out: '' });
});
