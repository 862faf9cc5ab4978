import { expect, test } from 'vitest';

import type { Forecast, Forecasts } from '../../../core/backtest/observation.ts';
import { scoresOf, sideOf, worstOf } from '../../../core/backtest/score.ts';

function forecast(observed: number, model: number, naive: number, rest: Partial<Forecast> = {}): Forecast {
  const common = { when: 'then', mark: 'seen' as const, source: 'a source', basis: 'one', scored: true };
  return { ...common, observed, model, lowest: model, highest: model, naive, ...rest };
}

function series(forecasts: readonly Forecast[], rest: Partial<Forecasts> = {}): Forecasts {
  return { id: 'a', label: 'A', unit: 'share', naive: 'as before', forecasts, ...rest };
}

test('errors are means of absolute errors, and skill is 1 less the model’s over the naive one', () => {
  const [score] = scoresOf(series([forecast(10, 12, 4), forecast(20, 19, 16)]));
  expect(score).toMatchObject({ points: 2, model: 1.5, naive: 5, verdict: 'better than naive' });
  expect(score?.skill).toBeCloseTo(0.7, 12);
  expect(score?.rootMeanSquare).toBeCloseTo(Math.sqrt(2.5), 12);
});

test('figures on two bases are scored apart', () => {
  const scores = scoresOf(series([forecast(1, 1, 2), forecast(1, 4, 2, { basis: 'two' })]));
  expect(scores.map(({ basis, points, model }) => [basis, points, model])).toEqual([
    ['one', 1, 0],
    ['two', 1, 3],
  ]);
});

test('a figure that is not scored counts for nothing', () => {
  const [score] = scoresOf(series([forecast(1, 9, 9, { scored: false }), forecast(1, 2, 3)]));
  expect(score).toMatchObject({ points: 1, model: 1, naive: 2 });
  expect(scoresOf(series([forecast(1, 9, 9, { scored: false })]))).toEqual([]);
});

test.each([
  [0.96, 'no better'],
  [1.04, 'no better'],
  [0.94, 'better than naive'],
  [1.06, 'worse than naive'],
])('an error of %d of the naive one is %s', (model, verdict) => {
  expect(scoresOf(series([forecast(0, model, 1)]))[0]?.verdict).toBe(verdict);
});

test('where the naive forecast is never wrong there is no skill, and any error is worse', () => {
  expect(scoresOf(series([forecast(1, 2, 1)]))[0]).toMatchObject({
    skill: null,
    verdict: 'worse than naive',
  });
  expect(scoresOf(series([forecast(1, 1, 1)]))[0]).toMatchObject({ skill: null, verdict: 'no better' });
});

test('a tolerance counts the figures within it, its end included', () => {
  const own = [forecast(1, 1.5, 2), forecast(1, 1.6, 2)];
  expect(scoresOf(series(own, { tolerance: 0.5 }))[0]?.within).toBe(1);
  expect(scoresOf(series(own))[0]?.within).toBeNull();
});

test('the worst figure is the one furthest off among those scored on its basis', () => {
  const all = [
    forecast(1, 2, 1, { when: 'near' }),
    forecast(1, -3, 1, { when: 'far' }),
    forecast(1, 9, 1, { when: 'unscored', scored: false }),
    forecast(1, 8, 1, { when: 'elsewhere', basis: 'two' }),
  ];
  expect(worstOf(series(all), 'one')?.when).toBe('far');
});

test('the side says whether the model always errs in one direction', () => {
  expect(sideOf(series([forecast(1, 2, 1), forecast(1, 3, 1)]), 'one')).toBe('above');
  expect(sideOf(series([forecast(1, 0, 1), forecast(4, 3, 1)]), 'one')).toBe('below');
  expect(sideOf(series([forecast(1, 2, 1), forecast(4, 3, 1)]), 'one')).toBe('both sides');
});
