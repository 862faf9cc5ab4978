import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { INDICATOR_IDS } from '../../core/model/indicators.ts';
import { temporaryFolder } from '../host/db/temporary-folder.ts';
import { answerOf, careMarket, start } from './care-market.ts';

const folder = temporaryFolder();
const compare = ['compare', '--place', 'isles-of-scilly', '--option', 'block-to-direct-payments'];
const short = ['--months', '14', '--replicates', '8'];
const slow = ['compare', '--place', 'isles-of-scilly', '--option', 'slow-payment', '--months', '14'];

type Band = Record<'mean' | 'standardError' | 'p5' | 'p25' | 'p50' | 'p75' | 'p95', number[]>;
type Series = { headline: Record<string, { mean: number }>; monthly: Record<string, Band> };
type ResultFile = {
  readonly months: readonly string[];
  readonly inputsHash: string;
  readonly results: Record<string, Series>;
  readonly difference?: Series;
  readonly meta: { readonly resultId: string | null; readonly threads: number };
};

async function json(...args: readonly string[]): Promise<ResultFile> {
  const { out, code, err } = await answerOf(...args, '--json', '-');
  expect({ code, err }).toMatchObject({ code: 0 });
  return JSON.parse(out) as ResultFile;
}

function withoutMeta({ meta: _meta, ...rest }: ResultFile): string {
  return JSON.stringify(rest);
}

/** One warning and nothing else: the place that is quick to run has but one provider. */
const ONLY_SO_FEW = /^Warning: Isles of Scilly starts with 1 provider for [^\n]+\n$/;

test('says what is compared, shows the difference with how sure it is, and what stands behind it', async () => {
  const data = join(folder, 'told');
  const { code, out, err } = await careMarket(...compare, ...short, '--data', data);
  expect({ code, err }).toEqual({ code: 0, err: expect.stringMatching(ONLY_SO_FEW) });
  expect(out).toMatch(
    /^Comparing ".+" with "Business as usual" in Isles of Scilly; future "Central"; 14 months from 2026-04; 8 replicates, seed 1\.\n/,
  );
  expect(out).toMatch(/^ +Business.* Difference +95% interval +Std(?: error)? +How sure$/m);
  expect(out).toMatch(/^How single runs differ, of 8, and the probability of it by Wilson's 95% interval\n/m);
  expect(out).toMatch(
    /^Council spend, net +£\S+ +£\S+ +[+-]?£\S+ +[+-]?£\S+ to [+-]?£\S+ +£\S+ +(could be luck|beyond luck|same in every run)$/m,
  );
  expect(out).toMatch(/^Master check: money, hours and people balanced/m);
  expect(out).toMatch(/^Evidence: \d+ of \d+ parameters are assumptions \(grade D\)/m);
  expect(out).toMatch(/^Engine \S+, inputs [0-9a-f]{12}, seed 1; saved as result [0-9a-f]{12}\.$/m);
});

test('warns on standard error of what is doubtful, and keeps it in the JSON', async () => {
  const { code, out, err } = await answerOf(...slow, '--no-save', '--json', '-');
  expect(code).toBe(0);
  expect(err).toMatch(/^Warning: From 2027-04 on, “Days until the council pays” is 75 days: later than/m);
  const { meta } = JSON.parse(out) as { meta: { warnings: string[] } };
  expect(meta.warnings).toEqual([
    expect.stringContaining('starts with 1 provider'),
    expect.stringContaining('75 days'),
  ]);
});

test('gives the same JSON on one thread as on three, but for what is in meta', async () => {
  const args = [...compare, ...short, '--no-save'];
  const [one, three] = await Promise.all([json(...args, '--threads', '1'), json(...args, '--threads', '3')]);
  expect([one.meta.threads, three.meta.threads]).toEqual([1, 3]);
  expect(withoutMeta(three)).toBe(withoutMeta(one));
});

test('gives other figures and another hash for another seed', async () => {
  const args = ['run', '--place', 'isles-of-scilly', '--option', 'business-as-usual', ...short, '--no-save'];
  const [one, two] = await Promise.all([json(...args, '--seed', '1'), json(...args, '--seed', '2')]);
  expect(two.inputsHash).not.toBe(one.inputsHash);
  expect(JSON.stringify(two.results)).not.toBe(JSON.stringify(one.results));
  expect(one).not.toHaveProperty('difference');
});

test('writes every indicator by month, the difference being the option less what it is compared with', async () => {
  const file = join(folder, 'result.json');
  const { code } = await answerOf(...compare, ...short, '--no-save', '--json', file);
  expect(code).toBe(0);
  const result = JSON.parse(readFileSync(file, 'utf8')) as ResultFile;
  expect(result.months).toEqual(expect.arrayContaining(['2026-04', '2027-05']));
  expect(result.months).toHaveLength(14);
  const option = result.results['block-to-direct-payments']!;
  const against = result.results['business-as-usual']!;
  expect(Object.keys(option.monthly)).toEqual([...INDICATOR_IDS]);
  for (const id of INDICATOR_IDS) {
    expect(option.monthly[id]!.p75).toHaveLength(14);
    const between = option.headline[id]!.mean - against.headline[id]!.mean;
    expect(result.difference!.headline[id]!.mean).toBeCloseTo(between, 4);
  }
  expect(readdirSync(folder).filter((name) => name.endsWith('.unfinished'))).toEqual([]);
});

test('keeps a result, shows it again word for word, and removes it', async () => {
  const data = ['--data', join(folder, 'kept')];
  const compared = await answerOf(...compare, ...short, ...data);
  const id = /saved as result (\S+)\./.exec(compared.out)![1]!;
  const listed = await answerOf('results', ...data);
  expect(listed.out).toMatch(
    new RegExp(`^${id} .*Isles of Scilly +business-as-usual / block-to-direct-payments`, 'm'),
  );
  const shown = await answerOf('results', 'show', id, ...data);
  expect(shown.out).toBe(compared.out);
  expect((await answerOf('results', 'remove', id, ...data)).out).toBe(
    `Removed result ${id}. care-market undo brings it back.\n`,
  );
  const gone = await answerOf('results', 'show', id, ...data);
  expect(gone).toMatchObject({ code: 2, err: expect.stringContaining(`There is no saved result "${id}".`) });
});

test('leaves no library behind when nothing is to be saved', async () => {
  const data = join(folder, 'unsaved');
  const { code, out } = await answerOf(
    ...compare,
    '--months',
    '2',
    '--replicates',
    '1',
    '--no-save',
    '--data',
    data,
  );
  expect(code).toBe(0);
  expect(out).toContain('not saved.');
  expect(existsSync(data)).toBe(false);
});

test('explains a data folder that cannot be used before it runs, with exit code 3', async () => {
  const file = join(folder, 'a-file');
  writeFileSync(file, '');
  const { code, err } = await answerOf(...compare, '--replicates', '10000', '--data', join(file, 'library'));
  const told = err.trimEnd().split('\n');
  expect(told.filter((line) => !line.startsWith('Warning: '))).toEqual([
    expect.stringMatching(/^The library cannot be kept in /),
  ]);
  expect(code).toBe(3);
});

test('says first what it will do, and stops at Ctrl-C without saving anything', async () => {
  const data = join(folder, 'interrupted');
  const { process: running, ended } = start([
    'compare',
    '--place',
    'hartlepool',
    '--option',
    'higher-uplift',
    '--replicates',
    '10000',
    '--data',
    data,
  ]);
  await once(running.stdout!, 'data');
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const asked = performance.now();
  running.kill('SIGINT');
  const { code, out, err } = await ended;
  expect(performance.now() - asked).toBeLessThan(10_000);
  expect(out.trimEnd().split('\n')).toHaveLength(1);
  expect(err).toMatch(
    /^Stopped after \d+ of 10,000 replicates\. What was run is kept: the same command goes on from there\.\n$/,
  );
  expect(code).toBe(130);
  expect((await answerOf('results', '--data', data)).out).toContain('No results are saved yet.');
});

test('stops at Ctrl-C given as soon as it has spoken', async () => {
  const { process: running, ended } = start([...compare, '--replicates', '10000', '--no-save']);
  await once(running.stdout!, 'data');
  running.kill('SIGINT');
  expect(await ended).toMatchObject({ code: 130, err: expect.stringContaining('Nothing was saved.') });
});

test('says that one replicate tells nothing of luck', async () => {
  const one = ['--months', '2', '--replicates', '1', '--no-save'];
  const { out } = await answerOf(...compare, ...one);
  expect(out).toContain('\nBoth sides have the same people and the same luck; this is one replicate, which');
  expect(out).toMatch(/^Council spend, net .* n\/a +n\/a +too few replicates to tell$/m);
  expect(out).not.toContain('How single runs differ');
});
