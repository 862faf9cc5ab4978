import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { parseBacktestFile } from '../../contract/files/backtest-file.ts';
import { backtestIds, filledSeries, readBacktest } from '../../host/files/backtest-files.ts';
import { readCouncilHours, readCouncils } from '../../host/files/council-tables.ts';
import { openCatalogue } from '../../host/files/scenario-files.ts';
import { validateFile } from '../../host/files/validate-file.ts';
import { pastRun } from '../../host/cli/run-backtest.ts';
import { prepare } from '../../core/run/plan.ts';
import { addMonths, parseMonth } from '../../core/time/month.ts';
import { shipped } from '../contract/files/sample.ts';
import { SCENARIOS } from '../host/scenarios-folder.ts';

const CATALOGUE = openCatalogue(SCENARIOS);
const IDS = backtestIds(SCENARIOS);
const RUNS = IDS.flatMap((id) => {
  const { setting } = readBacktest(SCENARIOS, id);
  return setting.kind === 'run' ? [{ id, setting }] : [];
});
const filesIn = (folder: string) =>
  readdirSync(join(SCENARIOS, 'backtests', folder)).filter((name) => name.endsWith('.json'));

test('all that section 12 asks for are there', () => {
  expect(IDS).toEqual([
    'cost-per-hour',
    'direct-payments-by-council',
    'mix-2009-2015',
    'plateau-2014-2024',
    'price-2010-2014',
    'provider-exit',
  ]);
});

test.each(['', 'places', 'packs'])(
  'every file of backtests/%s is valid by what its format says',
  (folder) => {
    for (const name of filesIn(folder)) {
      const { problems } = validateFile(join(SCENARIOS, 'backtests', folder, name), CATALOGUE);
      expect(problems).toEqual([]);
    }
  },
);

test.each(RUNS)('$id has every figure it scores, within the months it runs', ({ id, setting }) => {
  const last = addMonths(parseMonth(setting.start), setting.months - 1);
  const observations = filledSeries(SCENARIOS, id, setting.series).flatMap((series) => series.observations);
  expect(observations.filter(({ value }) => !Number.isFinite(value))).toEqual([]);
  expect(observations.filter(({ from, until }) => from < setting.start || parseMonth(until) > last)).toEqual(
    [],
  );
});

test.each(RUNS)('$id starts with a value for every parameter, and says what it assumed', ({ setting }) => {
  const { scenario, carried } = pastRun(CATALOGUE, setting, 1);
  expect(() => prepare(scenario)).not.toThrow();
  expect(carried.length).toBeGreaterThan(100);
  const register = CATALOGUE.readParameters();
  expect(carried.filter(({ parameter }) => register.get(parameter)?.kind === 'statute')).toEqual([]);
});

test('places made for back-tests say that nobody lives there', () => {
  for (const { setting } of RUNS) expect(pastRun(CATALOGUE, setting, 1).scenario.place.invented).toBe(true);
});

test('figures from memory keep their mark, and none is without a source', () => {
  const all = RUNS.flatMap(({ setting }) => setting.series.flatMap((series) => series.observations));
  expect(all.filter(({ source }) => /memory/i.test(source) && source.length < 20)).toEqual([]);
  expect(new Set(all.map(({ mark }) => mark))).toEqual(new Set(['seen', 'derived', 'memory']));
});

test('an observation needs a value or a table, not both, and ends no earlier than it begins', () => {
  const document = JSON.parse(shipped('backtests/mix-2009-2015.json')) as {
    setting: { series: { observations: Record<string, unknown>[] }[] };
  };
  const [first, second] = document.setting.series[0]!.observations;
  delete first!['value'];
  second!['until'] = '2009-01';
  const parsed = parseBacktestFile(JSON.stringify(document), 'mine.json');
  expect(parsed.ok ? [] : parsed.problems.map(({ path, found }) => [path, found])).toEqual([
    ['setting.series[0].observations[0]', 'neither'],
    ['setting.series[0].observations[1].until', '2009-01'],
  ]);
});

test('the councils of the tables are those with what is scored: nearly all of 153, and 24 of the returns', () => {
  const councils = readCouncils(SCENARIOS, CATALOGUE);
  expect(councils.length).toBeGreaterThan(140);
  expect(new Set(councils.map(({ place }) => place.id)).size).toBe(councils.length);
  expect(readCouncilHours(SCENARIOS).length).toBeGreaterThan(20);
});

test('a council’s shares are fractions of what its table has in per cent', () => {
  const hartlepool = readCouncils(SCENARIOS, CATALOGUE).find(({ place }) => place.id === 'hartlepool');
  expect(hartlepool).toMatchObject({
    code: 'E06000001',
    directPaymentShare: 0.317,
    directPaymentShare18to64: 0.617,
    directPaymentShare65plus: 0.122,
    deprivation: 35.037,
  });
});
