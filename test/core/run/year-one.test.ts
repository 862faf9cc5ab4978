import { expect, test } from 'vitest';

import { yearOne } from '../../../core/run/year-one.ts';
import { marksOf, YEAR_ONE_FIGURES } from '../../../core/run/year-one-marks.ts';
import { parametersWith, placeWith, scenarioWith } from '../model/sample-market.ts';

// The spin-up settles the market; a short one is enough to tell what is worked out from what.
const QUICK = scenarioWith({ parameters: parametersWith({ 'model.spin-up': 6 }) });
const MARKS = yearOne(QUICK, 2);
const figure = (id: string) => MARKS.find((mark) => mark.figure === id)!;

test('every figure of the first year has a mark with a source, a year and a band around what is published', () => {
  const marks = marksOf(placeWith());
  expect(marks.map((mark) => mark.figure)).toEqual([...YEAR_ONE_FIGURES]);
  expect(marks.filter(({ low, published, high }) => !(low < published && published < high))).toEqual([]);
  expect(marks.filter(({ source, year }) => source.length < 20 || year === '')).toEqual([]);
});

test('turnover is held against the place’s own, a tenth either way', () => {
  const turnover = marksOf(placeWith({ staffTurnover: 0.5 })).find((mark) => mark.figure === 'turnover');
  expect(turnover).toMatchObject({ published: 0.5, low: 0.45, high: 0.55 });
});

test('the fee is the place’s framework rate over the minimum price of an hour', () => {
  const fee = yearOne({ ...QUICK, place: placeWith({ frameworkRate: 27.44 }) }, 1)[3];
  expect(fee?.figure).toBe('fee');
  expect(fee?.model).toBeCloseTo(0.8, 12);
});

test('a figure is the mean of the replicates, between the lowest and the highest of them, less what is published', () => {
  const [first] = [yearOne(QUICK, 1)];
  for (const [at, { model, lowest, highest, published, difference }] of MARKS.entries()) {
    expect(model).toBeCloseTo((lowest + highest) / 2, 9);
    expect(difference).toBeCloseTo(model - published, 12);
    expect([lowest, highest]).toContain(first[at]?.model);
  }
});

test('the verdict says on which side of the band the model lies', () => {
  const verdicts = MARKS.map(({ model, low, high, verdict }) => [
    verdict,
    model < low ? 'below' : model > high ? 'above' : 'inside',
  ]);
  expect(verdicts.filter(([said, is]) => said !== is)).toEqual([]);
  const dear = yearOne({ ...QUICK, place: placeWith({ frameworkRate: 34 }) }, 1)[3];
  const cheap = yearOne({ ...QUICK, place: placeWith({ frameworkRate: 20 }) }, 1)[3];
  expect([dear?.verdict, cheap?.verdict]).toEqual(['above', 'below']);
});

test('the package is what the council buys: hours a week of someone whose personal care it arranges', () => {
  expect(figure('package').model).toBeGreaterThan(5);
  expect(figure('package').model).toBeLessThan(30);
});

test('the same scenario gives the same figures', () => {
  expect(yearOne(QUICK, 2)).toEqual(MARKS);
});

test('providers taken over count among those that leave the register', () => {
  const ending = { 'model.spin-up': 6, 'provider.closure.natural': 0.5, 'merge.cash': 0.01 };
  const place = placeWith({ clients18to64: 150, clients65plus: 300, providers: 24, frameworkRate: 30 });
  const leaving = (rate: number) =>
    yearOne({ ...QUICK, place, parameters: parametersWith({ ...ending, 'merge.rate': rate }) }, 2)[0]!.model;
  expect(leaving(1)).toBeGreaterThan(0.8 * leaving(0));
});
