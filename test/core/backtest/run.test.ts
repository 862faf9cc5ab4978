import { expect, test } from 'vitest';

import { sharedStart } from '../../../core/backtest/across-councils.ts';
import type { Council } from '../../../core/backtest/across-councils.ts';
import { exitCalibration } from '../../../core/backtest/calibrate-exits.ts';
import { multiplied } from '../../../core/backtest/calibration.ts';
import { forecastsOf } from '../../../core/backtest/forecast-run.ts';
import { halfByCassr, halfByOns } from '../../../core/backtest/halves.ts';
import { AGE_YEARS, playThrough } from '../../../core/backtest/played-run.ts';
import type { PlayedRun } from '../../../core/backtest/played-run.ts';
import { MEASURES } from '../../../core/backtest/measure.ts';
import { middleOf, slopeOf } from '../../../core/backtest/middle.ts';
import type { Observation, Series } from '../../../core/backtest/observation.ts';
import { INDICATOR_IDS } from '../../../core/model/indicators.ts';
import { seriesOf } from '../../../core/run/path.ts';
import { prepare } from '../../../core/run/plan.ts';
import { createSimulator } from '../../../core/run/simulate.ts';
import { parametersWith, placeWith, scenarioWith } from '../model/sample-market.ts';

const MONTHS = 12;
const QUICK = scenarioWith({
  parameters: parametersWith({ 'model.spin-up': 6, 'provider.closure.natural': 0.4 }),
  months: MONTHS,
});
const RUN = playThrough(prepare(QUICK), 0);
const of = (run: PlayedRun, id: (typeof INDICATOR_IDS)[number], month: number): number =>
  run.series[INDICATOR_IDS.indexOf(id) * run.months + month]!;
const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

test('a run played through is the run everyone else gets', () => {
  const [path] = createSimulator([QUICK]).run(0)!;
  expect([...RUN.series]).toEqual([...seriesOf(path!, MONTHS)]);
});

test('those who left, whatever their age, are those the indicators say closed or were taken over', () => {
  let closed = 0;
  for (let month = 0; month < MONTHS; month++) {
    closed +=
      of(RUN, 'providers.closed.insolvent', month) +
      of(RUN, 'providers.closed.voluntary', month) +
      of(RUN, 'providers.closed.other', month) +
      of(RUN, 'providers.merged', month);
  }
  expect(closed).toBeGreaterThan(0);
  expect(total(RUN.left)).toBe(closed);
});

test('those standing at the beginning of a month are those the month before ended with', () => {
  for (let month = 1; month < MONTHS; month++) {
    const standing = total(RUN.atRisk.subarray(month * AGE_YEARS, (month + 1) * AGE_YEARS));
    expect(standing).toBe(of(RUN, 'providers.standing', month - 1));
  }
});

test('growth of providers is those standing at the end over those of the month it is counted from', () => {
  const growth = MEASURES['providers-growth'].of(RUN, { first: 11, last: 11, since: 2 });
  expect(growth).toBe(of(RUN, 'providers.standing', 11) / of(RUN, 'providers.standing', 2));
  expect(growth).not.toBe(1);
});

test('nobody leaves who was not there', () => {
  expect([...RUN.left].filter((gone, cell) => gone > RUN.atRisk[cell]!)).toEqual([]);
});

/** Two months of three providers; one of those in their third year leaves in the second. */
const MADE: PlayedRun = {
  months: 2,
  series: new Float64Array(INDICATOR_IDS.length * 2),
  pricePaid: Float64Array.from([1500, 1800]),
  atRisk: new Float64Array(2 * AGE_YEARS),
  left: new Float64Array(2 * AGE_YEARS),
};
MADE.atRisk[0] = 1;
MADE.atRisk[2] = 2;
MADE.atRisk[AGE_YEARS] = 1;
MADE.atRisk[AGE_YEARS + 2] = 2;
MADE.left[AGE_YEARS + 2] = 1;

test('a rate of exits is those who left a year over those standing, of the ages asked for', () => {
  const both = { first: 0, last: 1 };
  expect(MEASURES['exit-rate'].of(MADE, both)).toBeCloseTo(12 / 6, 12);
  expect(MEASURES['exit-rate'].of(MADE, { ...both, ages: { from: 2, below: 4 } })).toBeCloseTo(12 / 4, 12);
  expect(MEASURES['exit-rate'].of(MADE, { ...both, ages: { from: 0, below: 2 } })).toBe(0);
  expect(MEASURES['exit-rate'].of(MADE, { ...both, ages: { from: 10, below: 11 } })).toBe(0);
});

test('the growth of a price is counted from the year that ends with its month', () => {
  expect(MEASURES['price-growth'].of(MADE, { first: 1, last: 1, since: 0 })).toBeCloseTo(1.2, 12);
  expect(MEASURES.price.of(MADE, { first: 0, last: 1 })).toBeCloseTo(16.5, 12);
});

const seen = (when: string, from: string, value: number, rest: Partial<Observation> = {}): Observation => ({
  when,
  from,
  until: from,
  value,
  mark: 'seen',
  source: 'S',
  basis: 'B',
  ...rest,
});
const PRICE: Series = {
  id: 'price',
  label: 'Price',
  unit: 'pounds per hour',
  measure: 'price',
  observations: [seen('one', '2020-04', 14), seen('two', '2020-05', 17)],
};

test('without a naive forecast of its own a series repeats its first figure, which then does not score', () => {
  const { naive, forecasts } = forecastsOf(PRICE, [MADE], '2020-04');
  expect(naive).toBe('as in one');
  expect(forecasts.map((one) => [one.model, one.naive, one.scored])).toEqual([
    [15, 14, false],
    [18, 14, true],
  ]);
});

test('with a naive forecast of its own every figure scores but an anchor', () => {
  const own = { ...PRICE, naive: { value: 10, why: 'ten' } };
  const anchored = {
    ...own,
    observations: [seen('one', '2020-04', 14, { anchor: true }), PRICE.observations[1]!],
  };
  expect(forecastsOf(own, [MADE], '2020-04').forecasts.map(({ scored }) => scored)).toEqual([true, true]);
  expect(forecastsOf(anchored, [MADE], '2020-04').forecasts.map(({ scored }) => scored)).toEqual([
    false,
    true,
  ]);
});

test('a forecast is the mean of the replicates, with the lowest and the highest beside it', () => {
  const dearer = { ...MADE, pricePaid: Float64Array.from([1700, 1900]) };
  const [first] = forecastsOf(PRICE, [MADE, dearer], '2020-04').forecasts;
  expect(first).toMatchObject({ model: 16, lowest: 15, highest: 17 });
});

test('the halves share no council, and even CASSR codes belong to neither', () => {
  expect([101, 102, 103, 104].map(halfByCassr)).toEqual(['fit', null, 'score', null]);
  expect(['E06000050', 'E06000001'].map(halfByOns)).toEqual(['fit', 'score']);
});

function council(code: string, all: number, young: number, old: number): Council {
  return {
    code,
    place: placeWith({ clients18to64: 100, clients65plus: 300 }),
    directPaymentShare: all,
    directPaymentShare18to64: young,
    directPaymentShare65plus: old,
    deprivation: 20,
  };
}

test('every council starts from the shares by age of those that fit, scaled to their level', () => {
  const shared = sharedStart([council('E2', 0.3, 0.4, 0.2), council('E1', 0.9, 0.9, 0.9)]);
  // The ages give a quarter of 0.4 and three of 0.2, which is 0.25; the level is 0.3.
  expect(shared.all).toBeCloseTo(0.3, 12);
  expect(shared.young).toBeCloseTo(0.48, 12);
  expect(shared.old).toBeCloseTo(0.24, 12);
});

test('a slope is that of the line through the points, and none where all stand at one place', () => {
  expect(
    slopeOf([
      { x: 0, y: 1 },
      { x: 2, y: 5 },
      { x: 1, y: 3 },
    ]),
  ).toBeCloseTo(2, 12);
  expect(
    slopeOf([
      { x: 1, y: 1 },
      { x: 1, y: 5 },
    ]),
  ).toBe(0);
  expect(middleOf([9, 1, 4, 2])).toBe(3);
});

test('exits are calibrated on even ages and scored on odd ones, with the same luck for every setting', () => {
  const settings = { replicates: 2, seed: 1, progress: () => {} };
  const quick = { ...QUICK, months: 3 };
  const rates = Array.from({ length: AGE_YEARS }, (_, age) => (age % 2 === 0 ? 0 : 1));
  const { evaluate, loss, other } = exitCalibration(quick, rates, settings);
  const stands = evaluate([1, 1, 1]);
  expect(evaluate([1, 1, 1])).toEqual(stands);
  const none = stands.map((ages) => ages.map(({ standing }) => ({ left: 0, standing })));
  expect(loss(none, [1, 1])).toBe(0);
  expect(other(none)).toBe(1);
});

test('a factor multiplies every dated value of a parameter and no other parameter', () => {
  const register = parametersWith({ 'exit.outlook.poor': -0.05 });
  const changed = multiplied(register, ['exit.outlook.poor'], [2]);
  expect(changed.get('exit.outlook.poor')?.values.map(({ value }) => value)).toEqual([-0.1]);
  expect(changed.get('wage.nlw')).toBe(register.get('wage.nlw'));
});
