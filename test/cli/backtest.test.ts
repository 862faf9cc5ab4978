import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { temporaryFolder } from '../host/db/temporary-folder.ts';
import { answerOf } from './care-market.ts';

test('sets published figures beside the model’s, with naive score, skill, verdict and misses', async () => {
  const { code, out, err } = await answerOf('backtest', 'cost-per-hour');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/^Back-tests of engine \d/);
  expect(out).toMatch(/^Holiday +April 2022 +\d+ +£\d.* (better than naive|no better|worse than naive)$/m);
  expect(out.split('\n').filter((line) => line.length > 100)).toEqual([]);
  expect(out).toMatch(/^Where it misses:$/m);
  expect(out).toMatch(/Furthest off \(.+\): £\d/);
  for (const head of ['Data:', 'Given to the model, and not scored:', 'Breaks:', 'What it does not show:']) {
    expect(out).toContain(`\n${head}\n`);
  }
});

test('writes the same as JSON, with every figure, its mark, source and both forecasts', async () => {
  const { code, out } = await answerOf('backtest', 'cost-per-hour', '--json', '-');
  expect(code).toBe(0);
  const { format, backtests } = JSON.parse(out) as {
    format: string;
    backtests: {
      id: string;
      scores: unknown[];
      carried: unknown[];
      series: { id: string; forecasts: object[] }[];
    }[];
  };
  expect(format).toBe('care-market-backtests');
  expect(backtests.map(({ id }) => id)).toEqual(['cost-per-hour']);
  expect(backtests[0]?.carried.length).toBeGreaterThan(0);
  const prices = backtests[0]?.series.find(({ id }) => id === 'minimum-price');
  expect(prices?.forecasts[1]).toMatchObject({ when: '2016-17', observed: 16.7, naive: 15.19, mark: 'seen' });
});

test.each([
  [['backtest', 'provider-exits'], 'There is no back-test "provider-exits". Did you mean provider-exit?'],
  [['backtest', 'cost-per-hour', 'more'], 'Did not expect "more" here'],
  [['backtest', '--replicates', '0'], '--replicates must be a whole number from 1 to 200'],
  [['calibrate'], 'but found nothing'],
  [['calibrate', 'cost-per-hour', '--out', '-'], '--out needs the name of a file'],
  [['calibrate', 'everything'], 'calibrate needs the name of one of cost-per-hour, provider-exit'],
])('refuses %j in a sentence', async (args, expected) => {
  const { code, err } = await answerOf(...args);
  expect(err).toContain(expected);
  expect(code).toBe(2);
});

test('calibrating writes fitted values, intervals, warnings and the score of the other half', async () => {
  const file = join(temporaryFolder(), 'fitted.json');
  const { code, out } = await answerOf('calibrate', 'cost-per-hour', '--out', file);
  expect(code).toBe(0);
  expect(out).toMatch(/^cost\.sick\.share +fraction +0\.01 +0\.005 to 0\.03 +0\.0\d+ /m);
  expect(out).toMatch(/^Other half +\d/m);
  expect(out).toMatch(/^Warnings:\n {2}\S/m);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    format: 'care-market-calibration',
    id: 'cost-per-hour',
    seed: 1,
    rule: expect.stringContaining('ONS code'),
  });
});

test('a folder of scenarios without back-tests is refused by its name', async () => {
  const folder = temporaryFolder();
  for (const name of ['places', 'options', 'futures', 'parameters']) mkdirSync(join(folder, name));
  const { code, out, err } = await answerOf('backtest', '--scenarios', folder);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(`There are no back-tests in ${folder}`);
});
