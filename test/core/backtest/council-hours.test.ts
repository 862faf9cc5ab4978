import { expect, test } from 'vitest';

import { hourCalibration, HOUR_CALIBRATION_PARAMETERS } from '../../../core/backtest/calibrate-hours.ts';
import { calibrate } from '../../../core/backtest/calibration.ts';
import { figuresIn, forecastHours, hourOf } from '../../../core/backtest/council-hours.ts';
import type { CouncilHour } from '../../../core/backtest/council-hours.ts';
import { parseMonth } from '../../../core/time/month.ts';
import { parametersWith, SHIPPED } from '../model/sample-market.ts';

const FIGURES = figuresIn(SHIPPED.readParameters(), parseMonth('2026-11'));

function councilWith(code: string, medians: Readonly<Record<string, number>>): CouncilHour {
  return { code, council: code, pay: 13, medians: new Map(Object.entries(medians)) };
}

test('a council’s hour is built at its own pay, travel and mileage rate, in pounds', () => {
  const plain = councilWith('E1', {});
  const usual = hourOf(plain, FIGURES);
  const far = hourOf({ ...plain, travelShare: 0.5 }, FIGURES);
  expect(far.travel_time).toBeCloseTo(6.5, 6);
  expect(hourOf({ ...plain, mileageRate: 0.9 }, FIGURES).mileage).toBeCloseTo(0.9 * FIGURES.miles, 9);
  expect(hourOf({ ...plain, pay: 26 }, FIGURES).holiday).toBeCloseTo(2 * usual.holiday, 9);
  expect(usual.total).toBeGreaterThan(15);
});

test('councils with an odd code score and the middle of the even ones is the naive forecast', () => {
  const councils = [
    councilWith('E2', { holiday: 1 }),
    councilWith('E4', { holiday: 3 }),
    councilWith('E5', { holiday: 7 }),
  ];
  const holiday = forecastHours(councils, FIGURES).find(({ id }) => id === 'holiday');
  expect(holiday?.forecasts.map(({ when, observed, naive }) => [when, observed, naive])).toEqual([
    ['E5', 7, 2],
  ]);
});

test('a line a council did not return is not scored', () => {
  const councils = [councilWith('E2', { holiday: 1, pension: 1 }), councilWith('E5', { holiday: 7 })];
  const pension = forecastHours(councils, FIGURES).find(({ id }) => id === 'pension');
  expect(pension?.forecasts).toEqual([]);
});

/** Councils whose providers returned what the build-up makes of other figures than the register’s. */
function returnedAt(changed: Partial<typeof FIGURES>): readonly CouncilHour[] {
  return ['E1', 'E2', 'E3', 'E4', 'E5', 'E6'].map((code, at) => {
    const council = { ...councilWith(code, {}), pay: 10 + at };
    return { ...council, medians: new Map(Object.entries(hourOf(council, { ...FIGURES, ...changed }))) };
  });
}

test('calibrating finds the figures that returns were made with, and scores the councils it did not see', () => {
  const register = parametersWith({});
  const councils = returnedAt({ sick: 0.02, miles: 2.5 });
  const found = calibrate(register, { ...hourCalibration(councils, FIGURES, 1), resamples: 2 });
  const fitted = new Map(found.parameters.map((one) => [one.parameter, one]));
  expect(found.parameters.map(({ parameter }) => parameter)).toEqual(HOUR_CALIBRATION_PARAMETERS);
  expect(fitted.get('cost.sick.share')?.fitted).toBeCloseTo(0.02, 2);
  expect(fitted.get('cost.miles.per.hour')?.fitted).toBeCloseTo(2.5, 0);
  expect(found.other.fitted).toBeLessThan(found.other.stands / 2);
});
