import { expect, test } from 'vitest';

import { meanInterval } from '../../core/statistics/interval.ts';
import { chanceOf } from '../../core/statistics/wilson.ts';
import { CSV_COLUMNS, resultCsv } from '../../host/cli/result-csv.ts';
import { resultJson } from '../../host/cli/result-json.ts';
import { fakeResult } from '../contract/fake-handlers.ts';
import { sampleResult } from '../host/db/sample-result.ts';

type Row = Readonly<Record<(typeof CSV_COLUMNS)[number], string>>;

const RESULT = sampleResult();

function rowsOf(csv: string): readonly Row[] {
  const [heads, ...lines] = csv
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));
  expect(heads).toEqual(CSV_COLUMNS);
  return lines.map((cells) => Object.fromEntries(CSV_COLUMNS.map((name, i) => [name, cells[i]])) as Row);
}

const ROWS = rowsOf(resultCsv(RESULT));
const OTHER = 'block-to-direct-payments';
const AGAINST = 'business-as-usual';
const SPEND = 'council.spend.gross';

/** The numbers of a column in the rows that match, in their order. */
function column(name: (typeof CSV_COLUMNS)[number], match: Partial<Row>): Float64Array {
  const found = ROWS.filter((row) =>
    Object.entries(match).every(([key, value]) => row[key as keyof Row] === value),
  );
  return Float64Array.from(found, (row) => Number(row[name]));
}

test('every month, breakdown and gain reads back from the CSV bit for bit, in the order of the result', () => {
  const [usual, other] = RESULT.scenarios;
  const [difference] = RESULT.differences;
  const sides = [
    [usual, { option: AGAINST, against: '' }],
    [other, { option: OTHER, against: '' }],
    [difference, { option: OTHER, against: AGAINST }],
  ] as const;
  for (const [one, side] of sides) {
    for (const [name, band] of [
      ['mean', 'mean'],
      ['p25', 'p25'],
      ['standard_error', 'standardError'],
    ] as const) {
      expect(column(name, { ...side, kind: 'month' })).toEqual(one!.bands[band]);
    }
    for (const [name, figure] of [
      ['p5', 'p5'],
      ['p95', 'p95'],
      ['standard_error', 'standardError'],
    ] as const) {
      expect(column(name, { ...side, kind: 'breakdown' })).toEqual(one!.breakdown[figure]);
    }
    expect(column('p75', { ...side, kind: 'year' })).toEqual(one!.years.p75);
    expect(column('p50', { ...side, kind: 'headline' })).toEqual(
      Float64Array.from(one!.headlines, ({ p50 }) => p50),
    );
  }
  expect(column('mean', { kind: 'winners', option: OTHER, against: AGAINST })).toEqual(
    difference!.winners.mean,
  );
});

test('a row says whose figure it is', () => {
  const row = ROWS.find(
    ({ kind, category, id }) => kind === 'breakdown' && category === 'pays-part' && id === 'payments',
  );
  expect(row).toMatchObject({ option: AGAINST, against: '', dimension: 'means', unit: 'pounds', month: '' });
  const gains = ROWS.filter(({ kind }) => kind === 'winners');
  expect(gains.map(({ category, id, unit }) => [category, id, unit])).toEqual([
    ['everyone', 'people', 'people'],
    ['everyone', 'hours.more', 'share'],
    ['pays-part', 'people', 'people'],
    ['pays-part', 'hours.more', 'share'],
  ]);
});

test('every figure of a whole result has its row', () => {
  const { indicators, months, years, categories, measures, winnerFigures, scenarios, differences } =
    fakeResult();
  const sides = scenarios.length + differences.length;
  const each = indicators.length * (months.length + years.length + 1) + categories.length * measures.length;
  expect(rowsOf(resultCsv(fakeResult()))).toHaveLength(
    sides * each + differences.length * categories.length * winnerFigures.length,
  );
});

test('every mean has its interval beside it, and every headline difference how many runs go either way', () => {
  const row = ROWS.find(
    ({ kind, against, id }) => kind === 'headline' && against === AGAINST && id === SPEND,
  )!;
  const chance = chanceOf(12, 20);
  // The sample has no spread, so the interval is the mean itself.
  expect([row.low, row.high].map(Number)).toEqual([0.1, 0.1]);
  expect([row.above, row.above_low, row.above_high].map(Number)).toEqual([
    0.6,
    chance.interval.low,
    chance.interval.high,
  ]);
  expect(Number(row.below)).toBe(0.35);
  const month = ROWS.find(({ kind }) => kind === 'month')!;
  const { bands } = RESULT.scenarios[0]!;
  const interval = meanInterval({ mean: bands.mean[0]!, standardError: bands.standardError[0]! }, 20)!;
  expect([month.low, month.high].map(Number)).toEqual([interval.low, interval.high]);
  const level = ROWS.find(({ kind, against }) => kind === 'headline' && against === '')!;
  expect([level.above, level.below]).toEqual(['', '']);
});

test('one replicate has no intervals', () => {
  const rows = rowsOf(resultCsv({ ...RESULT, replicates: 1 }));
  expect(rows.every(({ low, high }) => low === '' && high === '')).toBe(true);
});

test('the JSON tells each headline difference with its interval and its runs, and the years', () => {
  const meta = { createdAt: '', elapsedSeconds: null, threads: null, resultId: null, warnings: null };
  expect(resultJson(RESULT, meta)).toMatchObject({
    years: RESULT.years,
    quantileError: 1 / 192,
    difference: {
      headline: {
        [SPEND]: {
          interval: { low: 0.1, high: 0.1 },
          runs: { above: chanceOf(12, 20), below: chanceOf(7, 20) },
        },
      },
      yearly: { [SPEND]: { p5: [RESULT.differences[0]!.years.p5[0]] } },
    },
  });
});

test('the JSON holds every breakdown and gain under its dimension, category and figure', () => {
  type Cells = Record<string, Record<string, Record<string, { mean: number; p95: number }>>>;
  type File = {
    results: Record<string, { breakdown: Cells }>;
    difference: { breakdown: Cells; winners: Cells };
  };
  const meta = { createdAt: '', elapsedSeconds: null, threads: null, resultId: null, warnings: null };
  const { results, difference } = JSON.parse(JSON.stringify(resultJson(RESULT, meta))) as File;
  const [usual] = RESULT.scenarios;
  // The second category is who pays part, and payments the third of three measures.
  expect(results[AGAINST]!.breakdown['means']!['pays-part']!['payments']!.p95).toBe(usual!.breakdown.p95[5]);
  expect(difference.breakdown['everyone']!['everyone']!['need.met']!.mean).toBe(
    RESULT.differences[0]!.breakdown.mean[1],
  );
  expect(difference.winners['means']!['pays-part']!['hours.more']!.mean).toBe(
    RESULT.differences[0]!.winners.mean[3],
  );
});
