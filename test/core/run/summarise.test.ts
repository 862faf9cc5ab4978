import { assert, array, double, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';

import { INDICATOR_IDS, INDICATORS, isRatio, RATIO_OF } from '../../../core/model/indicators.ts';
import type { IndicatorId } from '../../../core/model/indicators.ts';
import { categoriesOf } from '../../../core/model/recording/category.ts';
import { MEASURE_IDS } from '../../../core/model/recording/measures.ts';
import type { MeasureId } from '../../../core/model/recording/measures.ts';
import { SUM, SUMS } from '../../../core/model/recording/tally.ts';
import type { Sum } from '../../../core/model/recording/tally.ts';
import { quantile } from '../../../core/statistics/quantile.ts';
import { emptyPath, sumsOf } from '../../../core/run/path.ts';
import { aggregate } from '../../../core/model/indicators/over-months.ts';
import { differencesOf, summarise as summariseAll } from './all-at-once.ts';
import type { Paths } from './all-at-once.ts';
import { WINNER_FIGURES } from '../../../core/run/winners.ts';

test.each([
  [0, 1],
  [0.05, 1.15],
  [0.25, 1.75],
  [0.5, 2.5],
  [0.75, 3.25],
  [0.95, 3.85],
  [1, 4],
])('the %d quantile of 1, 2, 3, 4 is %d, halfway houses by straight lines', (probability, expected) => {
  expect(quantile(Float64Array.of(1, 2, 3, 4), probability)).toBeCloseTo(expected, 12);
});

test('a sample of one is all its quantiles', () => {
  for (const probability of [0, 0.05, 0.5, 1]) expect(quantile(Float64Array.of(7), probability)).toBe(7);
});

test('quantiles never leave the sample and never fall as the probability rises', () => {
  const sample = array(double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 40 });
  const probability = double({ min: 0, max: 1, noNaN: true });
  assert(
    property(sample, probability, probability, (values, p, q) => {
      const sorted = Float64Array.from(values).sort();
      const low = quantile(sorted, Math.min(p, q));
      const high = quantile(sorted, Math.max(p, q));
      const slack = 1e-9 * Math.max(1, ...values.map(Math.abs));
      expect(low).toBeLessThanOrEqual(high + slack);
      expect(low).toBeGreaterThanOrEqual(sorted[0]! - slack);
      expect(high).toBeLessThanOrEqual(sorted.at(-1)! + slack);
    }),
  );
});

const MONTHS = 2;
const LOCALITIES = 3;
const CATEGORIES = categoriesOf(LOCALITIES);
const RUNWAY: IndicatorId = 'providers.runway.median';
const SPEND: IndicatorId = 'council.spend.gross';
const STANDING: IndicatorId = 'providers.standing';

/** A summary where nobody gains or loses, for what is not about that. */
function summarise(paths: Omit<Paths, 'winners'>): ReturnType<typeof summariseAll> {
  const nobody = new Float64Array(CATEGORIES.length * 7);
  const winners = paths.series.slice(1).map((replicates) => replicates.map(() => nobody));
  return summariseAll({ ...paths, winners });
}

/** A replicate that is zero but for the months given. */
function replicate(values: Partial<Record<IndicatorId, readonly number[]>>): Float64Array {
  const series = emptyPath(MONTHS, LOCALITIES);
  for (const [id, months] of Object.entries(values)) {
    series.set(months, INDICATOR_IDS.indexOf(id as IndicatorId) * MONTHS);
  }
  return series;
}

function cell(id: IndicatorId, month: number): number {
  return INDICATOR_IDS.indexOf(id) * MONTHS + month;
}

/** 2, 4, 4, 4, 5, 5, 7, 9: mean 5, squared deviations 32, so the standard error is the square root of 32 / 7 / 8. */
const EIGHT = [2, 4, 4, 4, 5, 5, 7, 9];
const STANDARD_ERROR = 0.755_928_946_018_454_4;

test('bands worked by hand: mean, standard error and quantiles by month', () => {
  const series = EIGHT.toReversed().map((value) => replicate({ [SPEND]: [value, 10 * value] }));
  const [{ option, bands } = { option: '', bands: null }] = summarise({
    options: ['as-usual'],
    months: MONTHS,
    series: [series],
  }).scenarios;
  expect(option).toBe('as-usual');
  for (const [month, scale] of [1, 10].entries()) {
    const at = cell(SPEND, month);
    expect(bands!.mean[at]).toBeCloseTo(5 * scale, 12);
    expect(bands!.standardError[at]).toBeCloseTo(STANDARD_ERROR * scale, 11);
    expect(bands!.p5[at]).toBeCloseTo(2.7 * scale, 11);
    expect(bands!.p25[at]).toBeCloseTo(4 * scale, 11);
    expect(bands!.p50[at]).toBeCloseTo(4.5 * scale, 11);
    expect(bands!.p75[at]).toBeCloseTo(5.5 * scale, 11);
    expect(bands!.p95[at]).toBeCloseTo(8.3 * scale, 11);
  }
  expect(bands!.mean[cell(STANDING, 0)]).toBe(0);
});

test.each([
  [SPEND, 'sum', 12],
  [STANDING, 'last', 9],
  [RUNWAY, 'mean', 6],
] as const)('over the horizon %s is taken as its %s', (id, how, expected) => {
  expect(INDICATORS[id].aggregation).toBe(how);
  const { scenarios } = summarise({
    options: ['a'],
    months: MONTHS,
    series: [[replicate({ [id]: [3, 9] })]],
  });
  expect(scenarios[0]!.headlines.find(({ indicator }) => indicator === id)!.mean).toBe(expected);
  expect(aggregate(Float64Array.of(3, 9), how)).toBe(expected);
});

describe('need met', () => {
  const NEEDED: IndicatorId = 'care.hours.needed';
  const SUPPORT: IndicatorId = 'care.support.needed';
  const MET: IndicatorId = 'care.need.met';
  /** All of 10 hours met in one month, half of 20 of care and 10 of support in the next. */
  const first = replicate({ [NEEDED]: [10, 20], [SUPPORT]: [0, 10], [MET]: [1, 0.5] });
  /** Half of 40 hours met in one month, all of 10 in the next. */
  const other = replicate({ [NEEDED]: [40, 10], [MET]: [0.5, 1] });
  const years = [
    { from: 0, until: 1 },
    { from: 0, until: 2 },
  ];
  const told = summarise({ options: ['a', 'b'], months: MONTHS, years, series: [[first], [other]] });
  const row = INDICATOR_IDS.indexOf(MET);
  const [as, under] = told.scenarios;

  test('over the horizon and over a year is all hours met over all hours needed, not the mean of months', () => {
    expect(as!.headlines[row]!.mean).toBeCloseTo((10 + 15) / 40, 12);
    expect(under!.headlines[row]!.mean).toBeCloseTo((20 + 10) / 50, 12);
    expect([...as!.years.mean.subarray(row * 2, row * 2 + 2)]).toEqual([1, 0.625]);
  });

  test('changes by what it comes to under the one less what it comes to under the other', () => {
    const [difference] = told.differences;
    expect(difference!.headlines[row]!.mean).toBeCloseTo(30 / 50 - 25 / 40, 12);
    expect(difference!.years.mean[row * 2]).toBeCloseTo(0.5 - 1, 12);
    expect(difference!.years.mean[row * 2 + 1]).toBeCloseTo(30 / 50 - 25 / 40, 12);
  });

  test('is the mean of its months where nothing at all is needed', () => {
    const nobody = replicate({ [MET]: [1, 1] });
    const { scenarios } = summarise({ options: ['a'], months: MONTHS, series: [[nobody]] });
    expect(scenarios[0]!.headlines[row]!.mean).toBe(1);
  });
});

test.each(['choice.first-preference', 'choice.wait'] as const)(
  '%s over the horizon counts everyone placed once, not every month once',
  (id) => {
    const path = replicate({ 'choice.placed': [1, 9], [id]: [1, 0.5] });
    const { scenarios } = summarise({ options: ['a'], months: MONTHS, series: [[path]] });
    expect(scenarios[0]!.headlines[INDICATOR_IDS.indexOf(id)]!.mean).toBeCloseTo((1 + 9 * 0.5) / 10, 12);
  },
);

test.each([
  ['providers.margin', 'providers.revenue'],
  ['providers.price.individual', 'providers.hours.individual'],
  ['providers.utilisation', 'providers.capacity'],
  ['providers.travel', 'providers.hours.worked'],
] as const)('%s over the horizon is that of all its %s together, not the mean of its months', (id, of) => {
  const path = replicate({ [of]: [100, 300], [id]: [0.2, 0.1] });
  const { scenarios } = summarise({ options: ['a'], months: MONTHS, series: [[path]] });
  expect(scenarios[0]!.headlines[INDICATOR_IDS.indexOf(id)]!.mean).toBeCloseTo((20 + 30) / 400, 12);
});

test('every ratio says what it is a ratio of, and nothing else does', () => {
  const ratios = INDICATOR_IDS.filter((id) => INDICATORS[id].aggregation === 'ratio');
  expect(Object.keys(RATIO_OF)).toEqual(ratios);
  expect(INDICATOR_IDS.filter(isRatio)).toEqual(ratios);
});

test('every indicator has a headline, in their order', () => {
  const { scenarios } = summarise({ options: ['a'], months: MONTHS, series: [[replicate({})]] });
  expect(scenarios[0]!.headlines.map(({ indicator }) => indicator)).toEqual(INDICATOR_IDS);
});

test('one replicate has no spread to speak of: standard error 0, every quantile the value', () => {
  const { scenarios } = summarise({
    options: ['a'],
    months: MONTHS,
    series: [[replicate({ [SPEND]: [4, 6] })]],
  });
  const { bands, headlines } = scenarios[0]!;
  for (const [name, values] of Object.entries(bands)) {
    expect(values[cell(SPEND, 1)]).toBe(name === 'standardError' ? 0 : 6);
  }
  expect(headlines.find(({ indicator }) => indicator === SPEND)).toEqual({
    indicator: SPEND,
    mean: 10,
    standardError: 0,
    p5: 10,
    p50: 10,
    p95: 10,
  });
});

test('a difference is taken replicate by replicate, so luck the options share cancels out', () => {
  const series = [
    EIGHT.map((value) => replicate({ [SPEND]: [value, 0] })),
    EIGHT.map((value) => replicate({ [SPEND]: [value + 3, 0] })),
  ];
  const { scenarios, differences } = summarise({ options: ['as-usual', 'other'], months: MONTHS, series });
  expect(differences).toHaveLength(1);
  const { option, against, bands, headlines } = differences[0]!;
  expect([option, against]).toEqual(['other', 'as-usual']);
  const at = cell(SPEND, 0);
  expect(scenarios[1]!.bands.standardError[at]).toBeCloseTo(STANDARD_ERROR, 12);
  expect(Object.values(bands).map((values) => values[at])).toEqual([3, 0, 3, 3, 3, 3, 3]);
  expect(headlines.find(({ indicator }) => indicator === SPEND)).toMatchObject({ mean: 3, standardError: 0 });
});

test('the median of the differences is not the difference of the medians', () => {
  const of = [10, 0, 2].map((value) => replicate({ [SPEND]: [value, 0] }));
  const less = [0, 1, 5].map((value) => replicate({ [SPEND]: [value, 0] }));
  const { scenarios, differences } = summarise({ options: ['a', 'b'], months: MONTHS, series: [less, of] });
  const at = cell(SPEND, 0);
  expect(differences[0]!.bands.p50[at]).toBe(-1);
  expect(scenarios[1]!.bands.p50[at]! - scenarios[0]!.bands.p50[at]!).toBe(1);
});

test('the mean of the differences is the difference of the means', () => {
  const values = array(integer({ min: -1000, max: 1000 }), { minLength: 3, maxLength: 3 });
  assert(
    property(values, values, (a, b) => {
      const [less, of] = [a, b].map((sample) =>
        sample.map((value) => replicate({ [SPEND]: [value, value] })),
      );
      const { scenarios, differences } = summarise({
        options: ['a', 'b'],
        months: MONTHS,
        series: [less!, of!],
      });
      const at = cell(SPEND, 1);
      const apart = scenarios[1]!.bands.mean[at]! - scenarios[0]!.bands.mean[at]!;
      expect(differences[0]!.bands.mean[at]).toBeCloseTo(apart, 9);
    }),
  );
});

test('every option after the first is measured against the first', () => {
  const series = [1, 5, 9].map((value) => [replicate({ [SPEND]: [value, value] })]);
  const { differences } = summarise({ options: ['a', 'b', 'c'], months: MONTHS, series });
  expect(
    differences.map(({ option, against, bands }) => [option, against, bands.mean[cell(SPEND, 0)]]),
  ).toEqual([
    ['b', 'a', 4],
    ['c', 'a', 8],
  ]);
  expect(differencesOf([Float64Array.of(5, 1)], [Float64Array.of(2, 2)])).toEqual([Float64Array.of(3, -1)]);
});

test('summing up leaves the replicates as they were', () => {
  const series = [3, 1, 2].map((value) => replicate({ [SPEND]: [value, value] }));
  const kept = series.map((values) => values.slice());
  summarise({ options: ['a'], months: MONTHS, series: [series] });
  expect(series).toEqual(kept);
});

/** A replicate whose people of one locality have these sums and nobody else has any. */
function replicateWith(sums: Partial<Record<Sum, number>>): Float64Array {
  const path = emptyPath(MONTHS, LOCALITIES);
  const first = CATEGORIES.findIndex(({ id }) => id === 'locality-2') * SUMS.length;
  for (const [sum, value] of Object.entries(sums)) sumsOf(path, MONTHS)[first + SUM[sum as Sum]] = value;
  return path;
}

function measured(id: MeasureId, locality = 'locality-2'): number {
  return CATEGORIES.findIndex((each) => each.id === locality) * MEASURE_IDS.length + MEASURE_IDS.indexOf(id);
}

test('a breakdown is worked out replicate by replicate: shares are shares of each, not shares of the sums', () => {
  const series = [
    [
      replicateWith({ personMonths: 4, careNeeded: 600, met: 300, payments: 1250 }),
      replicateWith({ personMonths: 2, careNeeded: 60, supportNeeded: 60, met: 120, payments: 250 }),
    ],
  ];
  const { breakdown } = summarise({ options: ['a'], months: MONTHS, series }).scenarios[0]!;
  expect(breakdown.mean).toHaveLength(CATEGORIES.length * MEASURE_IDS.length);
  expect(breakdown.mean[measured('person-months')]).toBe(3);
  expect(breakdown.mean[measured('hours.needed')]).toBe(6);
  expect(breakdown.mean[measured('need.met')]).toBe(0.75);
  expect(breakdown.mean[measured('payments')]).toBe(7.5);
  expect(breakdown.p50[measured('payments')]).toBe(7.5);
  expect(breakdown.p5[measured('payments')]).toBeCloseTo(3, 12);
  expect(breakdown.standardError[measured('person-months')]).toBeCloseTo(1, 12);
  expect(breakdown.mean[measured('payments', 'locality-1')]).toBe(0);
});

test('a difference of a breakdown is paired too, and equal options have none', () => {
  const paths = [1, 7].map((minutes) => replicateWith({ careNeeded: 10, met: minutes }));
  const more = [3, 9].map((minutes) => replicateWith({ careNeeded: 10, met: minutes }));
  const { differences } = summarise({
    options: ['a', 'b', 'c'],
    months: MONTHS,
    series: [paths, more, paths],
  });
  const [other, equal] = differences.map(({ breakdown }) => breakdown);
  expect(other!.mean[measured('need.met')]).toBeCloseTo(0.2, 12);
  expect(other!.standardError[measured('need.met')]).toBeCloseTo(0, 12);
  for (const values of Object.values(equal!)) expect(values.every((value) => value === 0)).toBe(true);
});

test('those who gain and lose are shares of the people of a category, and nobody is a share of nobody', () => {
  const sums = new Float64Array(CATEGORIES.length * 7);
  // Ten people: 3 better and 1 worse served by 90 minutes a week in all; 2 pay less, 4 pay more, 500 pence in all.
  sums.set([10, 3, 1, 90, 2, 4, 500], 0);
  const series = [[replicateWith({})], [replicateWith({})]];
  const { differences } = summariseAll({ options: ['a', 'b'], months: MONTHS, series, winners: [[sums]] });
  const { mean } = differences[0]!.winners;
  const said = Object.fromEntries(WINNER_FIGURES.map((id, at) => [id, mean[at]]));
  expect(said).toEqual({
    people: 10,
    'hours.more': 0.3,
    'hours.less': 0.1,
    'hours.unchanged': 0.6,
    'hours.change': 0.15,
    'payments.less': 0.2,
    'payments.more': 0.4,
    'payments.unchanged': 0.4,
    'payments.change': 0.5,
  });
  expect([...mean.subarray(WINNER_FIGURES.length)].every((value) => value === 0)).toBe(true);
});
