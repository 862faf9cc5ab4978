import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { temporaryFolder } from '../host/db/temporary-folder.ts';
import { answerOf, careMarket, start } from './care-market.ts';
import type { Ended } from './care-market.ts';

const folder = temporaryFolder();
const tiny = ['--place', 'isles-of-scilly', '--months', '2'];

/** A bridge of four runs in a library of its own. */
function bridge(data: string, ...more: readonly string[]): readonly string[] {
  const corners = ['--from', 'business-as-usual@central', '--to', 'fee-cut@high-wage-floor'];
  return ['bridge', ...tiny, ...corners, '--replicates', '2', '--data', data, ...more];
}

type Answer = {
  readonly finished: boolean;
  readonly studyId: string | null;
  readonly runs: { readonly done: number; readonly madeBefore: number };
  readonly answer: unknown;
};

test('asked twice, the same question makes no run the second time and gives the same answer; both are saved', async () => {
  const data = temporaryFolder();
  const [csv, json] = [join(folder, 'bridge.csv'), join(folder, 'bridge.json')];
  const first = await answerOf(...bridge(data, '--json', json, '--csv', csv));
  expect(first).toMatchObject({ code: 0, err: expect.stringContaining('Written: ') });
  const [one, two] = [
    JSON.parse(readFileSync(json, 'utf8')) as Answer,
    JSON.parse((await answerOf(...bridge(data, '--json', '-'))).out) as Answer,
  ];
  expect([one.runs.madeBefore, two.runs.madeBefore]).toEqual([0, one.runs.done]);
  expect(two.answer).toEqual(one.answer);
  expect(readFileSync(csv, 'utf8')).toMatch(/,interaction,/);

  const list = await answerOf('studies', '--data', data);
  expect(list.out).toContain(one.studyId);
  expect(list.out).toContain(two.studyId);
  const shown = await answerOf('studies', 'show', one.studyId!, '--data', data);
  const told = first.out.slice(first.out.indexOf('\n\n') + 2, first.out.lastIndexOf('\n\nIt rests on '));
  expect(shown.out).toContain(told.trim());
  expect(await answerOf('studies', 'remove', one.studyId!, '--data', data)).toMatchObject({ code: 0 });
  expect((await answerOf('studies', '--data', data)).out).not.toContain(one.studyId);
});

/** Starts a command, ends it with Ctrl-C some seconds after its first words, and gives what it said. */
async function interrupted(args: readonly string[]): Promise<Ended> {
  const { process: child, ended } = start(args);
  await new Promise((resolve) => child.stderr!.once('data', resolve));
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  child.kill('SIGINT');
  return ended;
}

/** How many runs a study had when it was stopped. */
function runsOf({ err }: Ended): number {
  return Number(/Stopped after (\d+) of about [\d,]+ runs?\./.exec(err)?.[1]);
}

test('Ctrl-C ends a study at once, keeps the runs made, and the same command goes on from them', async () => {
  const data = temporaryFolder();
  const order = [
    'solve',
    '--place',
    'hartlepool',
    '--option',
    'fee-cut',
    '--lever',
    'fee.uplift',
    '--months',
    '2',
  ];
  const limits = ['--limit', 'need.met at least 50%', '--between', '0.01', '0.03', '--most', '2048'];
  const command = [...order, ...limits, '--data', data, '--json', '-'];
  const [first, second] = [await interrupted(command), await interrupted(command)];
  expect([first.code, second.code]).toEqual([130, 130]);
  expect(first.err).toContain('The runs made are kept: the same command goes on from there.');
  expect(runsOf(first)).toBeGreaterThanOrEqual(0);
  expect(runsOf(second)).toBeGreaterThanOrEqual(runsOf(first));
}, 60_000);

test.each([
  [
    ['grid', ...tiny, '--option', 'fee-cut', '--limit', 'providers.exit-rat at most 5%'],
    'providers.exit-rate',
  ],
  [
    ['grid', ...tiny, '--option', 'fee-cut', '--replicates', '0'],
    '--replicates must be a whole number from 1',
  ],
  [
    ['grid', ...tiny, '--option', 'fee-cut', '--replicates', '1000000'],
    '--replicates must be a whole number from 1 to 10,000',
  ],
  [
    ['grid', ...tiny, '--option', 'fee-cut', '--future', 'centrl'],
    'There is no future "centrl". Did you mean central?',
  ],
  [
    [
      'solve',
      ...tiny,
      '--option',
      'fee-cut',
      '--lever',
      'fee.uplift',
      '--between',
      '0.1',
      '0',
      '--limit',
      'need.met at least 50%',
    ],
    'the lower',
  ],
  [['studies', 'show', 'nothing'], 'There is no saved study "nothing".'],
  [['studies', 'burn'], 'studies has the forms'],
])('explains the mistake in %j', async (args, words) => {
  expect(await answerOf(...args)).toMatchObject({ code: 2, err: expect.stringContaining(words) });
});

test('one run shows no spread, and says so', async () => {
  const { code, out } = await careMarket(
    'grid',
    ...tiny,
    '--option',
    'fee-cut',
    '--replicates',
    '1',
    '--no-save',
  );
  expect(code).toBe(0);
  expect(out).toMatch(/one run/i);
});
