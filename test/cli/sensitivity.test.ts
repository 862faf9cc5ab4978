import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { temporaryFolder } from '../host/db/temporary-folder.ts';
import { SCENARIOS } from '../host/scenarios-folder.ts';
import { answerOf, careMarket } from './care-market.ts';

const folder = temporaryFolder();
const small = ['--place', 'isles-of-scilly', '--months', '3', '--replicates', '2'];
const REVIEW = 'council.cost.review';

type Answer = {
  readonly parameters: readonly {
    readonly id: string;
    readonly effects: readonly { readonly indicator: string; readonly side: string; readonly size: number }[];
  }[];
};

/** The shipped scenarios in a folder of their own, which may be written to. */
function ownScenarios(name: string): string {
  const own = join(folder, name);
  cpSync(SCENARIOS, own, { recursive: true, filter: (path) => !path.endsWith('sensitivity') });
  return own;
}

test('tries a parameter at both ends and gives the same on one thread as on two', async () => {
  const of = (threads: string) =>
    careMarket(
      'sensitivity',
      ...small,
      '--parameter',
      REVIEW,
      '--threads',
      threads,
      '--data',
      temporaryFolder(),
      '--json',
      '-',
    );
  const [one, two] = await Promise.all([of('1'), of('2')]);
  expect({ code: one.code, err: one.err }).toEqual({
    code: 0,
    err: expect.stringMatching(/^In Isles of Scilly, 3 months from 2026-04, seed 1, engine /m),
  });
  expect(two.out).toBe(one.out);
  const { parameters } = JSON.parse(one.out) as Answer;
  expect(parameters.map(({ id }) => id)).toEqual([REVIEW]);
  const moved = parameters[0]!.effects.map(({ indicator, side }) => `${indicator} ${side}`);
  expect(moved).toContain('council.spend.gross against');
});

test('shows the kept run as a table for each side of a figure, the widest swing first', async () => {
  const { code, out } = await answerOf('sensitivity', '--kept', '--indicator', 'council.spend.gross');
  expect(code).toBe(0);
  expect(out).toMatch(
    /^Sensitivity one at a time: "\S+" against "business-as-usual" in \S+;\s+future "central";\s+\d+/,
  );
  expect(out).toMatch(/^Council spend, gross, difference: /m);
  // As the window writes it: millions to three figures.
  expect(out).toMatch(
    /^Council spend, gross, level under "business-as-usual": £(?:\d\.\d\d|\d\d\.\d|\d{3})m,/m,
  );
  const shares = [...out.matchAll(/ (\d+(?:\.\d)?)% +£\S+ +(?:yes|could)/g)].map(([, share]) =>
    Number(share),
  );
  expect(shares.length).toBeGreaterThan(3);
});

test('keeps a run beside the scenarios, and brings it up to date parameter by parameter', async () => {
  const own = ownScenarios('kept');
  const flags = [...small, '--scenarios', own];
  const alone = await answerOf('sensitivity', ...flags, '--parameter', REVIEW, '--keep');
  expect(alone).toMatchObject({ code: 2, err: expect.stringContaining('Leave --parameter out.') });
  const none = await answerOf('sensitivity', '--kept', '--scenarios', own);
  expect(none).toMatchObject({ code: 2, err: expect.stringContaining('No sensitivity run is kept in ') });
});

test.each([
  [['--option', 'business-as-usual'], 'an option does not differ from itself'],
  [['--indicator', 'council.spend.nett'], 'There is no indicator "council.spend.nett". Did you mean'],
  [['--parameter', 'vat.rate'], 'found "vat.rate"'],
  [['--replicates', '1'], '--replicates must be a whole number from 2'],
  [
    ['--method', 'switching', '--indicator', 'council.spend.net', '--better', 'lower', '--step', '90%'],
    'expected a part of the range from 0.1% to 50%, but found 90%. Choose 2% for a fiftieth of the range.',
  ],
])('explains the mistake in sensitivity %s', async (flags, words) => {
  expect(await answerOf('sensitivity', ...flags)).toMatchObject({
    code: 2,
    err: expect.stringContaining(words),
  });
});

test('shows the assumption log in every field, and never a name nobody has given', async () => {
  const csv = join(folder, 'assumptions.csv');
  const { code, out } = await answerOf('parameters', '--assumptions', '--csv', csv);
  expect(code).toBe(0);
  expect(out).toMatch(
    /^workforce\.replacecost\n {2}Description +\S[\s\S]*?\n {2}Effect +\S[\s\S]*?\n {2}Reliability +grade D, /m,
  );
  const entries = out.split('\n\n').filter((entry) => entry.includes('\n  Effect '));
  expect(entries.filter((entry) => !entry.includes('not signed off'))).toEqual([]);
  expect(out).not.toMatch(/^vat\.rate$/m);
  const rows = readFileSync(csv, 'utf8').split('\r\n');
  expect(rows[0]).toBe('Assumption,Description,Effect,Reliability,When made,Why,Who made it,Signed off by');
  expect(rows.filter((row) => row !== '')).toHaveLength(entries.length + 1);
});

test('shows the effect of one parameter in doubt, and none of one that is law', async () => {
  const { out } = await answerOf('parameters', 'show', 'need.care.relative.older');
  expect(out).toMatch(/^Effect: moves .* by \d+(\.\d)?%\. /m);
  expect((await answerOf('parameters', 'show', 'vat.rate')).out).not.toContain('Effect:');
});

test('marks the figures of a result that lean on assumptions, and says on which and how far', async () => {
  const compare = [
    'compare',
    '--place',
    'isles-of-scilly',
    '--option',
    'block-to-direct-payments',
    '--no-save',
  ];
  const { out } = await careMarket(...compare, '--months', '2', '--replicates', '2');
  expect(out).toMatch(/^Council spend, gross .*†/m);
  expect(out).toMatch(/^† Leans on assumptions: the range of one of grade D alone/m);
  expect(out).toMatch(/^ {2}Council spend, gross: (level|difference) .*\(\d+(%| times)/m);
});

test('says that nothing is known of assumptions where no run is kept', async () => {
  const own = ownScenarios('none');
  rmSync(join(own, 'sensitivity'), { recursive: true, force: true });
  const run = ['run', '--place', 'isles-of-scilly', '--option', 'business-as-usual', '--no-save'];
  const { out } = await careMarket(...run, '--months', '1', '--replicates', '2', '--scenarios', own);
  expect(out).toContain('No sensitivity run is kept beside these scenarios');
  expect(out).not.toContain('†');
});
