import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { breakdownTables } from '../../host/cli/breakdown-text.ts';
import { winnersText } from '../../host/cli/winners-text.ts';
import { temporaryFolder } from '../host/db/temporary-folder.ts';
import { sampleResult } from '../host/db/sample-result.ts';
import { answerOf, careMarket } from './care-market.ts';

const folder = temporaryFolder();
const place = ['--place', 'isles-of-scilly', '--option', 'block-to-direct-payments'];
const short = ['--months', '6', '--replicates', '2'];

test('compare tells who gains and who loses, and breaks outcomes down where it is asked to', async () => {
  const csv = join(folder, 'result.csv');
  const { code, out, err } = await careMarket(
    'compare',
    ...place,
    ...short,
    '--no-save',
    '--by',
    'means',
    '--csv',
    csv,
  );
  expect({ code, err }).toEqual({
    code: 0,
    err: expect.stringMatching(/changes nothing before 2027-04[^]*\nWritten: \S+result\.csv\n$/),
  });
  expect(out).toMatch(/^By what people pay of the cost, means over all reported months: Business as usual$/m);
  expect(out).toMatch(/ \(in brackets, against Business as usual\)$/m);
  expect(out).toMatch(/^Told month by month: whoever gets no care in a month pays nothing in it/m);
  expect(out).toMatch(/^pays for all of it themselves +\S+ +\S+% +£\S+ /m);
  expect(out).toMatch(
    /^Who gains and who loses: .* against Business as usual, the same people, their last 6 months$/m,
  );
  expect(out).toMatch(/^everyone +[\d,]+ +\S+% +\S+% /m);
  expect(out).toMatch(/^Better or worse is by more than 10% of a person's need, .* more than £5 a week\.$/m);
  expect(readFileSync(csv, 'utf8')).toMatch(/^option,against,kind,.*\r\n/);
});

test('a result that was kept is shown broken down too, and run alone tells of no gains', async () => {
  const data = ['--data', join(folder, 'kept')];
  const ran = await careMarket('run', ...place, ...short, ...data);
  expect(ran.out).not.toContain('Who gains');
  const id = /saved as result (\S+)\./.exec(ran.out)![1]!;
  const shown = await careMarket('results', 'show', id, '--by', 'group', ...data);
  expect(shown.out).toMatch(/^By client group, means over all reported months: /m);
  expect(shown.out).toMatch(/^learning disability +/m);
});

test.each([
  [
    ['compare', ...place, '--by', 'age'],
    '--by must be group, locality, deployment, route or means, but found "age".',
  ],
  [['run', ...place, '--csv', '-'], '--csv needs the name of a file; only --json can go to standard output.'],
  [['results', '--by', 'group'], '--by goes with "results show ID", not with "results list".'],
])('%j is refused before anything is run', async (args, message) => {
  expect(await answerOf(...args)).toEqual({ code: 2, out: '', err: `${message}\n` });
});

test('a result from before there were breakdowns says so, and tells of no gains', () => {
  const older = { ...sampleResult(), categories: [], measures: [], winnerFigures: [] };
  expect(breakdownTables(older, 'group')).toBe(
    'This result was made before outcomes were broken down by who people are; run it again to see that.',
  );
  expect(winnersText(older, [])).toBe('');
});
