import { expect, test } from 'vitest';

import { leavingRate } from '../../../../core/model/staffing/leaving.ts';
import { careworkerPay } from '../../../../core/model/books/provider-cost.ts';
import { trainingFor } from '../../../../core/model/staffing/training.ts';
import { STAFFING } from './parameters.ts';

const parameters = STAFFING;
const TURNOVER = 0.3;
const PAR = parameters['wage.nlw'] * (1 + parameters['pay.alternative.premium']);
const USUAL = {
  pay: PAR,
  skill: trainingFor(parameters['security.usual'], parameters),
  security: parameters['security.usual'],
};

const rate = (changed: Partial<typeof USUAL> = {}) =>
  leavingRate({ ...USUAL, ...changed }, TURNOVER, parameters);

test('where pay, training and security are as usual staff leave at the rate of the place', () => {
  expect(rate()).toBeCloseTo(TURNOVER / 12, 12);
  expect(leavingRate({ ...USUAL, pay: careworkerPay(parameters) }, TURNOVER, parameters)).toBeCloseTo(
    0.025,
    3,
  );
});

test('ten per cent less pay than other work raises leavers by more than a quarter', () => {
  expect(rate({ pay: PAR * 0.9 })).toBeCloseTo((TURNOVER / 12) * Math.exp(0.25), 12);
});

test('better paid, better trained and more secure staff leave less', () => {
  expect(rate({ pay: PAR + 50 })).toBeLessThan(rate());
  expect(rate({ skill: 1 })).toBeLessThan(rate());
  expect(rate({ security: 12 })).toBeLessThanOrEqual(rate());
  expect(rate({ security: 3 })).toBeGreaterThan(rate());
});

test('work secured beyond a year keeps nobody longer', () => {
  expect(rate({ security: 36 })).toBe(rate({ security: 12 }));
});

test('nobody leaves twice, and where nobody leaves a place nobody leaves a provider', () => {
  expect(leavingRate({ ...USUAL, pay: 0 }, 10, parameters)).toBe(1);
  expect(leavingRate(USUAL, 0, parameters)).toBe(0);
});
